import type { Condition } from "../understand/condition.ts";
import type { ConversationState, ShownSet } from "./conversation.ts";

const MAX_SETS = 3;
const MAX_SPOKEN = 8;
/** An older set is only kept where it is small enough to be spoken of: 「もう片方」「残りの二つ」. */
const MAX_OLDER = 60;

/** What an answer leaves to refer to, before it is put beside what was said so far. */
export type Said = Omit<ConversationState, "sets" | "spoken">;

/**
 * The state after an answer, with the sets and the records that were spoken of before it.
 * @param before state of the same city
 */
export function remember(before: ConversationState | null, said: Said): ConversationState {
  const { measureIds, where } = said;
  const sets = before?.sets ?? [];
  const spoken = before?.spoken ?? [];
  const [only, ...others] = measureIds;
  if (only === undefined) return { ...said, sets, spoken };
  if (others.length > 0) return { ...said, sets: putSet({ ids: measureIds, where }, sets), spoken };
  return { ...said, sets, spoken: [only, ...spoken.filter((id) => id !== only)].slice(0, MAX_SPOKEN) };
}

function putSet(shown: ShownSet, before: readonly ShownSet[]): ShownSet[] {
  const ids = shown.ids.toSorted().join();
  const older = before.filter((one) => one.ids.length <= MAX_OLDER && one.ids.toSorted().join() !== ids);
  return [shown, ...older].slice(0, MAX_SETS);
}

/** The record in focus: the last answer showed it alone. */
export function focusOf(state: ConversationState | null): string | null {
  const [only, ...others] = state?.measureIds ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

/** The list that was shown last, though one of its records was opened since; null where only records were shown. */
export const lastSet = (state: ConversationState | null): ConversationState | null =>
  focusOf(state) === null ? state : backToSet(state);

/** What a set that was shown has in common; its records one by one, where nothing chose them. */
export const conditionOf = ({ ids, where }: ShownSet): Condition =>
  where ?? { kind: "records", ids, words: "前の一覧" };

/** The conversation as it stood when its last set was shown; null where there was none. */
export function backToSet(state: ConversationState | null): ConversationState | null {
  const set = state?.sets[0];
  return state === null || set === undefined ? null : { ...state, measureIds: set.ids, where: set.where, shownIds: [] };
}
