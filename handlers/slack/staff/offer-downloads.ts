import type { SlackMessage } from "../../../src/card/slack/render-slack-message.ts";
import { renderDownloads } from "../../../src/card/slack/staff/download-message.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { type FiscalYear, fiscalYearOfDate, formatFiscalYear } from "../../../src/domain/fiscal-year.ts";
import { buildProgressBook } from "../../../src/domain/progress-entry.ts";
import { listOwnerGaps } from "../../../src/progress/hand-over.ts";
import { mayReview, mayWork } from "../../../src/progress/permissions.ts";
import { renderProgressCsv } from "../../../src/progress/render-progress-csv.ts";
import { logSlackError } from "../log-slack.ts";
import { buildDownloadUrl, type Download } from "./download-link.ts";
import { findDeactivated } from "./find-deactivated.ts";
import { findRefusal, type Rule } from "./find-refusal.ts";
import { readViews, type StaffTools } from "./staff-room.ts";
import type { Person } from "./tell-privately.ts";
import { tellPrivately } from "./tell-privately.ts";

const NOTE = "リンクは10分で切れます。まだ公開されていない記録も入るので、ほかの人に送らないでください。";

/** CSV of a fiscal year; null: the present one, or the plan's last. */
export async function offerCsv(person: Person, wanted: FiscalYear | null, tools: StaffTools): Promise<void> {
  if (await isRefused(person, mayWork, tools)) return;
  const { plan } = tools.records.city;
  const year = wanted ?? Math.min(fiscalYearOfDate(tools.today), plan.period?.to ?? Number.POSITIVE_INFINITY);
  const link = (encoding: "utf-8" | "shift_jis") => buildUrl({ file: "csv", year, encoding }, tools);
  const links = [
    { label: "CSV(UTF-8)", url: await link("utf-8") },
    { label: "CSV(Shift_JIS)", url: await link("shift_jis") },
  ];
  const text = `${formatFiscalYear(year)}の記録を書き出します。書きこんで「CSV で取り込む」から戻せます。`;
  const lost = await countUnwritable(year, tools);
  const warning = lost > 0 ? `Shift JIS では${lost}文字が書けず「〓」になります。UTF-8 をおすすめします。` : "";
  await tellPrivately(tools.client, person, renderDownloads(`${text}${warning}`, links, NOTE));
}

/** Characters of a year's file that Shift_JIS cannot write; 0 also when the records cannot be read now. */
async function countUnwritable(year: FiscalYear, { records, store }: StaffTools): Promise<number> {
  try {
    const book = buildProgressBook(await store.allOf(records.city.id));
    return renderProgressCsv(records, book, year, "shift_jis").unwritable;
  } catch (error) {
    logSlackError("not_read", error, {});
    return 0;
  }
}

/** 引き継ぎ: records whose owner is gone, with a sheet for whoever takes them over. For reviewers. */
export async function offerHandOver(person: Person, tools: StaffTools): Promise<void> {
  if (await isRefused(person, (staff, actor) => mayReview(staff, actor, null), tools)) return;
  const unchecked =
    tools.records.city.departments.length === 0 ? "課の一覧(departments)がないので、課があるかは見ていません。" : "";
  const none = (unasked: string) => sayPlainly(`担当がいなくなった取組はありません。${unasked}${unchecked}`);
  await tellPrivately(tools.client, person, await buildHandOverMessage(none, tools));
}

/** Null when no owner is gone. */
export const findHandOverMessage = (tools: StaffTools) => buildHandOverMessage(() => null, tools);

/**
 * Without an address of our own (the cron knows none) it names the command in place of a link.
 * @param none what to say when no owner is gone, given the words about those who were not asked about
 */
async function buildHandOverMessage<None>(
  none: (unasked: string) => None,
  tools: StaffTools,
): Promise<SlackMessage | None> {
  const { client, records, origin } = tools;
  const views = await readViews(tools);
  const { gone, unasked } = await findDeactivated(client, views);
  const left = unasked > 0 ? `ほかに記録した職員${unasked}人は、いまも Slack にいるかを見ていません。` : "";
  const gaps = listOwnerGaps(views, records.city, gone);
  if (gaps.length === 0) return none(left);
  const titles = gaps.slice(0, MAX_TITLES).map(({ view }) => `「${view.measure.title}」`);
  const rest = gaps.length > MAX_TITLES ? `ほか${gaps.length - MAX_TITLES}件` : "";
  const text = `担当がいなくなった取組 ${gaps.length}件: ${titles.join("")}${rest}。${left}`;
  if (origin === "") return sayPlainly(`${text}引きつぎ表は「/yakusoku 引き継ぎ」で出せます。`);
  const url = await buildUrl({ file: "hand_over", gone: [...gone].join(",") }, tools);
  return renderDownloads(text, [{ label: "引きつぎ表", url }], NOTE);
}

const MAX_TITLES = 8;

async function isRefused(person: Person, rule: Rule, tools: StaffTools): Promise<boolean> {
  const refusal = await findRefusal(tools, { userId: person.user.id, action: "export" }, rule);
  if (refusal !== null) await tellPrivately(tools.client, person, sayPlainly(refusal));
  return refusal !== null;
}

/** A link to a file of the city, for ten minutes. */
export const buildUrl = (download: Download, { origin, records, workspace, now }: StaffTools) =>
  buildDownloadUrl(origin, records.city.id, workspace.secrets[0]!, download, now);
