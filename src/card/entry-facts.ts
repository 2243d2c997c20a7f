import type { CardEntry } from "./card.ts";
import type { CardLabels } from "./card-labels.ts";
import { isIdle } from "./tell-alike.ts";

/**
 * What a list says of a record beside its name and state: its deadline and department. Not that a record which is done
 * had no day, nor what was asked for and stands in the line or over the list.
 * @param condition the list's own words on what it holds; "" where it has none
 */
export function listEntryFacts(entry: CardEntry, labels: CardLabels, condition: string): string[] {
  const { deadline, department, item = "" } = entry;
  const asked = condition
    .split(/[:、・]\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  // Who shares a record with others is named with them.
  const isAsked =
    department !== null && !/[、/(（]/.test(department) && asked.some((part) => department.endsWith(part));
  return [
    ...(deadline === null || isIdle(entry, labels) || item.includes(deadline) ? [] : [`${labels.due} ${deadline}`]),
    ...(department === null || isAsked || item.includes(department) ? [] : [`${labels.shortDepartment} ${department}`]),
  ];
}
