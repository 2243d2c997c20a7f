import { rankRecords } from "../find/rank-records.ts";
import { allOf, exceptRecords, includesKind } from "../understand/condition.ts";
import { does } from "../understand/verb-forms.ts";
import type { Answer } from "./answer.ts";
import { answerSetQuestion } from "./answer-set-question.ts";
import type { Inquiry } from "./inquiry.ts";
import { nameUnits, unitsOf } from "./same-department.ts";

const UNIT = "(?:課(?![題税程金外長目])|部署|係(?![るわ])|ところ|とこ|担当(?:課|部署|係)?)";
const RECORD = "(?:やつ|もの|取組項目|取組|取り組み|公約|施策|項目|事業|計画|件|話)";
/** 「出前講座の担当課」「空き家対策を受け持つ部署」「新しい保健センター建てる課」 */
const WHOSE = `(?:(?:って(?:いう)?|という)?(?:${RECORD})?の(?:担当(?:の)?(?:課|部署|係|ところ|とこ)?|所管(?:の)?(?:課|部署)?|主管課)|を(?:${does(["担当する", "所管する", "受け持つ", "受けもつ", "やる", "手がける", "進める"])})${UNIT}|(?<=[るたうくすつぬむぶぐ])(?:課(?![題税程金外長目])|部署|担当(?:課|部署)))`;
const DOES = "(?:やって|やる|担当|所管|持って|持つ|受け持|関わ|抱え|進めて|出して|手がけて)";
const OTHERS =
  "(?:ほか|他(?!の課|課)|(?:それ|これ)以外|別|残り|のこり|もう(?:一つ|ひとつ|1つ|一個|一本|一件|片方)|あと(?:一つ|ひとつ|二つ|三つ))";
/** Their other records are asked for: what stands behind is no department again. */
const DESCRIBED = new RegExp(
  `^(?<what>[^。?!]{3,40}?)${WHOSE}(?:さん)?(?:[はがのでに、\\s]|って)*(?:${DOES}(?:い)?る?)?(?:[はがの、\\s]|って)*${OTHERS}(?:の|に(?:は|も)?|は|も|、|なんか|何か)*(?![^。?!]{0,8}(?:課|部署|担当)(?:は|が|も|って|$|\\?))(?=[^。?!]{0,10}(?:${DOES}|${RECORD}|何|なに|どんな|どれ|ある|仕事|$|[。?]))`,
);
/** 「その課」 is of the conversation. */
const POINTS = /^(?:じゃあ?|では|で)?、?(?:そ|こ|あ)(?:の|れ|っち|この)|^(?:今|さっき)の/;

/** 「コンビニで住民票とれるやつの担当課、それ以外には何を持ってるの」: the other records of the department of one that is described. */
export function answerDepartmentOfDescribed(inquiry: Inquiry): Answer | null {
  const { query, room, house } = inquiry;
  const what = DESCRIBED.exec(query.text)?.groups?.what?.trim();
  if (what === undefined || POINTS.test(what) || includesKind(query.where, "department")) return null;
  const { verdict, best } = rankRecords(what, room, house);
  const subject = verdict === "record" ? room.byId.get(best!.id) : undefined;
  if (subject === undefined || subject.departments.length === 0) return null;
  const units = unitsOf(subject);
  const where = allOf([
    { kind: "department", units, words: nameUnits(units), sharing: "any" },
    exceptRecords([subject.id], subject.title),
  ]);
  const asked = {
    where,
    isSoft: false,
    wants: "set" as const,
    wantsSurely: true,
    meansOne: false,
    facts: [],
    references: [],
  };
  const wordless = { topic: "", setTopic: "", placedTopic: "", subject: "", excluded: [], mention: null, pick: null };
  return answerSetQuestion({ ...inquiry, previous: null, years: [], query: { ...query, ...asked, ...wordless } });
}
