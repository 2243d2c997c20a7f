import { STATED_FACTS, type StatedFact } from "../condition.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import type { Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { LACKING } from "./operator-verbs.ts";

const RECORD =
  "(?:の(?=[はをがもっで]|どれ|何|$|\\?|だけ|、|って)|もの|やつ|取組|取り組み|施策|公約|項目|事業|ところ|ほう|方)";
/** What a source does with a figure, a date, a department. */
const STATING = [
  "書く",
  "書き込む",
  "記す",
  "記載する",
  "示す",
  "載る",
  "載せる",
  "かく",
  "のっかる",
  "乗っかる",
  "入る",
  "入れる",
  "付く",
  "つく",
  "付ける",
  "つける",
  "掲げる",
  "立てる",
  "置く",
  "定める",
  "決まる",
  "決める",
  "設定する",
  "設ける",
  "定まる",
  "備える",
  "挙げる",
  "持つ",
  "使う",
  "埋まる",
  "はっきりする",
  "見つかる",
  "出す",
  "出る",
  "出てくる",
  "並ぶ",
  "組む",
  "計上する",
  "確保する",
];
export const GIVEN = `(?:が|の|も|を|に|で)?(?:${does(STATING)}|ある|あって|(?:あり|持ち|つき|付き|入り)(?:の|$|(?=\\s|、|は|だけ|もの|やつ|取組|施策|公約|項目|事業)))`;
/** A field with nothing in it, or with a dash. */
const BLANK =
  "(?:空欄|空白|からっぽ|空っぽ|空(?=じゃ|では|の|に?なって)|真っ白|未記入|ブランク|横線|横棒|棒線|ダッシュ|ハイフン|バー|[「『]?[-—―][」』]?)";
export const NOT_GIVEN = `(?:が|の|は|も|に|を|で)?(?:${doesNot(STATING)}|(?:では|じゃ)?ない|無い|[な無]し(?:の)?|${does(["欠く", "欠ける"])}|なく|ありません|${BLANK}(?:で${BLANK})?(?:\\([^()]{0,6}\\))?(?:だけ|のまま|のまんま)?(?:で何も(?:書|記)[いし]て(?:い)?ない|で空いて(?:い)?る|空いて(?:い)?る|の|で|に?なって(?:い)?(?:る|て))?|見当たら(?:ない|ず|ん)|見あたら(?:ない|ず)|${LACKING}|未定|未設定|わからない|分からない|不明(?:の|な)?|記載なしの?|なしの)`;
/** A noun for records follows, or the next condition of them. */
export const WANTED = `(?=${RECORD}|(?<=入り|あり|なし|無し|つき|付き)(?:は|って)[?。]*$|の(?:もの|やつ|取組|取り組み|施策|公約|項目|事業)|(?:は|って|が)(?:何|いくつ|どれ)|(?:けれども?|けど|のに|ものの)、?(?!、)${NEXT_CONDITION}|${NEXT_CONDITION})`;

const NAMES: Record<StatedFact, string> = {
  target:
    "(?:(?:具体的な)?(?:数値|数字|数)(?:の|的な|で)?(?:ちゃんと|きちんと|はっきり)?(?:目標|ゴール)|(?:数字|数値)(?=入り(?:の|は|だけ|もの|やつ|$)|[のがを](?:ちゃんと)?(?:入|書|載|ある|ない|な)|で(?:ちゃんと|はっきり|きちんと)?(?:決ま|決め|定ま|定め|示[しさ]))|(?:成果)?(?:指標の)?目標値?[がをは](?:数字|数値|数)(?=で)|目標(?:値|の数字|の数値|数値)|目標|(?<![一-龠])指標|kpi|成果指標)",
  deadline:
    "(?:期限|締め?切り?|〆切り?|目標年度|いつまでに(?:やる|する|できる|終わる|終わらせる|達成する)(?:の)?か|いつまで(?:か|に)?(?!に?(?:決め|出[すし]|入れ|立て|設け)))",
  department: "(?<![一-龠ァ-ヴ])(?:担当(?:課|部署|部)?|所管(?:課)?)",
  amount: "(?:金額|効果額|お金(?:の(?:額|こと|話)|(?=[がはも]?(?:書|載|記載))))",
  schedule: "(?:工程表?|年度ごとの(?:予定|計画|工程)|スケジュール)",
};
/** Between a fact and whether it is there: brackets, adverbs. */
export const BETWEEN =
  "(?:\\([^()]{0,6}\\)|ちゃんと|きちんと|はっきり|しっかり|まだ|もともと|そもそも|まったく|全く|全然|一つも|ひとつも|一つでも|何も|なにも|なんにも|何一つ|何か|どこ(?:に)?も|どの(?:資料|文書|欄|ページ|シート)にも|いずれにも|一切|いっさい|、)*";
/** The same fact by another of its names before it: 「目標年度も|期限も」. */
const AND_ALSO = "(?:も|と|や|か|とか|・|及び|および|並びに|又は|または|もしくは|あるいは|なしで?|/)?、?";
/** What stands there, said again: 「「-」じゃなくてちゃんと|数が|入ってる」. */
const FIGURE = "(?:(?:具体的な)?(?:数字?|数値|値|金額|中身|何か)(?=[がはもを]))?";
/** Both, or either, of what was named: 「期限、目標年度、両方とも」. */
const OF_BOTH =
  "(?:(?:の|が|は)?、?(?:(?:いずれ|どちら|どっち)(?:も|に(?:も)?|か(?:一方)?(?:だけ)?(?:で)?も?)|(?:両方|双方)(?:とも)?に?|(?:二つ|2つ)とも(?:に)?|(?:片方|一方|少なくとも一方)(?:だけ)?でも?)、?)?";
const PLACE = `${OF_BOTH}(?:も(?=記載))?(?:の?(?:欄|ところ|とこ|枠|マス|箇所))?(?:の?(?:記載|数字|記述|値|設定))?(?:[がはもにとを])?(?:(?:具体的な)?(?:数字?|数値|値|金額)(?:[がはもを]))?`;

/** A fact by one of its names, or by several: 「目標年度も「いつまでに」も」. */
const named = (fact: StatedFact) => {
  const name = `[「『"]?${NAMES[fact]}[」』"]?`;
  return `(?:${name}${AND_ALSO})*${name}`;
};

/** One that the rule of a fact reads, one that the rule of its absence reads. */
const STATED_EXAMPLES: Record<StatedFact, [{ text: string; marks: string }, { text: string; marks: string }]> = {
  target: [
    { text: "そのうち数値の目標があるのは?", marks: "数値の目標がある" },
    { text: "数値目標が空欄(横線)になってる取組項目", marks: "数値目標が空欄(横線)になってる" },
  ],
  deadline: [
    { text: "期限が書かれている公約", marks: "期限が書かれている" },
    { text: "目標年度も期限も記載が見当たらない公約", marks: "目標年度も期限も記載が見当たらない" },
  ],
  department: [
    { text: "担当課が書いてある公約", marks: "担当課が書いてある" },
    { text: "担当の記載がない施策", marks: "担当の記載がない" },
  ],
  amount: [
    { text: "金額が書かれている取組", marks: "金額が書かれている" },
    { text: "金額の記載がない取組", marks: "金額の記載がない" },
  ],
  schedule: [
    { text: "工程表がある取組", marks: "工程表がある" },
    { text: "年度ごとの予定がない取組", marks: "年度ごとの予定がない" },
  ],
};

const NO_DASH = [
  { text: "数値目標が「-」じゃないやつ", marks: "数値目標が「-」じゃない" },
  { text: "数値目標あり取組", marks: "数値目標あり" },
  { text: "数値目標の欄が空じゃないやつ", marks: "数値目標の欄が空じゃない" },
  {
    text: "数値目標の欄が「—」じゃなくてちゃんと数が入ってるのは",
    marks: "数値目標の欄が「-」じゃなくてちゃんと数が入ってる",
  },
  { text: "目標が数字で決まってる取組", marks: "目標が数字で決まってる" },
  { text: "じゃあ数字で決まってるほうは", marks: "数字で決まってる" },
  { text: "数値目標つきの取組", marks: "数値目標つきの" },
  { text: "数値目標の設定がある取組", marks: "数値目標の設定がある" },
  { text: "数字で目標を決めている取組", marks: "数字で目標を決めている" },
];

const ONLY_DASH = [
  { text: "数値目標の欄が「-」で空いている取組", marks: "数値目標の欄が「-」で空いている" },
  { text: "成果指標の目標値が数字で決まっていない項目", marks: "成果指標の目標値が数字で決まっていない" },
  { text: "数値目標の欄が「—」のまま空いてる取組項目", marks: "数値目標の欄が「-」のまま空いてる" },
  { text: "目標値が数値でない取組", marks: "目標値が数値でない" },
  { text: "数値目標を欠く取組", marks: "数値目標を欠く" },
  { text: "数値目標が「-」ってなってる取組", marks: "数値目標が「-」ってなってる" },
  { text: "数値目標無しの取組", marks: "数値目標無しの" },
  { text: "数値目標のとこが横棒だけで何も書いてない取組", marks: "数値目標のとこが横棒だけで何も書いてない" },
];

const EITHER_NAME = [
  {
    text: "期限か目標年度のどちらかでも書いてある公約は要らない",
    marks: "期限か目標年度のどちらかでも書いてある",
  },
];
const NEITHER_NAME = [
  { text: "期限及び目標年度のいずれも記載のない公約", marks: "期限及び目標年度のいずれも記載のない" },
  { text: "期限、目標年度、両方とも記載がない公約", marks: "期限、目標年度、両方とも記載がない" },
  { text: "期限・目標年度なし 全部", marks: "期限・目標年度なし" },
  { text: "目標年度も「いつまでに」も書かれていない公約", marks: "目標年度も「いつまでに」も書かれていない" },
  { text: "期限や目標年度の記載を欠く公約", marks: "期限や目標年度の記載を欠く" },
];

/** Records by their targets and by what the source states or does not (「数値目標のない取組」「％の目標がある」). */
export const TARGET_RULES: readonly Rule[] = [
  ...STATED_FACTS.flatMap((fact): Rule[] => [
    {
      name: `stated/${fact}`,
      reads: new RegExp(
        `(?<!何が|なにが|何を|なにを|どんな)${named(fact)}${PLACE}(?:(?:${BLANK}(?:じゃ|では)(?:なく(?:て)?|ない(?:で)?)、?)?${BETWEEN}${FIGURE}${GIVEN}|${BLANK}(?:じゃ|では)(?:ない|なく)(?:て)?)${WANTED}`,
        "g",
      ),
      produce: () => ({ kind: "condition", condition: { kind: "stated", fact, present: true } }),
      examples: [STATED_EXAMPLES[fact][0], ...(fact === "target" ? NO_DASH : fact === "deadline" ? EITHER_NAME : [])],
      counterExamples: [
        "目標は?",
        "期限はいつ?",
        "担当はどこ?",
        "学校の使い道、いつまでに決めるの",
        "お金を使うやつの期限は?",
      ],
    },
    {
      name: `stated/no_${fact}`,
      reads: new RegExp(
        `${named(fact)}${PLACE}(?!${BLANK}(?:じゃ|では)な)[「『"]?[-—―]?[」』"]?(?:だけ(?:で)?)?(?:になって(?:い)?て)?${BETWEEN}${NOT_GIVEN}(?:\\([^()]{0,4}\\))?${WANTED}|${named(fact)}${PLACE}なしの?(?=\\s*(?:全部|ぜんぶ|すべて|全て|一覧|だけ|$))|${NAMES[fact]}[がはも][「『"][-—―][」』"]に?なって(?:い)?て、?|${NAMES[fact]}(?:の欄)?[がはも][「『"][-—―ー][」』"](?:に|って|と)?なって(?:い)?る(?=${RECORD})`,
        "g",
      ),
      produce: () => ({ kind: "condition", condition: { kind: "stated", fact, present: false } }),
      weight: 1,
      examples: [
        STATED_EXAMPLES[fact][1],
        ...(fact === "target" ? ONLY_DASH : fact === "deadline" ? NEITHER_NAME : []),
      ],
      counterExamples: ["目標は?", "期限はいつ?", "担当はどこ?"],
    },
  ]),
  {
    name: "value/amount",
    reads:
      /(?<![\d.])(\d[\d.]*%)を(?:目指す|めざす|目標(?:に|と)する)(?:指標|目標|数値|もの)(?:が|を|の)?(?:ある|持つ)?|(?:の)?(?:目標額|効果額|金額|額|目標)?(?:が|は)?\s*[「『"]?(\d[\d,.]*\s*(?:千円|万円|円|%|パーセント|件|人|回|トン|t))[」』"]?(?:に?なって(?:い)?る|と書いて(?:い|あ)る|を?目標にして(?:い)?る)?(?:の(?=は|って|$|\?)|のもの|のやつ|の(?=取組|施策|公約|項目)|になって(?:い)?る(?:もの|やつ|(?=取組|施策|公約|項目)))/g,
    produce: ([, share, words = share ?? ""]) => ({
      kind: "condition",
      condition: { kind: "value", words: words.replace("パーセント", "%"), fiscalYear: null },
    }),
    weight: 1,
    examples: [{ text: "令和3年度の目標額が15,000千円のやつはどれとどれ", marks: "の目標額が15,000千円のやつ" }],
    counterExamples: ["何円のもの?"],
  },
  {
    name: "value/figure",
    reads: new RegExp(
      [
        "目標(?:値)?が(\\d[\\d,.]*)の?(?=もの|やつ|取組|施策|公約|項目)",
        "(?<![\\d.])(\\d[\\d,.]*(?:(?:%|パーセント)(?=を|って|と))?)(?:(?:っていう|という|って|の)数字)?(?:を|が)?目標(?:値)?(?:に|と)(?:掲げて|かかげて|して|なって|立てて|置いて|定めて|設定して|書いて|記して|入れて)(?:い)?る(?:の(?=は|が|って|を|$))?",
        // 「目標値に97.0%が出てくるやつ」
        `(?:目標(?:値|額)?|指標|マス|欄|枠|セル)(?:の欄|のところ|のとこ)?(?:に|が)(\\d[\\d,.]*(?:%|パーセント|千円|円|件|人|回|トン|t)?)(?:って|と)?${GIVEN}(?=${RECORD})`,
      ].join("|"),
      "g",
    ),
    produce: ([, bare, held, words = bare ?? held ?? ""]) => ({
      kind: "condition",
      condition: { kind: "value", words: words.replace("パーセント", "%"), fiscalYear: null },
    }),
    weight: 1,
    examples: [
      { text: "97パーセントを目標にかかげてるのって何と何", marks: "97パーセントを目標にかかげてるの" },
      { text: "97.0%を目標値に書いてる項目", marks: "97.0%を目標値に書いてる" },
      { text: "目標が90のやつ", marks: "目標が90の" },
      { text: "目標値に97.0%が出てくるやつ全部", marks: "目標値に97.0%が出てくる" },
      { text: "令和5年度のマスに15,000千円と入ってるやつ", marks: "マスに15,000千円と入ってる" },
      { text: "97っていう数字を目標に掲げてるのが二本ある", marks: "97っていう数字を目標に掲げてるの" },
    ],
    counterExamples: ["目標の数字は?"],
  },
];
