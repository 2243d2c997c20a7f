import { scriptPattern } from "../../domain/script-pattern.ts";
import type { Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { TAKING_PART } from "./operator-verbs.ts";

/** To whatever extent, in whatever part. */
export const HOWEVER =
  "(?:一部(?:だけ)?で?も?|(?:一つ|ひとつ|1つ|少し|ちょっと|わずか)でも|主でも副でも|(?:主|正)?担当でも関係課でも|どんな形でも|何らかの形で|何かしら|どこかで?|直接|間接(?:的)?に|一枚|どれか|みんな|全部)、?";
const PARTS = [...TAKING_PART, "のる", "書く", "顔を出す", "名を連ねる", "加わる", "やる", "携わる", "手を出す"];
const ANYWHERE =
  "(?:部局|部署|部|課|局|本部|係)(?:(?:や|も|、|・|と|か|でも)(?:部|課|局|本部|係))*(?:を|も|は|が|に)?(?:問わず|関係なく|かかわらず|ちがって(?:い)?ても|違って(?:い)?ても|どこでも|またいで|横断(?:で|して))、?";

/** What a named department does with a record: it says nothing beside the name. */
export const DEPARTMENT_PART_RULES: readonly Rule[] = [
  {
    // 「取組が1件しかない部があるでしょ。その1件を、そういう部ぜんぶについて」: what was told before is told again.
    name: "department/said_again",
    reads:
      /(?:その|それぞれの)(?:一|1|ひと)(?:件|本|個|つ)(?:ずつ)?(?:の)?(?:取組名|公約名|施策名|名前|題名)?(?:を|は)?(?=、|を|まとめて|教|出|並|挙|知|$|。)|そう(?:いう|いった)(?:部や局|部・局|部局|部署|部|局|課)(?:ごと)?(?:の|を)?(?:全部|ぜんぶ|すべて|みんな)?(?:について|の分)?/g,
    produce: () => ({ kind: "filler" }),
    examples: [
      { text: "その1件の取組名を、そういう部局全部について", marks: "その1件の取組名を" },
      { text: "その一本ずつをまとめて答えてください", marks: "その一本ずつを" },
    ],
    counterExamples: ["その1件だけ延期された理由", "その課の取組"],
  },
  {
    name: "department/takes_part",
    reads: new RegExp(
      `(?<=[課部局室係会所本](?:さん)?[」』"]?)[」』"]?(?:が|は|も|の名前(?:が|は|も))(?:どれか|その|この)?(?:(?:担当|受け持ち|所管|分担)(?:課|欄|部署)?(?:に|として)(?:${HOWEVER})?|${HOWEVER})(?:${does(PARTS)})`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "市民部が一枚噛んでいる取組", marks: "が一枚噛んでいる" },
      { text: "市民課が担当に名を連ねてる施策", marks: "が担当に名を連ねてる", city: "suzaka" },
      { text: "政策推進課が受け持ちに加わっている施策", marks: "が受け持ちに加わっている", city: "suzaka" },
      { text: "政策推進課が一部でも担当している施策", marks: "が一部でも担当している", city: "suzaka" },
      { text: "総務課が少しでも関わる取組", marks: "が少しでも関わる" },
    ],
    counterExamples: ["総務課の取組", "市民課が一枚発行する証明書"],
  },
  {
    // 「…の三課、このうち一つでも載っている施策」
    name: "department/any_of_them",
    reads: new RegExp(
      `、?(?:この|その|これらの)?(?:うち|中|なか)?の?、?(?:どれか|どこか)?、?(?:一つ|ひとつ|1つ|一課|1課|どれか|どこか)(?:だけ)?でも(?:が|の名前が)?(?:${does(PARTS)}|ある)(?=の|もの|やつ|取組|施策|公約|項目)`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [{ text: "財政、税務の二課、このうち一つでも載っている施策", marks: "、このうち一つでも載っている" }],
    counterExamples: ["一つでもいいから教えて"],
  },
  {
    name: "department/anywhere",
    reads: scriptPattern(
      `${ANYWHERE}(?=[^。?!]{0,12}[「『"]?[\\p{Script=Han}]{2,6}[課局室係])|(?<=[課局室係][」』"]?[^。?!、]{0,16})${ANYWHERE}(?=全|ぜんぶ|みんな|すべて|$|[。?])|(?<=[課局室係][」』"]?)[」』"]?(?:と|って)(?:名(?:の)?(?:つく|付く)|いう名の)(?:課|部署|ところ)?(?=の|が|は)|どこかの(?=[「『"]?\\p{Script=Han}{2,6}[課局室係])|(?<=[課局室係部][」』"]?)[」』"]?(?:って|という)(?:名前|名)の(?:課|部署|部|局|ところ)(?:が|は|って)?(?:いくつ(?:も|か)|複数|たくさん|[2-9二三四五]つ(?:も|くらい|ほど)?)(?:ある|あります|あり)(?:(?:でしょ(?:う)?|よ|ね|けど|が|から|ので|んで|だろう)*[。、])`,
      "gu",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "部・局問わず「総務課」が担当の取組", marks: "部・局問わず" },
      { text: "部も局も本部も問わず、どこかの「総務課」が担当してるもの", marks: "どこかの" },
      { text: "総務課って名前の課はいくつもあるでしょ。", marks: "って名前の課はいくつもあるでしょ。" },
      { text: "総務課の受け持ちを部局関係なく全部", marks: "部局関係なく" },
      { text: "総務課と名のつく課の取組", marks: "と名のつく課" },
    ],
    counterExamples: ["部署は問わず全部見せて", "どこかの課が担当?"],
  },
];
