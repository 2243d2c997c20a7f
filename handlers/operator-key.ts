import { PROBLEMS } from "../src/wording/problems.ts";
import type { Env } from "./env.ts";
import { isSame } from "./is-same.ts";
import { problem } from "./problem.ts";

/** A key that nobody guesses; `npm run setup` makes one of 43 letters. */
const MIN_KEY_CHARS = 20;

/** Why a request is not the operator's (`OPERATOR_KEY`); null where it is. @param authorization the header, "" without one */
export function findOperatorProblem(env: Env, authorization: string): Response | null {
  const key = typeof env.OPERATOR_KEY === "string" ? env.OPERATOR_KEY.trim() : "";
  if (key.length < MIN_KEY_CHARS) return problem(503, ...PROBLEMS.noKey);
  return isSame(authorization, `Bearer ${key}`) ? null : problem(401, ...PROBLEMS.wrongKey);
}
