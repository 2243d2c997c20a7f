import type { Intent } from "../../src/card/card-parts.ts";
import { nameLatency } from "../../src/operations/usage-report.ts";
import type { AnsweredMessage, AnsweredPart } from "../../src/reply/answer-parts.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";
import { findDoor } from "../find-door.ts";
import { countUse, msSinceStart } from "./tally.ts";

/** A topic counts for a no where it holds at least this share of the question's words. */
const TOPIC_SHARE = 0.5;
/** A list of more records tells nothing of what was meant. */
const MAX_MEANT = 3;

/**
 * Counts what came of a message, and how long it took: call it once the answer has gone out. Nothing at all of a cry for help, or of what may be one: that is what people are told.
 * @param conversation only where it came in is read
 */
export function countAnswer(city: string, { parts, perhaps }: AnsweredMessage, conversation: string | null): void {
  if (perhaps !== null) return;
  const names = parts.flatMap(namesOf);
  if (names.length === 0) return;
  const ms = msSinceStart();
  const counted = [...names, `by:${findDoor(conversation)}`, ...(ms === null ? [] : [nameLatency(ms)])];
  for (const name of counted) countUse(city, name);
}

export const countTap = (city: string, { kind }: Intent): void => countUse(city, `tap:${kind}`);

function namesOf({ outcome: { answer, ranking } }: AnsweredPart): string[] {
  switch (answer.kind) {
    case "emergency":
      return [];
    case "measure":
    case "choose":
    case "list": {
      const views = measuresOf(answer);
      const meant = views.length <= MAX_MEANT ? views : [];
      return [`answer:${answer.kind}`, ...meant.map(({ measure }) => `record:${measure.id}`)];
    }
    case "not_found": {
      const topic = ranking.outsideCoverage >= TOPIC_SHARE ? ranking.outside : null;
      return [`answer:not_found`, `no:${answer.reason.kind}`, ...(topic === null ? [] : [`missed:${topic}`])];
    }
    case "plan":
    case "help":
    case "settings":
    case "digest":
    case "message":
      return [`answer:${answer.kind}`];
  }
}
