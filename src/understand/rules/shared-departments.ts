import { scriptPattern } from "../../domain/script-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Condition } from "../condition.ts";
import { type Found, foundAt, type Rule } from "../rule.ts";
import { andThen, does, doesNot, doing } from "../verb-forms.ts";
import { TAKING_AWAY } from "./operator-verbs.ts";
import { OTHERS } from "./operator-words.ts";

/** What several departments do with one record, or their names in its field. */
const WORKING_TOGETHER = [
  "並ぶ",
  "ならぶ",
  "載る",
  "のる",
  "書く",
  "並べる",
  "入る",
  "出る",
  "出てくる",
  "連ねる",
  "つく",
  "付く",
  "またがる",
  "わたる",
  "かかる",
  "関わる",
  "かかわる",
  "担当する",
  "やる",
  "取り組む",
  "組む",
  "協力する",
  "受け持つ",
  "持つ",
  "進める",
  "なる",
  "くっつく",
  "相乗りする",
  "乗り合う",
];
/** What a record does that is of one department alone. */
const STAYING = [
  "完結する",
  "収まる",
  "おさまる",
  "決まる",
  "とどまる",
  "済む",
  "すむ",
  "終わる",
  "閉じる",
  "担当する",
  "やる",
  "受け持つ",
  "持つ",
  "背負う",
  "抱える",
  "進める",
  "回す",
];

const MANY =
  "(?:二つも三つも|2つも3つも|ふたつもみっつも|(?:二つ|2つ|ふたつ|三つ|3つ|[2-4]個|何個)(?:も)?|複数|いくつか|いくつも|[234二三四])(?:以上)?(?:とも)?";
const OFFICE = "(?:担当の?)?(?:課|部署|担当課|部)(?![題長税員程分品活屋会局])";
const ONE = "(?:一つ|ひとつ|1つ|一個|1個|単独|一|1)";
const ONLY = "(?:だけ|のみ|(?:っ)?きり|ぽっち|ぽっきり)?";
const DENIED = "(?:じゃ|では|で|に)(?:は)?(?:ない|ありません|限らない|限られない|とどまらない|済まない)";
/** 「(施設所管課も1つと数える)」 says how they are counted. */
const ASIDE = "(?:\\([^()]{0,24}数え[^()]{0,8}\\))?";
const SEVERAL = `(?:${MANY}の?${OFFICE}|[234二三四](?:課|部署)(?=以上)|${OFFICE}(?:の)?(?:名前|名)?(?:が|は|も)(?:${ONE}(?:だけ)?(?:じゃ|では|で)なく(?:て)?、?)?${MANY}|何課[かも](?:で)?|[234二三四]者(?=連名))(?:以上)?${ASIDE}`;
const NOT_ONE = `${ONE}の?${OFFICE}${ONLY}(?:じゃ|では|で)(?:は)?なく(?:て)?、?`;
const NAME = "(?:の)?(?:名前|名|担当欄|担当|欄|名義)";
const HOW = "(?:また|まだ|(?:一緒|いっしょ)になって|一緒|いっしょ|共同|手|組んで|協力して|分担して|並んで|ならんで)";
const JOINTLY = "(?:連名|共同|共管|並記|併記|合同|相乗り|乗り合い|掛け持ち|かけもち)(?:担当)?";
const PARTICLE = "(?:が|は|に|の|で|と|を|も|、)";
const DOES = `(?:${does(WORKING_TOGETHER)}|ある)`;
const DOES_NOT = doesNot([...WORKING_TOGETHER, "ある"]);
const IN_FIELD = "(?:担当(?:課|部署|欄)?(?:が|は|に|の|で)?、?)?";
const BEHIND = `(?:${NAME}|${HOW}|${PARTICLE}|${andThen(WORKING_TOGETHER)})*`;
/** What somebody does who has a part in it: 「の相乗りに|なっている」「連名で|担当になっている」. */
const AS = `(?:(?:の|に|で|と|を|が|担当|分担)*${does(["なる", "する", "組む", "やる", "担当する", "受け持つ", "持つ", "進める", "関わる", "並ぶ", "書く", "載る"])}|の(?=もの|やつ|ほう|方|取組|施策|公約|項目|分)|(?=です|だ|は|って|の[はがをも]|$|[?。]|取組|施策|公約|項目|事業|もの|やつ|案件|全))`;
/** A noun for records, or a particle that makes one of the verb before it. */
const RECORDS = "(?:の(?=は|って|を|が|も|だけ|、|$|\\?|どれ)|もの|やつ|ほう|方|分)";

/**
 * A number of departments and what they do with a record, or one that does not do it alone, in any order: 「課が二つ並んでいる」
 * 「一つの課でなく二つの課の連名になっている」; the second group is set where it is denied.
 */
const SHARED = scriptPattern(
  [
    `${SEVERAL}(?:以上)?(?:${BEHIND}(?:${JOINTLY}(?:の|に|で)?)?(?:${DOES_NOT}()|${DOES})|${PARTICLE}?\\s?${JOINTLY}(?:の|で)?|${PARTICLE}?担当の?(?=もの|やつ|ほう|方|取組|施策|公約|項目|$|[。、\\s])|(?:の)?(?=もの|やつ|ほう|方|取組|施策|公約|項目))`,
    // 「課が連名で担当になってる」「課どうしの相乗り」「かけもち(課が2つ以上)の」
    `(?:担当の?)?(?:課|部署)(?:(?:どうし|同士|間)(?:が|の|で)?|と(?:課|部署)(?:が|の|で))、?${JOINTLY}${AS}`,
    `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(?:担当の?)?(?:課|部署)(?:が|の)(?:連名|共管|相乗り)${AS}`,
    `${JOINTLY}\\(${OFFICE}が${MANY}(?:以上)?(?:ある|いる)?\\)の?`,
    // 「担当が一つだけじゃない」「二課以上のも」「担当課≧2」
    `${OFFICE}(?:が|は|も)${ONE}${ONLY}${DENIED}(?!(?:の|ん)(?:です)?(?:か|かな|よね)?[?。]*$)`,
    `[234二三四](?:課|部署)(?:以上)?の(?=も[、。]?(?:[234二三四]|全|ぜんぶ|含|入|足))も?`,
    `${OFFICE}(?:の?数)?(?:が|は)?\\s?(?:(?:≧|>=|=>|≥)\\s?[23]|>\\s?1|[23](?:以上|\\+))の?`,
    `(?:連名|共管)で(?:担当)?(?:課)?が?${does(WORKING_TOGETHER)}(?=取組|施策|公約|項目|もの|やつ|の(?:は|って|を|だけ|$))`,
    `(?:連名|共管)(?:担当)?(?:の|に?なって(?:い)?る|で(?:担当(?:して(?:い)?る|の)?|${does(["やる", "受け持つ", "持つ"])})?)(?=取組|施策|公約|項目|もの|やつ|ほう|方|分|の(?:は|って|を|だけ|$))`,
    `(?:課|部署|部)を(?:またいで|またいだ|またぐ|越えて|こえて)(?:${does(["担当する", "やる", "取り組む", "進める", "関わる"])})?${RECORDS}?`,
    `担当(?:課|部署)?(?:が|の)${JOINTLY}(?:に?なって(?:い)?る|で|の)?${RECORDS}?`,
    `(?:${ONE}の?${OFFICE}(?:だけ)?|(?<!\\p{Script=Han})単独(?:の?課)?)(?:担当)?(?:じゃ|では)(?:ない|ありません)(?=取組|施策|公約|項目|もの|やつ|ほう|の(?:は|って|を|だけ|$))`,
    `${ONE}の?${OFFICE}(?:だけ)?(?:で|に)(?:は)?${doesNot(STAYING)}`,
    // 「ほかの課と名前が並んでいるもの」
    `${OTHERS}と(?:の)?(?:名前|名)(?:が|を)?(?:一緒に|いっしょに|ともに)?(?:${does(["並ぶ", "ならぶ", "連ねる", "載る"])})`,
    // 「担当課が一つしか書かれてない」「共管は除く」
    `担当(?:課|部署)?(?:が|は)${ONE}しか(?:${DOES_NOT}|ない)()`,
    `(?:${OTHERS}と(?:の)?(?:一緒|いっしょ|共同|共管|相乗り|連名|合同)|共管|共同|連名|合同)(?:担当)?(?:の(?:もの|やつ|分|事業|取組|施策|項目|公約)?)?(?:は|を)?${doing([...TAKING_AWAY, "抜く"])}()`,
  ]
    // Each with all that may stand around it, so that one whose words are not there is not tried.
    .map((shared) => `${IN_FIELD}(?:${NOT_ONE})?${shared}${RECORDS}?`)
    .join("|"),
  "gu",
);

/** How many departments, or that they are together; SHARED is long, and nothing of it stands without such a word. */
const SAYS_HOW_MANY =
  /[2-4二三四]|ふたつ|複数|いくつ|何[課個]|連名|共管|共同|並記|併記|合同|一緒|いっしょ|相乗り|並|ならん|名|また[いぐ]|[越こ]え|ひとつ|単独|1|一(?!覧)/;

function* findShared(text: string): Iterable<Found> {
  if (!SAYS_HOW_MANY.test(text)) return;
  for (const match of findMatches(SHARED, text))
    yield foundAt(match.index, match[0], match.slice(1).every((group) => group === undefined) ? "joint" : "alone");
}

/** Records of several departments, whichever those are. */
export const SHARED_DEPARTMENT_RULES: readonly Rule[] = [
  {
    name: "department/shared",
    reads: findShared,
    within: [SHARED],
    produce: ([, sharing]) => {
      const condition: Condition =
        sharing === "alone"
          ? { kind: "department", units: [], words: "一つの課", sharing: "alone" }
          : { kind: "department", units: [], words: "複数の課", sharing: "joint" };
      return { kind: "condition", condition };
    },
    examples: [
      { text: "二つ以上の課が名を連ねている取組だけ出して", marks: "二つ以上の課が名を連ねている" },
      { text: "担当欄に課が二つ並んでる、いわゆる共管の取組", marks: "担当欄に課が二つ並んでる" },
      { text: "2つ以上の課の名前が担当欄に並んでる取組", marks: "2つ以上の課の名前が担当欄に並んでる" },
      { text: "担当に課の名前が二つ以上ならんでる取組は", marks: "担当に課の名前が二つ以上ならんでる" },
      { text: "担当の課が二つ並んで書いてある取組は何件?", marks: "担当の課が二つ並んで書いてある" },
      { text: "担当が2つ以上の課にまたがる取組", marks: "担当が2つ以上の課にまたがる" },
      { text: "担当がひとつの課で完結してない取組", marks: "担当がひとつの課で完結してない" },
      { text: "企画部のうち、課が複数のもの", marks: "課が複数のもの" },
      { text: "逆に複数の課のほうは?", marks: "複数の課のほう" },
      { text: "二つ以上の課が出てくる施策に印つけたい", marks: "二つ以上の課が出てくる" },
      { text: "担当が2課以上の連名になってる取組", marks: "担当が2課以上の連名になってる" },
      { text: "担当課が一つしか書かれてない施策", marks: "担当課が一つしか書かれてない" },
      { text: "共同のやつは抜いて", marks: "共同のやつは抜いて" },
      { text: "他課と一緒のは除いて", marks: "他課と一緒のは除いて" },
      { text: "二課連名の取組", marks: "二課連名の" },
      { text: "複数課担当のやつってある?", marks: "複数課担当のやつ" },
      { text: "連名の取組 全部", marks: "連名の" },
      { text: "担当が1課だけじゃない取組", marks: "担当が1課だけじゃない" },
      { text: "単独じゃない取組を全部", marks: "単独じゃない" },
      { text: "何課かで一緒にやってる取組", marks: "何課かで一緒にやってる" },
      { text: "複数課 連名 全部", marks: "複数課 連名" },
      { text: "いくつかの課が一緒に受け持っている取組", marks: "いくつかの課が一緒に受け持っている" },
      { text: "課をまたいで担当している取組はいくつ?", marks: "課をまたいで担当している" },
      { text: "担当課が連名の取組をすべて", marks: "担当課が連名の" },
      { text: "このうち連名のほうだけに絞ると", marks: "連名のほう" },
      { text: "連名で担当が書かれてるもの", marks: "連名で担当が書かれてるもの" },
      { text: "一つの課だけで背負ってないもの", marks: "一つの課だけで背負ってないもの" },
      { text: "このうち、ほかの課と名前が並んでいるものは?", marks: "ほかの課と名前が並んでいるもの" },
      { text: "複数の課にまたがらない取組", marks: "複数の課にまたがらない" },
      { text: "担当が1課だけではない項目", marks: "担当が1課だけではない" },
      { text: "担当課が一つじゃない取組", marks: "担当課が一つじゃない" },
      { text: "2課以上が名を連ねて担当している取組", marks: "2課以上が名を連ねて担当している" },
      { text: "課が二つも三つも並んで書いてある取組", marks: "課が二つも三つも並んで書いてある" },
      { text: "課が連名で担当になってるもの", marks: "課が連名で担当になってるもの" },
      { text: "どの取組が課どうしの相乗りですか", marks: "課どうしの相乗り" },
      { text: "かけもち(課が2つ以上)の取組", marks: "かけもち(課が2つ以上)の" },
      { text: "担当課≧2の取組", marks: "担当課≧2の" },
      {
        text: "二つ以上の課(工務課も数えてよい)の名前が担当に並ぶもの",
        marks: "二つ以上の課(工務課も数えてよい)の名前が担当に並ぶもの",
      },
      {
        text: "単独の課でなく、二つの課の連名になっている取組",
        marks: "単独の課でなく、二つの課の連名になっている",
      },
      {
        text: "一つの課じゃなくて複数の課が担当欄に並んでる取組",
        marks: "一つの課じゃなくて複数の課が担当欄に並んでる",
      },
    ],
    counterExamples: [
      "担当課は一つだけじゃないの?",
      "担当課の数は?",
      "二つの課題がある",
      "二つの課の違いは?",
      "同じ名前の課はいくつある?",
    ],
  },
];
