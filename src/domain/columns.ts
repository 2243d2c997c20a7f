import type { Measure } from "./measure.ts";

/**
 * Columns of the documents that some records leave empty, and what stands in them for this one, "" where nothing
 * does: what fills them stands in its fields, and that nothing does in its remarks (「評価・年度末実績の欄は空欄」). A column of
 * which neither tells is not here.
 */
export function listColumns({ departments, midterm, deadline, remarks }: Measure): Map<string, string> {
  const columns = new Map<string, string>();
  for (const [, names = ""] of remarks.join("\n").matchAll(SAID_EMPTY))
    for (const name of names.split(/[・、]/)) columns.set(name, "");
  const related = departments.filter(({ role }) => role === "related");
  if (midterm.length > 0) columns.set("中間進捗", midterm.map(({ text }) => text).join("\n"));
  if (related.length > 0) columns.set("関連部署", related.map(({ name, division }) => name ?? division).join("\n"));
  if (deadline !== null) columns.set(DEADLINE_NOTE, deadline.remark ?? "");
  return columns;
}

/** What a document adds to a deadline (※). */
export const DEADLINE_NOTE = "期限の注記";

const SAID_EMPTY = /(?<=^|[。\s])([^。\n]{2,40}?)の欄は、?(?:空欄|「[—―-]」)/gm;
