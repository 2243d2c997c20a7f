import { allOf, type Condition, exceptRecords, partsOf } from "../understand/condition.ts";
import type { ConversationState } from "./conversation.ts";
import type { Inquiry } from "./inquiry.ts";
import { conditionOf } from "./remember.ts";

/**
 * 「いま出た4つを期限順に」「この二つのほかは?」: the conversation goes on with the records that the number points at, or with those
 * beside them.
 */
export function withShownGroup(inquiry: Inquiry): Inquiry {
  const { query, previous, room } = inquiry;
  if (query.shown === null || previous === null) return inquiry;
  const ids = findGroup(previous, query.shown.count)?.filter((id) => room.byId.has(id));
  if (ids === undefined) return inquiry;
  if (query.shown.beside) return besideGroup(inquiry, ids);
  const where = previous.sets.find((set) => isSame(set.ids, ids))?.where ?? null;
  // 「その二つを受け持ってる課の仕事」: another thing of theirs is asked.
  const goesFurther = query.references.includes("same_department");
  const isAsked = query.where !== null || query.pick !== null || query.wants !== "record";
  return {
    ...inquiry,
    previous: { ...previous, measureIds: ids, where, shownIds: [] },
    query: isAsked && !goesFurther ? { ...query, references: [...query.references, "previous_set"] } : query,
  };
}

/** The last list of that many records; else the last lists together; else as many that were spoken of one by one. */
function findGroup({ measureIds, sets, spoken }: ConversationState, count: number): string[] | undefined {
  const groups = [measureIds, ...sets.map(({ ids }) => ids)];
  const list = groups.find((ids) => ids.length === count);
  if (list !== undefined) return list;
  const joined = sets.map((_, at) => [...new Set(sets.slice(0, at + 1).flatMap(({ ids }) => ids))]);
  const together = joined.find((ids) => ids.length === count);
  if (together !== undefined) return together;
  return spoken.length >= count ? spoken.slice(0, count) : undefined;
}

/** Of the place that the question names, else of the set or the part of the plan that holds them all: without them. */
function besideGroup(inquiry: Inquiry, ids: string[]): Inquiry {
  const { query } = inquiry;
  const around = query.where ?? placeAround(inquiry, ids);
  if (around === null) return inquiry;
  const where = allOf([...partsOf(around), exceptRecords(ids)]);
  const wants = query.wants === "record" ? ("set" as const) : query.wants;
  return {
    ...inquiry,
    previous: null,
    query: { ...query, where, wants, isSoft: false, references: [], turns: null, number: null },
  };
}

function placeAround({ previous, room }: Inquiry, ids: readonly string[]): Condition | null {
  const set = previous!.sets.find((one) => one.ids.length > ids.length && ids.every((id) => one.ids.includes(id)));
  if (set !== undefined) return conditionOf(set);
  const [part] = room.catalogue.sections
    .filter((section) => section.ids.length > ids.length && ids.every((id) => section.ids.includes(id)))
    .toSorted((a, b) => a.ids.length - b.ids.length);
  return part === undefined ? null : { kind: "section", ids: part.ids, label: `${part.label} ${part.title}` };
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));
