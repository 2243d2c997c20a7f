import { z } from "zod";
import type { Department } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { orderByConcern } from "../domain/order-by-concern.ts";
import { RECORD_STATES, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { meetsCondition } from "../find/meets-condition.ts";
import { describeCondition } from "../reply/describe-condition.ts";
import { nameArea, nameDepartment } from "../reply/describe-plan.ts";
import { allOf, type Condition } from "../understand/condition.ts";
import type { ListFilters } from "./page-paths.ts";

const words = z.string().trim().min(1).max(100).optional().catch(undefined);

/** The query of a list's address. What cannot be read filters nothing. */
export const listQuerySchema = z.object({
  state: z.enum(RECORD_STATES).optional().catch(undefined),
  area: words,
  dept: words,
  year: z
    .union([z.literal("none"), z.string().regex(/^(?:19|20)\d\d$/)])
    .optional()
    .catch(undefined),
  text: words,
  from: z.coerce.number().int().min(0).max(10_000).catch(0),
});
export type ListQuery = z.output<typeof listQuerySchema>;

export interface FilteredRecords {
  /** In the order in which chat lists them. */
  views: MeasureView[];
  /** Whether that is another order than the plan's, without being one of words. */
  byConcern: boolean;
  /** The conditions as chat names them; null: every record. */
  description: string | null;
}

/** The filters as the condition that chat chooses records by; null: every record. */
function buildCondition(
  { state, area, dept, year, text }: ListFilters,
  views: readonly MeasureView[],
): Condition | null {
  const conditions: Condition[] = [];
  const idsWhere = (meets: (view: MeasureView) => boolean) => views.filter(meets).map(({ measure: { id } }) => id);
  if (state !== undefined) {
    const kind = RECORD_STATES.find((known) => known === state);
    const label = kind ? STATE_DEFINITIONS[kind].label : state;
    conditions.push({
      kind: "records",
      ids: idsWhere((view) => view.state.kind === state),
      words: `状態: ${label}`,
    });
  }
  if (area !== undefined) {
    conditions.push({ kind: "section", ids: idsWhere(({ measure }) => nameArea(measure) === area), label: area });
  }
  if (dept !== undefined) conditions.push(buildDepartment(dept, views));
  if (year === "none") {
    conditions.push({ kind: "records", ids: idsWhere(({ deadline }) => deadline === null), words: "期限の記載なし" });
  } else if (year !== undefined) {
    conditions.push({ kind: "deadline", range: { from: Number(year), to: Number(year) } });
  }
  if (text !== undefined) conditions.push({ kind: "topic", words: text, literal: false });
  return allOf(conditions);
}

function buildDepartment(dept: string, views: readonly MeasureView[]): Condition {
  const units = findUnits(dept, views);
  if (units.length === 0) return { kind: "unknown_department", words: dept };
  const [only, ...more] = units;
  const words = more.length === 0 ? nameDepartment(only!) : dept;
  return { kind: "department", units: units.map(({ division, name }) => ({ division, name })), words, sharing: "any" };
}

type Unit = Pick<Department, "division" | "name">;

/**
 * The departments that are meant by a name as people write it in an address: whole, with or without a gap
 * (「市民部市民活動課」), the section alone (「総務課」, of every division that has one), or a division with all it has.
 */
function findUnits(dept: string, views: readonly MeasureView[]): Unit[] {
  const asked = squeeze(dept);
  const named = new Map<string, Unit>(
    views.flatMap(({ measure: { departments } }) =>
      departments.map((department) => [nameDepartment(department), department]),
    ),
  );
  const units = [...named.values()];
  const waysOf: ((unit: Unit) => string | null)[] = [nameDepartment, ({ name }) => name, ({ division }) => division];
  for (const nameOf of waysOf) {
    const found = units.filter((unit) => squeeze(nameOf(unit) ?? "") === asked);
    if (found.length > 0) return found;
  }
  return [];
}

const squeeze = (name: string) => name.normalize("NFKC").replace(/\s/g, "");

/** Departments as they are counted (「総務部 管財課」) that a name in an address means. */
export const findDepartmentNames = (dept: string, views: readonly MeasureView[]): string[] =>
  findUnits(dept, views).map(nameDepartment);

/**
 * @param topic the records that speak of the filter's words, best first; empty where the filter names none
 * @param today ISO date in Japan
 */
export function filterRecords(
  filters: ListFilters,
  views: readonly MeasureView[],
  topic: readonly string[],
  today: string,
): FilteredRecords {
  const condition = buildCondition(filters, views);
  const members = new Set(topic);
  const found = views.filter((view) => condition === null || meetsCondition(condition, view, () => members));
  const description = condition && describeCondition(condition);
  if (filters.text === undefined) {
    const { views: ordered, moved } = orderByConcern(found, today);
    return { views: ordered, byConcern: moved, description };
  }
  const places = new Map(topic.map((id, place) => [id, place]));
  const placeOf = ({ measure: { id } }: MeasureView) => places.get(id)!;
  return { views: found.sort((a, b) => placeOf(a) - placeOf(b)), byConcern: false, description };
}
