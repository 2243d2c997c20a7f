import type { Measure } from "./measure.ts";

/**
 * Columns of the documents that some records leave empty, and whether this one does: what fills them stands in its
 * fields, and that nothing does in its remarks (「評価・年度末実績の欄は空欄」). A column of which neither tells is not here.
 */
export function listColumns({ departments, midterm, deadline, remarks }: Measure): Map<string, "filled" | "blank"> {
  const columns = new Map<string, "filled" | "blank">();
  for (const [, names = ""] of remarks.join("\n").matchAll(SAID_EMPTY))
    for (const name of names.split(/[・、]/)) columns.set(name, "blank");
  if (midterm.length > 0) columns.set("中間進捗", "filled");
  if (departments.some(({ role }) => role === "related")) columns.set("関連部署", "filled");
  if (deadline !== null) columns.set(DEADLINE_NOTE, deadline.remark === null ? "blank" : "filled");
  return columns;
}

/** What a document adds to a deadline (※). */
export const DEADLINE_NOTE = "期限の注記";

const SAID_EMPTY = /(?<=^|[。\s])([^。\n]{2,40}?)の欄は、?(?:空欄|「[—―-]」)/gm;
