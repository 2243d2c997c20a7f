import { foldChinese } from "../../text/chinese-forms.ts";
import { toHiragana } from "../../text/kana.ts";
import { type DepartmentName, findDepartmentByShortName } from "../catalogue-departments.ts";
import type { Condition } from "../condition.ts";
import { ENGLISH_DEPARTMENT, findEnglishDepartment } from "../english-departments.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";

/** Names that end like a department and are none. */
const NO_DEPARTMENT =
  /^(?:担当|所管|主管|各|関係|同|何|全|日|どこの|どの|他の?|別の|この|その|部)*(?:課|部|局|室|係)$|(?:郵便局|薬局|事務局|結局|待合室|保健室|教室|相談室|図書室|和室|病室|地下室|個室|一部|全部|外部|内部|大部|学部|本部|幹部|支部|部活|クラブ|関係|各部|部局|当局|一室|会議室|実習室|体育部|文化部)$/;

/** Words after a name that make it one who does something: 「消防がやってる」「財政の担当」「スポ振の分」. */
const SLOT =
  /(?!職員さん)([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?=\([^()]{2,24}\)の(?:担当|所管|受け持ち|持ち)分?|(?:さんとこ|さんのところ)の|さんの(?:案件|担当|受け持ち|持ち分|持ち場|所管|やつ|もの|分|仕事|取組|施策|一覧)|(?:の(?:ほう|方))?( ?の ?課)(?: ?は ?(?:いら|要ら|除|抜|外|別)|が|で|に(?:異動|配属|着任|転属|移)|の(?:やつ|もの|担当|分|取組|項目|施策))|(?:課|部)?(?:が|の|で)(?:担当|所管|主管|受け持|持ち分|持って(?:い)?る|やって(?:い)?る|やる|仕切|関わ|かかわ|絡|からん|入って|名前|ところの担当|分(?:は|を|だけ|$|の|も)|課の|と共同|と一緒)|に(?:異動|配属|着任|転属|移っ)|の?(?:どっち|どちら)か|か[^。?、]{2,10}、?(?:どっち|どちら)かの(?:課|部)|、(?:どっち|どちら)かの(?:課|部)|(?:と|や|か|・|でも)(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,10}(?:課|部|局|本部|委員会))(?:の|が|、|は|でも))/gu;

/** Initials of a department (「スポ振」, 「秘広」) are no words of the language: three may stand anywhere, two before what it has. */
const INITIALS =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}\p{Script=Katakana}ー]{2,6}?)(?=と(?:連名|共管|共同|相乗り|一緒|並ん)|の(?:全部|ぜんぶ|すべて|全件)|(?:なし|抜き|無し)(?:分|の分|で)|(?:の|が|で)?(?:担当分?|持ち(?:分|玉|場|物)|受け持ち|手持ち|所管)|の(?:やつ|もの|分|取組|施策|公約|項目|案件|仕事|業務|宿題|一覧|とこ)|(?:が|で)(?:担当|やって|持って)|(?<=[\p{Script=Han}\p{Script=Katakana}ー]{3})(?:さん|の|は|って|、|だけ|以外|\s*(?:いくつ|何[件本個])|$))/gu;

/** How the departments end that a name alone means. */
const ENDING = /課|课|部|局|室|係|センター|委員会|事務所|支所|区役所|事業所|消防署|グループ|チーム|班/;
const NAMED_SO = new RegExp(`(?:${ENDING.source})$`);

/** What ends another name or stands in no name, Chinese particles among it. */
const BEFORE_NAME = /[么麼那部局と出由请請是把在和与與问問于於属屬归歸了的]$/;

/** The city's office, and words for records, which a space may have parted from the name. */
const ENDS_ANOTHER = /(?:[市区]役所|[町村]役場|取組|取り組み|施策|公約|項目|事業|一覧)$/;

/** The names that end as departments do, in hiragana where they are written in katakana. */
const spelledOf = oncePerPlan((departments: readonly DepartmentName[]) =>
  departments.flatMap(({ plain }) => (NAMED_SO.test(plain) ? { plain, name: toHiragana(plain) } : [])),
);

/** A name stands for itself in the letters of another writing, too: 「すぽーつ振興課」, 经营企划部. */
function* findNames(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const spelled = foldChinese(toHiragana(text));
  for (const { plain, name } of spelledOf(catalogue.departments)) {
    for (let at = spelled.indexOf(name); at >= 0; at = spelled.indexOf(name, at + 1)) {
      // 「市民課」 inside 「外国市民課」 is another department; 「市民課長」 is a person.
      const before = text.slice(0, at);
      if (/[\p{Script=Han}]$/u.test(before) && !BEFORE_NAME.test(before) && !ENDS_ANOTHER.test(before)) continue;
      const end = at + plain.length;
      const named = text.slice(
        at,
        end + (/^(?:さん)?(?:(?:もち|持ち)(?=$|[、。?のはを]))?/.exec(text.slice(end))?.[0].length ?? 0),
      );
      yield foundAt(at, named, plain, INVOLVED.test(text) ? "any" : "own");
    }
  }
}

/** Something that ends in 課 or 部 and that no record names as it stands, also behind 「取組」 or 「昨日」. */
const LOOKALIKE =
  /(?:(?<![\p{Script=Han}\p{Script=Katakana}ー])|(?<=取組|施策|公約|項目|事業|一覧|[昨今本先来去][日週月年]))(?!取組|施策|公約|項目|事業|一覧|[昨今本先来去][日週月年])([\p{Script=Han}\p{Script=Katakana}ー]{1,9}(?:課|室|局|部|係|[化科](?=(?:が|の|は)?(?:担当|所管|やって|持って|受け持))))(?=の|は|が|で|に|を|と|や|も|か|、|担当|所管|主管|メイン|って|だけ|以外|じゃ|$|\?|\s|\))/gu;

/** 「財政部マイナス財政課」 */
const SEVERAL = /[課部局室係](?:マイナス|プラス|アンド)/;

/** Words by which those that only stand beside the one that answers are meant too. */
const INVOLVED = /関わ|かかわ|絡|からん|関係|関連|携わ|協力|連携|手伝|名前|出て|入って|載って|書い|書か/;

/** What a department has: what it answers for, unless it answers for nothing and only stands beside. */
export function produceUnits({ units, name, answers }: DepartmentName, sharing: "any" | "own" = "any"): Condition {
  return { kind: "department", units, words: name, sharing: answers ? sharing : "any" };
}

/** Departments (担当課), by the names of the city's plan. */
export const DEPARTMENT_RULES: readonly Rule[] = [
  {
    name: "department/english",
    reads: ENGLISH_DEPARTMENT,
    produce: ([, words = ""], { catalogue }) => {
      const name = findEnglishDepartment(words, catalogue.departments);
      return name ? { kind: "condition", condition: produceUnits(name) } : null;
    },
    examples: [
      { text: "Which items belong to the Finance Division?", marks: "the finance division", city: "isesaki" },
      { text: "What does the Fire Department have in the plan?", marks: "the fire department", city: "isesaki" },
    ],
    counterExamples: ["What section is it in?", "Which department is responsible?"],
  },
  {
    name: "department/name",
    reads: findNames,
    within: [ENDING],
    produce: ([, plain, sharing], { catalogue }) => {
      const name = catalogue.departments.find((one) => one.plain === plain);
      return name ? { kind: "condition", condition: produceUnits(name, sharing === "own" ? "own" : "any") } : null;
    },
    weight: 2,
    examples: [
      { text: "財政課の施策", marks: "財政課", city: "isesaki" },
      { text: "消防本部総務課の取組", marks: "消防本部総務課", city: "isesaki" },
      { text: "水道局総務課が担当のもの", marks: "水道局総務課", city: "isesaki" },
      { text: "財政部の取組 財政課のは要らない", marks: "財政課", city: "isesaki" },
      { text: "水道局もち、ぜんぶ並べて", marks: "水道局もち", city: "isesaki" },
      { text: "窓口の市民課さんが担当に書かれてる施策", marks: "市民課さん", city: "suzaka" },
      { text: "すぽーつ振興課は何をやってるの", marks: "すぽーつ振興課", city: "isesaki" },
      { text: "经营企划部负责的项目有哪些?", marks: "经营企划部", city: "isesaki" },
    ],
    counterExamples: ["外国市民課は?", "財政の取組"],
  },
  {
    name: "department/lookalike",
    reads: LOOKALIKE,
    produce: (match, { catalogue }) => {
      // 市民化 is how voice and quick fingers write 市民課.
      const word = match[1]!.replace(/[化科]$/, "課");
      if (NO_DEPARTMENT.test(word) || SEVERAL.test(word)) return null;
      const name = findDepartmentByShortName(word, catalogue.departments);
      if (name) return { kind: "condition", condition: produceUnits(name) };
      // 「政策強化の担当課は」 is a title.
      if (/[化科]$/.test(match[1]!)) return null;
      // 「クラブ」「本部」 and the like are many; 課 and 局 are few.
      return /(?:課|局)$/.test(word) && word.length >= 3
        ? { kind: "condition", condition: { kind: "unknown_department", words: word } }
        : null;
    },
    examples: [
      { text: "上水道局の取組", marks: "上水道局", city: "isesaki" },
      { text: "農政課の施策は?", marks: "農政課", city: "isesaki" },
      { text: "広報課の担当", marks: "広報課", city: "konan" },
      { text: "スポ振課の分だけ", marks: "スポ振課", city: "isesaki" },
      { text: "秘広課メインのやつ", marks: "秘広課", city: "konan" },
    ],
    counterExamples: [
      "どこの課が担当?",
      "政策強化の担当課は?",
      "郵便局の近く",
      "保健室の利用",
      "全部教えて",
      "担当課は?",
    ],
  },
  {
    name: "department/initials",
    reads: INITIALS,
    produce: (match, { catalogue }) => {
      const word = match[1]!;
      const isName = catalogue.departments.some(({ plain, core }) => plain.startsWith(word) || core === word);
      const name = isName ? undefined : findDepartmentByShortName(word, catalogue.departments, 2);
      return name ? { kind: "condition", condition: produceUnits(name) } : null;
    },
    examples: [
      { text: "スポ振のやつplz", marks: "スポ振", city: "isesaki" },
      { text: "秘広担当分", marks: "秘広", city: "konan" },
      { text: "スポ振の案件ぜんぶ頼む", marks: "スポ振", city: "isesaki" },
      { text: "スポ振は何がある", marks: "スポ振", city: "isesaki" },
      { text: "情政の持ち玉、何件", marks: "情政", city: "isesaki" },
    ],
    counterExamples: ["空き家のやつ", "市民の担当", "財政のやつ"],
  },
  {
    name: "department/slot",
    reads: SLOT,
    produce: (match, { catalogue }) => {
      const names = catalogue.departments;
      const named = match[2] === undefined ? undefined : findDepartmentByShortName(`${match[1]}課`, names);
      const name = findDepartmentByShortName(match[1]!, names) ?? named;
      return name ? { kind: "condition", condition: produceUnits(name) } : null;
    },
    weight: 1,
    examples: [
      { text: "スポ振の担当ぜんぶ出して", marks: "スポ振", city: "isesaki" },
      { text: "消防がやってるのって何と何?", marks: "消防", city: "isesaki" },
      { text: "管財さんとこの案件", marks: "管財", city: "isesaki" },
      { text: "消防と教育委員会、両方の持ち分", marks: "消防", city: "isesaki" },
      { text: "広報の課が受け持ってるのは二つ?", marks: "広報", city: "konan" },
      { text: "地域創生のほうの課に着任しました", marks: "地域創生", city: "konan" },
      { text: "収納の担当は何がある", marks: "収納", city: "isesaki" },
      { text: "情報政策(共管もこみで)の担当分よろ", marks: "情報政策", city: "isesaki" },
      { text: "本日付で管財に異動してきました。当課の項目を教えて", marks: "管財", city: "isesaki" },
    ],
    counterExamples: [
      "空き家の担当はどこ?",
      "ごみの担当課は?",
      "職員さんの教育とか",
      "職員さんのやつ",
      "子どもがやってる体操",
    ],
  },
];
