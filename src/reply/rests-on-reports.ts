import { type Condition, leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";

/** Whether an answer says which records are in a state, or how many: while reports cannot be read, it would be wrong. */
export function restsOnReports(answer: Answer): boolean {
  switch (answer.kind) {
    case "plan":
    case "digest":
      return true;
    case "list":
      return answer.chosen?.report != null || choosesByState(answer.chosen?.condition ?? answer.where);
    case "measure":
      return choosesByState(answer.where ?? null);
    case "not_found": {
      const chosen = "chosen" in answer.reason ? answer.reason.chosen : undefined;
      return chosen?.report != null || choosesByState(chosen?.condition ?? null);
    }
    case "choose":
    case "emergency":
    case "help":
    case "settings":
    case "message":
      return false;
  }
}

const choosesByState = (where: Condition | null): boolean => leavesOf(where).some(({ kind }) => kind === "state");

/** One record without its answer on how far it is: 「報告にも書かれていません」 cannot be said of reports nobody could read. */
export function withoutProgress(answer: Answer, { claim, facts }: Query): Answer {
  if (answer.kind !== "measure" || (claim === null && !facts.includes("progress"))) return answer;
  return { ...answer, focus: null, plain: answer.plain && { ...answer.plain, asked: [] } };
}
