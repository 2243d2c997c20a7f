import type { Query } from "../understand/query.ts";
import { MOST } from "../understand/rules/superlatives.ts";
import { type Inquiry, viewOf } from "./inquiry.ts";
import { lastSet } from "./remember.ts";

const RECORD = "(?:の|もの|やつ|公約|取組項目|取組|施策|項目|事業)";
const COMES = "(?:来る|くる|なる|終わる|完了する|できる|仕上がる)";
/** 「いちばん遅いのはどれですか」, of which nothing tells what is late. */
const BARE_END = new RegExp(
  `^(?:じゃあ?|では|で|あと)?、?(?:(?:そ|こ)の(?:うち|中)(?:で|だと)?|うち)?、?(?:${MOST}(?:(早い|はやい|近い|(?:先|最初)に${COMES})|遅い|おそい|遠い|長い|(?:後|あと|最後)(?:に${COMES}|の(?=もの|やつ|公約|取組)))|(?:最後|しまい)に${COMES}|(最初|まっ先|真っ先)に${COMES})${RECORD}(?:は|って|が)?、?(?:どれ|どの\\S{1,4}|何|なに)?(?:です|になり(?:ます)?)?(?:か|の|かな)?[?。]*$`,
);

/** A superlative without a noun right after a set with a deadline is of that set; else it is what it says by itself. */
export function withEndOfSet(inquiry: Inquiry): Query {
  const { query, previous, room } = inquiry;
  const found = BARE_END.exec(query.text.trim());
  const set = lastSet(previous);
  if (found === null || set === null || query.where !== null || query.pick !== null) return query;
  const views = set.measureIds.filter((id) => room.byId.has(id)).map((id) => viewOf(inquiry, id));
  const days = new Set(views.flatMap(({ deadline }) => deadline?.date ?? []));
  if (days.size === 0) return query;
  return {
    ...query,
    plan: null,
    judgesLast: false,
    topic: "",
    setTopic: "",
    placedTopic: "",
    judged: null,
    aspect: null,
    pick: { by: "deadline", end: found[1] === undefined && found[2] === undefined ? "last" : "first" },
    wants: "set",
    wantsSurely: true,
  };
}
