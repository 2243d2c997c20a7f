import type { ReadCity } from "./read-city-sheet.ts";
import { formatNote, nameColumn } from "./sheet.ts";
import { ROLE_NAMES } from "./usual-headings.ts";

const MOST_RECORDS = 12;

/** How each column was read, in lines: 「D列「担当」 → 担当課」, those to be checked marked. */
export function describeColumns({ tables }: ReadCity): string[] {
  return tables.flatMap(({ sheet, rows: { table, groups } }) => [
    `${sheet ? `シート「${sheet}」` : "表"}: 見出しは${table.top + 1}行目${table.bodyStart - table.top > 1 ? `から${table.bodyStart}行目まで` : ""}、記録は${groups.length}件`,
    ...table.columns
      .filter(({ heading }) => heading !== "")
      .map(({ index, heading, role, certainty, fiscalYear, unit }) => {
        const more = [fiscalYear === null ? "" : `${fiscalYear}年度`, unit && `単位 ${unit}`]
          .filter(Boolean)
          .join("、");
        const mark =
          certainty === "near"
            ? " …確かめてください"
            : certainty === "none"
              ? " …知らない見出しなので、そのまま載せます"
              : "";
        return `  ${nameColumn(index)}列「${heading}」 → ${ROLE_NAMES[role]}${more ? `(${more})` : ""}${mark}`;
      }),
  ]);
}

/** Records and indicators in lines, so that a clerk sees at a glance whether they came out right. */
export function describeRecords({ records }: ReadCity): string[] {
  const kpis = records.reduce((sum, { entry }) => sum + (entry.kpis?.length ?? 0), 0);
  const lines = records.slice(0, MOST_RECORDS).map(({ entry, section }) => {
    const kpi = entry.kpis?.[0];
    const parts = [
      entry.departmentsAsWritten && `担当 ${entry.departmentsAsWritten}`,
      entry.deadline && `期限 ${entry.deadline.asWritten}`,
      entry.statuses?.[0] && `状況 ${entry.statuses[0].asWritten}`,
      kpi && `指標 ${kpi.name} ${kpi.baseline?.asWritten ?? "－"} → ${kpi.target?.asWritten ?? "－"}`,
    ].filter(Boolean);
    return `  ${section[0]!.label} ${entry.number ?? ""} ${entry.title}${parts.length > 0 ? `\n      ${parts.join(" / ")}` : ""}`;
  });
  const rest = records.length - MOST_RECORDS;
  return [`記録 ${records.length}件、指標 ${kpis}件`, ...lines, ...(rest > 0 ? [`  …ほか${rest}件`] : [])];
}

export function describeNotes({ notes }: ReadCity): string[] {
  return notes.length === 0
    ? ["読めなかったところはありません"]
    : [`読めなかったところ・確かめてほしいところ ${notes.length}か所`, ...notes.map((note) => `  ${formatNote(note)}`)];
}
