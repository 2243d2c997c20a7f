import { rankRecords } from "../find/rank-records.ts";
import type { Answer } from "./answer.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";

/**
 * 「公園でも同じことやってる?」「運動場じゃなくて遊具のあるほう」: what the record shown last is about, at another place or for
 * other people. Null where no other record is about it, or where the question's own words name their record.
 */
export function answerElsewhere(inquiry: Inquiry): Answer | null {
  const { query, previous, ranking, room, house } = inquiry;
  const [id, ...others] = previous?.measureIds ?? [];
  const last = id === undefined ? undefined : room.byId.get(id);
  if (last === undefined || others.length > 0 || ranking.contentTerms === 0) return null;
  // 「公園じゃなくて体育館のほう」 after the parks: what stands in the title gives way to another.
  const replaces = query.excluded.some((words) => {
    const word = FIRST_WORD.exec(words)?.[0];
    return word !== undefined && last.title.includes(word);
  });
  const asksElsewhere = SAME.test(query.text) || (query.prefersOther && (replaces || ranking.verdict !== "record"));
  if (!asksElsewhere) return null;
  const both = rankRecords(`${last.title} ${query.topic}`, room, house);
  const other = both.records.find((record) => record.id !== last.id);
  if (other === undefined || both.coverageOf(other) < ABOUT_THE_SAME) return null;
  const said = (record: { id: string }) => ranking.records.find(({ id }) => id === record.id);
  const hit = said(other);
  const isMeant = hit !== undefined && ranking.coverageOf(hit) >= HOLDS && hit.score > (said(last)?.score ?? 0);
  return isMeant ? answerMeasure(inquiry, other.id) : null;
}

const FIRST_WORD = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}/u;

const SAME =
  /(?:でも|にも|のほうも|は)、?(?:同じ(?:こと|よう|の|話|仕組み)|おんなじ|似た(?:こと|よう)|そういうの|こういうの)/;

/** Least share of the last title's words and the question's that the other record holds. */
const ABOUT_THE_SAME = 0.5;
/** Least share of the question's own words. */
const HOLDS = 0.3;
