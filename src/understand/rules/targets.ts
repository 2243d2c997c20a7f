import { STATED_FACTS, type StatedFact } from "../condition.ts";
import type { Rule } from "../rule.ts";

const RECORD =
  "(?:の(?=[はをがもっで]|どれ|何|$|\\?|だけ|、|って)|もの|やつ|取組|取り組み|施策|公約|項目|事業|ところ|ほう|方)";
const GIVEN =
  "(?:が|の|も)?(?:ある|あって|書(?:かれて|いて)(?:い|あ)?る|入って(?:い)?る|決まって(?:い)?る|決められて(?:い)?る|設定されて(?:い)?る|立てて(?:い)?る|掲げて(?:い)?る|持って(?:い)?る|(?:が)?ついて(?:い)?る|付いて(?:い)?る|示されて(?:い)?る|(?:が)?はっきりして(?:い)?る|示して(?:い)?る|あり(?:の|$))";
const NOT_GIVEN =
  "(?:が|の|は|も|に)?(?:ない|無い|なし(?:の)?|なく|書(?:かれて|いて)(?:い)?ない|入って(?:い)?ない|決まって(?:い)?ない|決められて(?:い)?ない|示されて(?:い)?ない|設定されて(?:い)?ない|(?:が)?ついて(?:い)?ない|付いて(?:い)?ない|立てて(?:い)?ない|[「『]?[-―][」』]?(?:の|になって(?:い)?る)|空欄|空白|未定|未設定|ありません|わからない|分からない|不明(?:の|な)?|見つからない|載って(?:い)?ない|記載なしの?|なしの)";
/** A noun for records follows, or the next condition of them. */
const WANTED = `(?=${RECORD}|の(?:もの|やつ|取組|取り組み|施策|公約|項目|事業)|(?:は|って|が)(?:何|いくつ|どれ)|、|「|(?:令和|r)\\d|もう|まだ|未?達成|未?報告|区分|[短中長]期|中長期|[一-龠]{2,12}(?:課|部|局|室))`;

const NAMES: Record<StatedFact, string> = {
  target:
    "(?:(?:具体的な)?(?:数値|数字|数)(?:の|的な)?(?:目標|ゴール)|目標(?:値|の数字|の数値|数値)|目標|指標|kpi|成果指標)",
  deadline: "(?:期限|締め?切り?|〆切り?|目標年度|いつまで(?:か|に)?)",
  department: "(?:担当(?:課|部署|部)?|所管(?:課)?)",
  amount: "(?:金額|効果額|お金(?:の額)?)",
  schedule: "(?:工程表?|年度ごとの(?:予定|計画|工程)|スケジュール)",
};
/** Between a fact and whether it is there: brackets, adverbs. */
const BETWEEN =
  "(?:\\([^()]{0,6}\\)|ちゃんと|きちんと|はっきり|まだ|もともと|そもそも|まったく|全く|全然|一つも|ひとつも|何も)?";
const PLACE = "(?:の?欄)?(?:の?(?:記載|数字|記述|値))?(?:[がはもにと])?(?:具体的な(?:数字|数値|値)が)?";

/** One that the rule of a fact reads, one that the rule of its absence reads. */
const STATED_EXAMPLES: Record<StatedFact, [{ text: string; marks: string }, { text: string; marks: string }]> = {
  target: [
    { text: "そのうち数値の目標があるのは?", marks: "数値の目標がある" },
    { text: "数値目標のない取組", marks: "数値目標のない" },
  ],
  deadline: [
    { text: "期限が書かれている公約", marks: "期限が書かれている" },
    { text: "期限が決まってないやつ", marks: "期限が決まってない" },
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

const UNIT = "[「『]?(%|パーセント|千円|万円|円|お金|金額|件数?|人数?|回|トン|t|施設|割合|率)[」』]?";
const WRITTEN =
  "で(?:額が|金額が|数字が)?(?:書いて(?:い|あ)る|書かれて(?:い)?る|示され(?:た|て(?:い)?る)|表(?:した|された|して(?:い)?る)|数えて(?:い)?る|測(?:って(?:い)?る|る)|目標が(?:ある|書いてある|ついて(?:い)?る))";
const HELD =
  "ある|ついて(?:い)?る|持って(?:い)?る|掲げて(?:い)?る|なって(?:い)?る|書いて(?:い|あ)る|立てて(?:い)?る|の?(?=もの|やつ|取組|施策|公約|項目)";
const THING = "(?:の(?=は|って|$|\\?)|もの|やつ)?";

const MONEY = "(?:千円|万円|円)";

/** Units as people say them. */
const UNITS: Record<string, string> = {
  パーセント: "%",
  割合: "%",
  率: "%",
  円: "千円",
  お金: "千円",
  金額: "千円",
  件数: "件",
  人数: "人",
};

/** Records by their targets and by what the source states or does not (「数値目標のない取組」「％の目標がある」). */
export const TARGET_RULES: readonly Rule[] = [
  ...STATED_FACTS.flatMap((fact): Rule[] => [
    {
      name: `stated/${fact}`,
      reads: new RegExp(`(?<!何が|なにが|何を|なにを|どんな)${NAMES[fact]}${PLACE}${BETWEEN}${GIVEN}${WANTED}`, "g"),
      produce: () => ({ kind: "condition", condition: { kind: "stated", fact, present: true } }),
      examples: [STATED_EXAMPLES[fact][0]],
      counterExamples: ["目標は?", "期限はいつ?", "担当はどこ?"],
    },
    {
      name: `stated/no_${fact}`,
      reads: new RegExp(
        `${NAMES[fact]}${PLACE}[「『"]?[-—―]?[」』"]?(?:になって(?:い)?て)?${BETWEEN}${NOT_GIVEN}(?:\\([^()]{0,4}\\))?${WANTED}|${NAMES[fact]}[がはも][「『"][-—―][」』"]に?なって(?:い)?て、?`,
        "g",
      ),
      produce: () => ({ kind: "condition", condition: { kind: "stated", fact, present: false } }),
      weight: 1,
      examples: [STATED_EXAMPLES[fact][1]],
      counterExamples: ["目標は?", "期限はいつ?", "担当はどこ?"],
    },
  ]),
  {
    name: "value/amount",
    reads:
      /(?:の)?(?:目標額|効果額|金額|額|目標)?(?:が|は)?\s*[「『"]?(\d[\d,.]*\s*(?:千円|万円|円|%|パーセント|件|人|回|トン|t))[」』"]?(?:に?なって(?:い)?る|と書いて(?:い|あ)る|を?目標にして(?:い)?る)?(?:の(?=は|って|$|\?)|のもの|のやつ|の(?=取組|施策|公約|項目)|になって(?:い)?る(?:もの|やつ|(?=取組|施策|公約|項目)))/g,
    produce: ([, words = ""]) => ({
      kind: "condition",
      condition: { kind: "value", words: words.replace("パーセント", "%"), fiscalYear: null },
    }),
    weight: 1,
    examples: [{ text: "令和3年度の目標額が15,000千円のやつはどれとどれ", marks: "の目標額が15,000千円のやつ" }],
    counterExamples: ["何円のもの?"],
  },
  {
    name: "value/figure",
    reads:
      /(?<![\d.])(\d[\d,.]*)(?:っていう|という|って|の)数字(?:を|が)?目標(?:値)?(?:に|と)?(?:掲げて|して|なって|立てて|置いて)(?:い)?る(?:の(?=は|が|って|を|$))?/g,
    produce: ([, words = ""]) => ({ kind: "condition", condition: { kind: "value", words, fiscalYear: null } }),
    weight: 1,
    examples: [{ text: "97っていう数字を目標に掲げてるのが二本ある", marks: "97っていう数字を目標に掲げてるの" }],
    counterExamples: ["目標の数字は?"],
  },
  {
    name: "target/money",
    reads: new RegExp(
      `(?:年度ごとの|毎年度?の)?(?:(?:金額|お金|額)の?(?:数値)?目標(?:額|値)?|目標(?:金)?額)(?:\\([○◯〇]?${MONEY}\\))?(?:が|は|を|も|の)?(?:\\s*[○◯〇]?${MONEY}(?:単位)?で)?(?:年度ごとに|毎年度?)?(?:書いて(?:い|あ)る|書かれて(?:い)?る|入って(?:い)?る|ある|載って(?:い)?る|示されて(?:い)?る|決まって(?:い)?る|設定されて(?:い)?る|立てて(?:い)?る|ついて(?:い)?る)${THING}`,
      "g",
    ),
    produce: () => ({
      kind: "condition",
      condition: { kind: "target", unit: "千円", fiscalYear: null, present: true },
    }),
    weight: 2,
    examples: [
      { text: "目標額が千円単位で書いてある取組を全部あげて", marks: "目標額が千円単位で書いてある" },
      { text: "金額の目標（千円）が年度ごとに入っている取組", marks: "金額の目標(千円)が年度ごとに入っている" },
    ],
    counterExamples: ["目標額は?", "金額はいくら?"],
  },
  {
    name: "target/unit",
    reads: new RegExp(
      `(?:(?:数値|数字)?(?:目標|指標|ゴール|kpi)(?:値)?(?:が|の単位が|は|を)?\\s*)?${UNIT}${WRITTEN}${THING}|(?:数値|数字)?(?:目標|指標|ゴール|kpi)(?:値)?(?:が|の単位が)\\s*${UNIT}(?:で(?:ある|書いて(?:い|あ)る)?|に?なって(?:い)?る|だ)?(?:の|もの|やつ)|${UNIT}(?:の|が単位の)\\s*(?:数値|数字)?(?:目標|指標|ゴール|kpi)(?:値)?(?:が|を|に)?(?:${HELD}|(?=じゃ|では|以外))${THING}`,
      "g",
    ),
    produce: (match) => {
      if (!/目標|指標|ゴール|kpi|単位|書い|書か/.test(match[0])) return null;
      const word = (match[1] ?? match[2] ?? match[3])!;
      return {
        kind: "condition",
        condition: { kind: "target", unit: UNITS[word] ?? word, fiscalYear: null, present: true },
      };
    },
    weight: 1,
    examples: [
      { text: "2章の財政で、％の目標があるもの", marks: "%の目標があるもの" },
      { text: "お金の目標が千円で書いてあるのは", marks: "目標が千円で書いてあるの" },
    ],
    counterExamples: ["目標は何%?", "いくらの目標?", "件の話"],
  },
];
