import type { MeasureView } from "../domain/measure-view.ts";
import type { Answer } from "./answer.ts";

/** The records an answer names, best first; a list names all of them, however many its card shows. */
export function measuresOf(answer: Answer): MeasureView[] {
  switch (answer.kind) {
    case "measure":
      return [answer.view];
    case "list":
      return answer.views;
    case "choose":
      return answer.candidates;
    case "plan":
    case "not_found":
    case "help":
    case "settings":
    case "digest":
    case "emergency":
    case "message":
      return [];
  }
}
