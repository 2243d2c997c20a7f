import { findMatches } from "../text/find-matches.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";
import { withoutJudgement } from "./answer-record-question.ts";
import { answerRecords } from "./answer-records.ts";
import { namesValue } from "./change-set.ts";
import type { ConversationState } from "./conversation.ts";
import { answerMeasure, type Inquiry, withoutSearch } from "./inquiry.ts";
import { nearestTo } from "./nearest-to.ts";

/** 「じゃあその|女の人|のほう、第何次の計画?」 */
const DESCRIBED =
  /([^。、?!\s]{2,30}?)(?:の)?(?:ほう(?!がい)|(?<=[のいるたんな])方|やつ|件)(?=[、。?\s]|[はがもを](?!\d)|だけ|って|で(?=、|す)|の(?=、|担当|目標|期限|中身|内容|詳|進)|$)/g;
const POINTING =
  /^(?:じゃあ?|それじゃ|では|で|あと|すると|なら|ちなみに|やっぱり?|やはり)?(?:その|この|今の|さっきの)?(?:(?:[2-9二三四五六七八九]|ふた|みっ|よっ)[つ件個本](?:の)?)?(?:うち|中|なか)?(?:の|で)?/;

/**
 * 「その三つのうち土地を売るほうを詳しく」: of those shown the one that is described, of an older list where the last one holds none
 * such. Null where none is, or another record is clearly meant.
 */
export function answerOneOfShown(inquiry: Inquiry): Answer | null {
  const { query, previous, room } = inquiry;
  // 「空いてるほうは?」 asks for the rest.
  if (query.turns !== null) return null;
  if (previous === null || wishesSet(query) || namesValue(query) || query.pick !== null) return null;
  if (query.references.includes("same_department") || query.references.includes("partner_department")) return null;
  const named = nameOne(inquiry);
  if (named !== null) return answerMeasure(inquiry, named);
  const groups = groupsOf(previous).map((ids) => ids.filter((id) => room.byId.has(id)));
  if (groups.length === 0) return null;
  for (const { 1: said = "", index, 0: whole } of findMatches(DESCRIBED, query.text)) {
    const words = said.replace(POINTING, "").replace(PUT_ASIDE, "");
    if (query.excluded.some((left) => left.includes(words))) continue;
    if (DENIES.test(whole.replace(PUT_ASIDE, ""))) {
      const other = findOther(words, inquiry);
      if (other !== null) return withoutJudgement(answerMeasure(withoutSearch(inquiry), other), query.text);
    } else if (!namesCondition(query, index, index + whole.length)) {
      const nearest = nearestTo(words, inquiry);
      const isSide = SIDE_OF.test(whole);
      const id = groups.map((ids) => nearest(ids, isSide && ids.length <= MAX_SIDES)).find((one) => one !== null);
      if (id == null) continue;
      const plain = { ...query, excluded: [], topic: "", setTopic: "", placedTopic: "", wants: "record" as const };
      const rest = query.text.slice(index + whole.length);
      return withoutJudgement(answerRecords({ ...inquiry, query: plain }, [id], "前の一覧"), rest);
    }
  }
  return null;
}

/** 「電気を安く買うほうだけ見せて」 wishes for one. */
const wishesSet = ({ spans, text }: Query) =>
  spans.some(({ meaning }) => meaning.kind === "wants" && meaning.sure) && !/(?:ほう|方)だけ/.test(text);
/** 「灯りじゃないほう」 of two that were shown. */
function findOther(words: string, inquiry: Inquiry): string | null {
  const pair = inquiry.previous!.measureIds.filter((id) => inquiry.room.byId.has(id));
  const denied = pair.length === 2 ? nearestTo(words.replace(DENIES, ""), inquiry)(pair) : null;
  return denied === null ? null : pair.find((id) => id !== denied)!;
}

/** 「数字で決まってるほうは」 names those of the set that meet it. */
const namesCondition = ({ spans }: Query, from: number, to: number) =>
  spans.some(({ meaning, start, end }) => meaning.kind === "condition" && !meaning.soft && start < to && end > from);
/** 「照明じゃなくて|電気を安いところから買うほう」 */
const PUT_ASIDE = /^.*(?:じゃ|で(?:は)?)なく(?:て)?、?(?=[^、。?!]{2})/;
const DENIES = /(?:じゃ|で|では)(?:ない|なく)|以外|除/;

/** What was shown together, the newest first, and what was spoken of one by one. */
const groupsOf = ({ measureIds, sets, spoken }: ConversationState): string[][] =>
  [measureIds, ...sets.map(({ ids }) => ids), spoken].filter((ids) => ids.length > 1 && ids.length <= MAX_GROUP);
/** 「〜のほう」 chooses among a few. */
const SIDE_OF = /(?:ほう|方)[^。、?!]{0,2}$/;
const MAX_SIDES = 4;
/** Nobody remembers more. */
const MAX_GROUP = 12;

/** 「いせさきのほうはいつまで?」: of those just shown the only one that bears the name, though it be the city's own. */
function nameOne({ previous, room, ranking, query }: Inquiry): string | null {
  const name = SIDE.exec(query.whole)?.[1];
  const shown = previous!.measureIds.filter((id) => room.byId.has(id));
  if (name === undefined || shown.length < 2 || ranking.contentTerms > 0 || query.where !== null) return null;
  const bearing = shown.filter((id) => normalizeText(room.byId.get(id)!.title).includes(name));
  return bearing.length === 1 ? bearing[0]! : null;
}
const SIDE = /^(?:じゃあ?|では|で|あと)?、?([^\s、。?!]{2,10}?)の(?:ほう|方|やつ)/;
