import type { CardEntry } from "./card.ts";
import type { CardLabels } from "./card-labels.ts";

/**
 * What a list says of a record beside its name and state: its deadline and department. Not that a record which is done
 * had no day, nor the department by which the list was asked for.
 * @param condition the list's own words on what it holds; "" where it has none
 */
export function listEntryFacts(entry: CardEntry, labels: CardLabels, condition: string): string[] {
  const { deadline, department, status } = entry;
  const isIdle = status.tone === "good" && deadline === labels.notStated;
  const asked = condition.split(/[:、・]\s*/).filter((part) => part.length > 1);
  const isAsked = department !== null && asked.some((part) => department.endsWith(part.trim()));
  return [
    ...(isIdle ? [] : [`${labels.due} ${deadline}`]),
    ...(department === null || isAsked ? [] : [`${labels.shortDepartment} ${department}`]),
  ];
}
