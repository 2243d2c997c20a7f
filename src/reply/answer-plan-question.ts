import type { Answer } from "./answer.ts";
import type { Inquiry } from "./inquiry.ts";

/** Placeholder of the whole plan. */
export function answerPlanQuestion(_: Inquiry): Answer | null {
  return null;
}
