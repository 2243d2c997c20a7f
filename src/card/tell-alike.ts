import type { CardEntry, WholeEntry } from "./card.ts";
import type { CardLabels } from "./card-labels.ts";
import type { Badge } from "./card-parts.ts";

/** Two lines say the same soon enough. */
const FEWEST = 3;

/** What every record of a list says; null: they differ. */
export interface Alike {
  status: Badge | null;
  deadline: string | null;
}

/** @param entries all that the list holds, not only what is shown of it */
export function findAlike(entries: readonly WholeEntry[]): Alike {
  const [first] = entries;
  if (first === undefined || entries.length < FEWEST) return { status: null, deadline: null };
  const { status, deadline } = first;
  return {
    status: entries.every((entry) => entry.status.word === status.word) ? status : null,
    deadline: entries.every((entry) => entry.deadline === deadline) ? deadline : null,
  };
}

/** A record of the list without what is said of all before it. */
export const withoutAlike = (entry: WholeEntry, alike: Alike, labels: CardLabels): CardEntry => ({
  ...entry,
  status: alike.status === null ? entry.status : null,
  deadline: alike.deadline !== null || isIdle(entry, labels) ? null : entry.deadline,
});

/** What is left to say of all: not what they were chosen by, nor that what is done had no day. @param condition the list's own words */
export const leftToSay = ({ status, deadline }: Alike, labels: CardLabels, condition: string): Alike => ({
  status: status !== null && condition.includes(status.word) ? null : status,
  deadline: isIdle({ status, deadline }, labels) ? null : deadline,
});

/** 「どれも: － 期限後の報告なし・期限 令和6年度末(計画の終わり)」; null: nothing is left to say of all. */
export function describeAlike(alike: Alike, labels: CardLabels, condition: string): string | null {
  const { status, deadline } = leftToSay(alike, labels, condition);
  const said = [
    ...(status === null ? [] : [`${status.icon} ${status.word}`]),
    ...(deadline === null ? [] : [`${labels.due} ${deadline}`]),
  ];
  return said.length === 0 ? null : `${labels.alike}: ${said.join("・")}`;
}

/** What is done and had no day. */
export const isIdle = ({ status, deadline }: Alike, labels: CardLabels): boolean =>
  status?.tone === "good" && deadline === labels.notStated;
