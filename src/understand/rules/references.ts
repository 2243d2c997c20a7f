import type { Condition } from "../condition.ts";
import type { ReferenceTarget } from "../meaning.ts";
import type { Rule } from "../rule.ts";
import { does, doing } from "../verb-forms.ts";

const to = (target: ReferenceTarget) => () => ({ kind: "reference" as const, to: target });

/** What a word for a kind of condition stands for. */
const REGARDLESS: readonly [RegExp, Condition["kind"][]][] = [
  [/章|節|柱|区分|分野|項目|目標/, ["section"]],
  [/課|部|担当/, ["department"]],
  [/年|期限|時期/, ["deadline", "due", "year", "added", "started", "schedule"]],
  [/達成|状/, ["state", "status_word"]],
];

/** Words that point back in the conversation. */
export const REFERENCE_RULES: readonly Rule[] = [
  {
    name: "reference/previous_set",
    reads:
      /^うち、|(?:(?:そ|こ)(?:の|れの|れらの|ん)(?:(?:うち|内(?!訳|容|部|情|科))(?!、?(?:に(?!は)|でき(?:る|ます)))|な?中|なか)|(?:今|いま|さっき|上)の(?:中|うち)|この一覧|その一覧|そこから)(?:で(?:は)?|から|の)?(?:、)?/g,
    produce: to("previous_set"),
    examples: [
      { text: "そのうち数値の目標があるのは?", marks: "そのうち" },
      { text: "それのうち令和2年度のだけ", marks: "それのうち" },
      { text: "そんなかで財政部のは", marks: "そんなかで" },
    ],
    counterExamples: ["そのうちできる?", "割合とその内訳", "その内訳をください"],
  },
  {
    // 「総務課も一緒のやつは?」: of those before, what is that one's too.
    name: "reference/theirs_too",
    reads: new RegExp(
      `(?<=^(?:じゃあ?|では|で)?、?[^。、?!]{2,14}[課部局室係])も(?:(?:一緒|いっしょ)(?:の|に${does(["やる", "担当する", "入る"])})|${does(["関わる", "かかわる", "入る", "担当する", "絡む"])})(?:もの|やつ|の(?=は|って|を|だけ|$|\\?))?`,
      "g",
    ),
    produce: to("previous_set"),
    weight: 1,
    examples: [
      { text: "総務課も一緒のやつは?", marks: "も一緒のやつ" },
      { text: "財政課も入ってるのだけ", marks: "も入ってるの" },
    ],
    counterExamples: ["総務課も教えて", "財政部の取組。総務課も"],
  },
  {
    name: "reference/narrowed",
    // Each word is read in one way only: 「だけいいねいいね…」 would take for ever. 「迎えが遅い日だけ、」 tells when.
    reads: new RegExp(
      `(?<!日|時|とき|間|夜|朝|昼|晩|ひと?り|一人)(?:だけ|のみ)(?:(?=((?:に|が)?(?:いい|よい|ok|結構|十分|お願い(?:します)?|ほしい|欲しい|知りたい|見たい|ください|${doing(["する", "絞る", "しぼる", "残す", "のこす"])})))\\1(?:です|よ|ね|もらえ(?:る|ます))*(?!ね)|を|で|ね)*(?=$|。|\\?|!|、)`,
      "g",
    ),
    produce: to("narrowed"),
    examples: [
      { text: "市民活動課のだけ", marks: "だけ" },
      { text: "中期のものだけ", marks: "だけ" },
      { text: "3番目の重点項目のだけに絞ると", marks: "だけに絞ると" },
      { text: "病院のだけでいいです", marks: "だけでいいです" },
    ],
    counterExamples: ["できるだけ早く", "仕事で迎えが遅くなる日だけ、みてくれる人"],
  },
  {
    name: "reference/same_department",
    reads:
      /(?<!\p{Script=Han})担当(?:の|して(?:い)?る)?(?:課|部署|係)(?:さん)?(?:が|の|で)(?=(?:(?:ほか|他)(?:に|の)|いま|今|全部で)?(?:は|も)?、?(?:やって|やる|担当|持って|受け持|関わ|かかわ|抱え|進めて|出して|取組|施策|公約|仕事))|同じ(?:課|担当課?|部署|係|所|部)(?:の|が|で)?(?:ほか|他)?(?:の|に(?:は)?)?|(?:その|この)担当課が(?:持って|やって|担当して|抱えて|受け持って)(?:い)?る|(?:その|この|(?:あそ|そ|こ)この|今の|さっきの|同じ)(?:課|担当課?|部署|係|局|部(?!分))(?:(?:の|が|で|は|って|、)*(?:ほか|他|残り|のこり)(?:の|に(?:は|も)?|(?=は|を|も|って|$|\?))|が(?=やって|担当|持って|受け持って)|(?:で|のうち、?)(?=[^。?]{2,20}(?:もの|やつ|取組|施策|公約|項目|のは))|の(?:受け持ち|持ち分|担当分?|取組項目|取組|施策|公約|仕事|分)(?=を|は|って|ぜんぶ|全部|すべて|一覧|も))/gu,
    produce: to("same_department"),
    examples: [
      { text: "同じ課のほかの取組は?", marks: "同じ課のほかの" },
      { text: "その課がほかに担当してるのは?", marks: "その課がほかに" },
      { text: "その課がやってるのを全部", marks: "その課が" },
      { text: "その課の受け持ちを全部見たいです", marks: "その課の受け持ち" },
      { text: "担当の課がやってること全部", marks: "担当の課が" },
      { text: "その課、ほかになんか持ってないの", marks: "その課、ほかに" },
      { text: "その担当課が持ってるのって全部で何本?", marks: "その担当課が持ってる" },
      { text: "担当課が関わってる施策を見せて", marks: "担当課が" },
      { text: "あそこの局の残りのやつは", marks: "あそこの局の残りの" },
      { text: "その部のほかの取組は?", marks: "その部のほかの" },
      { text: "公園でないほうの担当課がやっている取組をすべて", marks: "担当課が" },
    ],
    counterExamples: ["同じ日に", "主担当課がやってる取組", "担当課が決まってない取組"],
  },
  {
    name: "reference/partner_department",
    reads:
      /(?:その|この|そこの)?(?:相手|連携先|連携相手|組んで(?:い)?る|一緒に(?:やって|して)(?:い)?る|共同)(?:先)?の?(?:課|部署|係|ほうの課)(?:さん)?(?:が(?!主|メイン|中心)|の|で|(?=が(?:主|メイン|中心)))/g,
    produce: to("partner_department"),
    weight: 2,
    examples: [
      { text: "その相手の課が主担当のもの全部", marks: "その相手の課" },
      { text: "組んでる課の取組を全部", marks: "組んでる課の" },
    ],
    counterExamples: ["同じ課のほかの取組は?"],
  },
  {
    name: "reference/same_section",
    reads:
      /(?:同じ|その|この|今の|さっきの)(?:章|節|柱|区分|分野|まとまり|くくり|グループ|大項目|中項目|小項目|重点項目|基本目標|基本施策|公約|施策|見出し)(?:の(?:中|下)?(?:に|で|の)?|に|で)?、?(?:ある)?(?:ほか|他|残り|のこり)(?:の)?(?:(?:二つ|三つ|[2-9]つ|もの|やつ|取組|公約|施策|項目))?(?:は|に(?:は)?|って|を|も)?/g,
    produce: to("same_section"),
    weight: 1,
    examples: [
      { text: "同じ基本施策の、ほかの二つは?", marks: "同じ基本施策の、ほかの二つは" },
      { text: "その章のほかのやつは?", marks: "その章のほかのやつは" },
    ],
    counterExamples: ["同じ章は?", "ほかの章は?"],
  },
  {
    // 「その工事のも入れて、…を全部」: what was shown is one of the set, and limits it to nothing.
    name: "reference/included",
    reads:
      /(?:(?<!よ)その|この|今の|さっきの|いまの|先ほどの)[^。、?!]{0,10}?(?<![課部局係室所])(?:の)?も(?:入れて|含めて|ふくめて|込みで|足して|一緒に)、?/g,
    produce: () => ({ kind: "filler" }),
    weight: 2,
    examples: [
      { text: "その工事のも入れて、上下水道局がやってるの全部", marks: "その工事のも入れて、" },
      { text: "その課がやってるの、さっきのも入れて全部", marks: "さっきのも入れて" },
    ],
    counterExamples: ["総務課のも入れて"],
  },
  {
    // 「章はどこでもいいや、全部にして」: a condition of the set before falls away.
    name: "reference/regardless",
    reads:
      /(章|節|柱|区分|分野|重点項目|基本目標|項目|[課部]|部署|担当|年度?|期限|時期|達成|状態|状況)(?:かどうか)?(?:(?:は|が|なら|って)?(?:どこ|どれ|何|なん|いつ|どっち)でも(?:いい|よい|構わない|かまわない)(?:です)?(?:や|よ|ので|から)*|(?:を|は)?問わ(?:ず|ない(?:から|ので)?)|(?:に|は)?(?:関係なく|関係なし(?:で|に)?|かかわらず|こだわらず(?:に)?))、?/g,
    produce: ([, of = ""]) => ({ kind: "regardless", of: REGARDLESS.find(([words]) => words.test(of))![1] }),
    examples: [
      { text: "章はどこでもいいや、全部にして", marks: "章はどこでもいいや、" },
      { text: "期限は問わず", marks: "期限は問わず" },
    ],
    counterExamples: ["どこでもいいから相談したい"],
  },
  {
    name: "reference/others",
    reads:
      /(?:他|ほか)(?:に(?:は|も)?|の)?(?:も)?(?=ある|ない|あり|何|なに|\?|$|取組|公約|施策|項目|事業|は)(?:ある|ない|あります|ありません|何|なに)?|他に(?:は|も)|(?:他|ほか|別)の(?:もの|やつ|(?=も(?:知|見|教|全|ぜ|ある|\?|$)|を|は|だけ))(?:も|を|は|だけ)?|(?:これ|それ|あれ)(?:以外|のほか|の他)(?:の(?:もの|やつ|取組|公約|施策|項目)?)?(?:も|を|は|に(?:は|も)?|だけ)?(?=$|\?|全部|ぜんぶ|すべて|見|教|知|ある|あり|何|なに)/g,
    produce: to("others"),
    examples: [
      { text: "他には?", marks: "他には" },
      { text: "環境部がやってるほかのも知りたい", marks: "ほかのも" },
      { text: "消防本部のほかのやつは?", marks: "ほかのやつは" },
    ],
    counterExamples: ["他人の家", "ほかの課は?"],
  },
  {
    name: "reference/previous",
    reads: /^(?:それ|これ|その|この|そっち|さっき(?:の)?|じゃあ|では|で、|あと|ちなみに|そこ|そちら|同じ)/g,
    produce: to("previous"),
    examples: [{ text: "それはいつまで?", marks: "それ" }],
    counterExamples: ["図書館はいつまで?"],
  },
];
