import { textOf } from "../find/find-members.ts";
import type { Ranking } from "../find/rank-records.ts";
import { ASPECTS, type AspectId } from "../understand/aspects.ts";
import type { Answer } from "./answer.ts";
import { type Inquiry, viewOf } from "./inquiry.ts";

/** Least share of the question's words that a record beside the no must hold. */
const NEAR = 0.2;

/** A second record stands beside it only when it is nearly as close. */
const NEAR_SHARE = 0.6;

/**
 * Opening hours, booking, telephone numbers and the like: a no that says so, with the near records as buttons. Null
 * when nothing of the kind is asked, or when the best record itself speaks of it (「予約システムの導入」).
 */
export function answerAspectQuestion(inquiry: Inquiry): Answer | null {
  const { query, ranking, previous } = inquiry;
  const { aspect } = query;
  if (aspect === null || speaksOf(aspect, inquiry, ranking)) return null;
  const near = ranking.records
    .slice(0, 2)
    .filter((record) => ranking.coverageOf(record) >= NEAR && record.score >= ranking.best!.score * NEAR_SHARE)
    .map(({ id }) => id);
  const shown = near.length === 0 && ranking.contentTerms === 0 ? (previous?.measureIds.slice(0, 1) ?? []) : near;
  return {
    kind: "not_found",
    reason: { kind: "aspect", aspect },
    near: shown.filter((id) => inquiry.room.byId.has(id)).map((id) => viewOf(inquiry, id)),
  };
}

/** A record answers a question of the kind only when it is surely meant. */
const SURE = 0.75;

/** Whether the best record says something of the kind (「コンビニで6:30から23:00まで」). */
function speaksOf(aspect: AspectId, { room }: Inquiry, { best, verdict, certainty }: Ranking): boolean {
  const { holds } = ASPECTS[aspect];
  return (
    holds !== null &&
    best !== undefined &&
    verdict === "record" &&
    certainty >= SURE &&
    holds.test(textOf(room.byId.get(best.id)!))
  );
}
