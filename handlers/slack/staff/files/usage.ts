import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { renderUsage } from "../../../../src/card/slack/staff/usage-message.ts";
import { buildUsageReport, describeUsage, MIN_SHOWN } from "../../../../src/operations/usage-report.ts";
import { renderUsagePage } from "../../../../src/page/usage-page.tsx";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { createUsageStore } from "../../../../src/store/d1-usage-store.ts";
import { findMonth } from "../../../../src/understand/find-month.ts";
import { loadHouse } from "../../../load-house.ts";
import { isRefused } from "../find-refusal.ts";
import type { StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";
import { buildUrl } from "./offer-downloads.ts";

/** 利用状況: a month in numbers, for whoever records or reviews. @param words 「先月」「10月」「2026年10月」; "" for this month */
export async function tellUsage(person: Person, words: string, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "export" }, mayWork, tools)) return;
  const month = findMonth(words, tools.today);
  if (month === null) {
    const text = STAFF_WORDS.monthUnknown(words);
    return tellPrivately(tools.client, person, sayPlainly(text));
  }
  const shown = await readUsage(month, tools);
  const url = await buildUrl({ file: "usage", month }, tools);
  const title = STAFF_WORDS.usageTitle(tools.records.city.name, shown.month);
  await tellPrivately(tools.client, person, renderUsage({ title, ...shown, parts: shown.tables, url }));
}

/** The page behind the message's link. */
export async function renderUsageOf(month: string, tools: Pick<StaffTools, "env" | "records">): Promise<string> {
  return renderUsagePage({ city: tools.records.city, ...(await readUsage(month, tools)) });
}

async function readUsage(month: string, { env, records }: Pick<StaffTools, "env" | "records">) {
  const [counts, house] = await Promise.all([createUsageStore(env.DB).monthOf(records.city.id, month), loadHouse(env)]);
  const titles = new Map(records.measures.map(({ id, title }) => [id, title]));
  const report = buildUsageReport(month, counts, {
    titleOf: (id) => titles.get(id),
    topicOf: (id) => house.concepts.get(id)?.name,
  });
  const [year, number] = month.split("-").map(Number) as [number, number];
  return {
    month: STAFF_WORDS.month(year, number),
    lines: describeUsage(report),
    tables: [
      {
        title: STAFF_WORDS.askedRecords,
        rows: report.records,
        none: STAFF_WORDS.noAskedRecords(MIN_SHOWN),
      },
      {
        title: STAFF_WORDS.unfoundTopics,
        rows: report.missed,
        none: STAFF_WORDS.noUnfoundTopics(MIN_SHOWN),
      },
      { title: STAFF_WORDS.kindsOfAnswers, rows: report.kinds, none: STAFF_WORDS.nothingYet },
    ],
    notes: [STAFF_WORDS.usageNote(MIN_SHOWN)],
  };
}
