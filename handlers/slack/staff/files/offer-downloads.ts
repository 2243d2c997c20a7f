import { renderDownloads, renderYearChoice } from "../../../../src/card/slack/staff/download-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { type FiscalYear, fiscalYearOfDate, fiscalYearsBetween } from "../../../../src/domain/fiscal-year.ts";
import { buildProgressBook } from "../../../../src/domain/progress-entry.ts";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { renderProgressCsv } from "../../../../src/progress/render-progress-csv.ts";
import { logError } from "../../../log.ts";
import { isRefused } from "../find-refusal.ts";
import type { StaffTools } from "../staff-room.ts";
import type { Person } from "../tell-privately.ts";
import { tellPrivately } from "../tell-privately.ts";
import { buildDownloadUrl, type Download } from "./download-link.ts";

/** Years back from the last that are offered. */
const YEARS_OFFERED = 4;

/** CSV of a fiscal year; `current`: the present one, or the plan's last; null: asks which. */
export async function offerCsv(
  person: Person,
  wanted: FiscalYear | "current" | null,
  tools: StaffTools,
): Promise<void> {
  if (await isRefused(person, { action: "export" }, mayWork, tools)) return;
  const { plan } = tools.records.city;
  const current = fiscalYearOfDate(tools.today);
  const last = Math.min(current, plan.period?.to ?? Number.POSITIVE_INFINITY);
  if (wanted === null) {
    const from = Math.max(plan.period?.from ?? last - YEARS_OFFERED, last - YEARS_OFFERED);
    return tellPrivately(tools.client, person, renderYearChoice(fiscalYearsBetween(from, last).toReversed()));
  }
  const year = wanted === "current" ? last : wanted;
  const link = (encoding: "utf-8" | "shift_jis") => buildUrl({ file: "csv", year, encoding }, tools);
  const links = [
    { label: "CSV(UTF-8)", url: await link("utf-8") },
    { label: "CSV(Shift_JIS)", url: await link("shift_jis") },
  ];
  const text = STAFF_WORDS.exportLead(year);
  const lost = await countUnwritable(year, tools);
  const warning = lost > 0 ? STAFF_WORDS.lostInShiftJis(lost) : "";
  await tellPrivately(tools.client, person, renderDownloads(`${text}${warning}`, links, STAFF_WORDS.linkNote));
}

/** Characters of a year's file that Shift_JIS cannot write; 0 also when the records cannot be read now. */
async function countUnwritable(year: FiscalYear, { records, store }: StaffTools): Promise<number> {
  try {
    const book = buildProgressBook(await store.allOf(records.city.id));
    return renderProgressCsv(records, book, year, "shift_jis").unwritable;
  } catch (error) {
    logError("slack.not_read", error);
    return 0;
  }
}

/** A link to a file of the city, for ten minutes. */
export const buildUrl = (download: Download, { origin, records, workspace, now }: StaffTools) =>
  buildDownloadUrl(origin, records.city.id, workspace.secrets[0]!, download, now);
