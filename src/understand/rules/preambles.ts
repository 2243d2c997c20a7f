import type { Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";

/** Sounds before a question and apologies for it. */
const SOUND =
  "え[ー〜]*っ?と[ー〜]*(?:ですね)?|あの[ー〜う]*(?:ですね)?|んっ?と[ー〜]*|ええ[ー〜]?と[ー〜]*|す[みい](?:ませ|まへ)ん(?:が|けど)?|恐れ入りますが|お忙しいところ(?:すみません|恐れ入ります)(?:が)?|ごめん(?:なさい|ね)?|失礼(?:します|ですが)|ねえ?ねえ?";
/** That one is going to ask. */
const GOING_TO_ASK =
  "(?:ちょっと|少し|一つ|ひとつ|1つ|ついでに)?(?:お?(?:聞き|尋ね|伺い)(?:し)?(?:たい|ます)|質問(?:です|なん)?|教えてほしい|教えて(?:いただき|もらい)たい|知りたい|調べて(?:い)?る|探して(?:い)?る|確認(?:です|したい|なん))(?:ことがある|の|ん)?(?:です|だ|ます)?(?:が|けど|けれども?)";
/** Where what is asked for will be used: an office's papers and meetings, which no question is about. */
const PAPER =
  "(?:会議|議会|委員会|審議会|打ち?合わせ|ミーティング|説明会|記者会見|答弁|研修|資料|報告書?|レポート|プレゼン|スライド|パワポ|発表|宿題|記事|たたき台|下書き|引き継ぎ|引継ぎ)";
const USING = ["使う", "配る", "出す", "作る", "まとめる", "書く", "載せる", "要る", "報告する", "説明する"];
const WISHED = "(?:使い|配り|出し|作り|まとめ|書き|載せ|報告し|説明し)たい";
const REASON = "(?:ので|から|ため(?:に)?|もので|んで|んですが|んですけど|んだけど|のですが)";
const FOR_PAPERS = `(?:今度の|次の|来週の|明日の|今日の|午後の|部内の|課内の|庁内の)?[^、。?!]{0,8}${PAPER}(?:の)?(?:${PAPER})?(?:で|に|を|用に|へ)?(?:${does(USING)}|${WISHED}|要り|いる|必要[なだ]|聞かれ(?:る|て(?:い)?る))${REASON}`;

const ASKING_OTHERS = [
  "聞く",
  "尋ねる",
  "照会する",
  "問い合わせる",
  "確認する",
  "送る",
  "出す",
  "伝える",
  "渡す",
  "報告する",
];
/** Greetings, with a word on the weather. */
const GREETING =
  "(?:こんにちは|こんにちわ|こんばんは|こんばんわ|おはよう(?:ございます)?|はじめまして|初めまして|いつも(?:大変)?お世話になって(?:い|お)?(?:ます|ります)|(?:今日|きょう|最近|毎日|このごろ)?(?:は|も)?(?:本当に|ほんと(?:に)?|だいぶ)?(?:寒い|暑い|あつい|さむい|蒸し暑い|冷える|お?(?:いい|よい)お?天気|よく降る|雨)(?:です|だ|ます)?(?:よ)?(?:ね[ぇえー]?|な[ぁあー]?))";

/** What people say before they ask, which no record is about. */
export const PREAMBLE_RULES: readonly Rule[] = [
  {
    name: "preamble/greeting",
    reads: new RegExp(`(?<=^|[、。!?~〜ー\\s])(?:${GREETING}[、。!~〜ー\\s]+)+`, "g"),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "こんにちは、今日寒いですね。空き家の補助は?", marks: "こんにちは、今日寒いですね。" },
      { text: "いつもお世話になっております。達成した公約は?", marks: "いつもお世話になっております。" },
      { text: "きょうはいいお天気ですね。達成した公約は?", marks: "きょうはいいお天気ですね。" },
    ],
    counterExamples: ["寒い体育館", "今日は暑いですね"],
  },
  {
    name: "preamble/sound",
    reads: new RegExp(`(?<=^|[、。!?\\s])(?:(?:${SOUND})[、。!\\s]+)+`, "g"),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "えーっと、R6年度より後のやつ", marks: "えーっと、" },
      { text: "すみません、達成した公約は?", marks: "すみません、" },
    ],
    counterExamples: ["あのころの計画", "すみませんカードの発行"],
  },
  {
    name: "preamble/vocative",
    reads:
      /^(?:市長|町長|村長|部長|課長|局長|係長|先生|役所|市役所|ボット)(?:さん|様|さま|くん)?[、。!]+|[、。]\s*(?:市長|町長|村長|部長|課長|局長|係長|先生)(?:さん|様|さま)?(?=[。?!\s]*$)/g,
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "犬や猫のための約束はいくつしてくれたの、市長さん", marks: "、市長さん" },
      { text: "市長、達成した公約は?", marks: "市長、" },
    ],
    counterExamples: ["市長の公約", "公約は、市長の"],
  },
  {
    name: "preamble/homework",
    reads:
      /(?<=^|[、。!?\s])(?:社会(?:科)?|学校|総合|国語|理科|大学|ゼミ|夏休み|冬休み)?(?:の|で)?(?:宿題|しゅくだい|自由研究|調べ学習|卒論|卒業論文|レポート|課題)(?:です|なんです|なの|だよ|やってます|中です)(?:が|けど)?[、。!]+\s*/g,
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "社会の宿題です!達成した公約は?", marks: "社会の宿題です!" },
      { text: "卒論です。基本施策13の施策は?", marks: "卒論です。" },
    ],
    counterExamples: ["宿題を手伝って", "宿題の多い学校"],
  },
  {
    // 「消防団やってるもんなんですけど」
    name: "preamble/who_asks",
    reads:
      /(?<=^|[、。!?\s])(?:え[ー〜]*っ?と)?[^。、?!\s]{1,14}(?:やって|して|勤めて|住んで|通って|働いて)(?:い)?る(?:もん|者|もの|人間)(?:なん)?(?:です|だ)?(?:けど|けれども?|が)、?(?=[^。]{4})/g,
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "えーと消防団やってるもんなんですけど消防本部の取組は", marks: "えーと消防団やってるもんなんですけど" },
    ],
    counterExamples: ["市がやってる事業ですが", "担当している課ですけど"],
  },
  {
    name: "preamble/going_to_ask",
    reads: new RegExp(`(?<=^|[、。!?\\s])${GOING_TO_ASK}[、。\\s]+`, "g"),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "ちょっと教えてほしいんですが、終わったものは?", marks: "ちょっと教えてほしいんですが、" },
      { text: "お聞きしたいのですが、保育園は?", marks: "お聞きしたいのですが、" },
    ],
    counterExamples: ["空き家について知りたいのですが、補助は?"],
  },
  {
    name: "preamble/for_papers",
    reads: new RegExp(`(?<=^|[、。!?\\s])${FOR_PAPERS}[、。\\s]+`, "g"),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "今度の会議で使うので、中期の公約お願いします", marks: "今度の会議で使うので、" },
      { text: "議会の資料を作っているので、未達の取組は?", marks: "議会の資料を作っているので、" },
    ],
    counterExamples: ["議会で使うタブレットは?", "学校で使うので、タブレットは?"],
  },
  {
    // 「統計課に照会をかけたいので、」: whom one is going to ask, not whose records are asked for.
    name: "preamble/to_whom",
    reads: new RegExp(
      `(?<=^|[、。!?\\s])[^、。?!\\s]{1,10}(?:課|部|局|室|係|さん)(?:の人|の担当者?)?(?:に|へ)(?:[^、。?!\\s]{1,5}[をが])?(?:${does(ASKING_OTHERS)}|(?:かけ|聞き|尋ね|たずね|し|出し|送り|伝え|渡し)たい)${REASON}[、。]`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "統計課に照会をかけたいので、統計指標のある施策", marks: "統計課に照会をかけたいので、" },
      { text: "財政課に聞かれたので、数値目標がない取組は?", marks: "財政課に聞かれたので、" },
    ],
    counterExamples: ["財政課に聞きたい取組", "市民課に入っている施策"],
  },
];
