import type { Measure } from "../../../src/domain/measure.ts";
import type { AnsweredMessage } from "../../../src/reply/answer-parts.ts";
import { measuresOf } from "../../../src/reply/measures-of.ts";

/** The records that somebody's words meant, best first. @param answered null: nothing could be looked up */
export const listNamedMeasures = (answered: AnsweredMessage | null): Measure[] =>
  (answered?.parts ?? []).flatMap(({ outcome }) => measuresOf(outcome.answer)).map(({ measure }) => measure);
