import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { renderUnreported, renderUnreportedAsk } from "../../../../src/card/slack/staff/unreported-message.ts";
import { type FiscalYear, fiscalYearOfDate } from "../../../../src/domain/fiscal-year.ts";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { findAskTargets, listUnreported } from "../../../../src/progress/unreported.ts";
import { createNoticeLedger } from "../../../../src/store/d1-notice-ledger.ts";
import { createOwnerStore } from "../../../../src/store/d1-owner-store.ts";
import { logError } from "../../../log.ts";
import { isRefused } from "../find-refusal.ts";
import { readViews, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { type Person, postTo, replaceTapped, tellPrivately } from "../tell-privately.ts";

/** How the keys of questions to departments begin; a department is asked once a day. */
const keyFor = (today: string, department: string) => `ask_unreported/${today}/${department}`;

/** 未報告: who has not reported, by department, with one tap to ask them. @param year of that year's round; null: ever */
export async function tellUnreported(person: Person, year: FiscalYear | null, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "review" }, mayWork, tools)) return;
  await tellPrivately(tools.client, person, await buildList(year, tools));
}

async function buildList(year: FiscalYear | null, tools: StaffTools) {
  const { env, records, today } = tools;
  const prefix = keyFor(today, "");
  const [views, claimed] = await Promise.all([
    readViews(tools),
    createNoticeLedger(env.DB).listClaimed(records.city.id, prefix),
  ]);
  const current = Math.min(fiscalYearOfDate(today), records.city.plan.period?.to ?? Number.POSITIVE_INFINITY);
  const asked = new Set([...claimed].map((key) => key.slice(prefix.length)));
  return renderUnreported(listUnreported(views, year), asked, { year, current });
}

/** たずねる: the department's records, each with 記録する, where the department reads them. */
export async function askUnreported(
  tap: StaffTap,
  department: string,
  year: FiscalYear | null,
  tools: StaffTools,
): Promise<void> {
  const { env, client, records, staff, today, now } = tools;
  if (await isRefused(tap, { action: "review" }, mayWork, tools)) return;
  const city = records.city.id;
  const [views, owners] = await Promise.all([readViews(tools), createOwnerStore(env.DB).list(city)]);
  const part = listUnreported(views, year).find((each) => each.department === department);
  if (!part) return replaceTapped(client, tap, await buildList(year, tools));
  const targets = findAskTargets(part, staff, owners);
  if (targets.length === 0) {
    const text = STAFF_WORDS.noWayToAsk(department);
    return tellPrivately(client, tap, sayPlainly(text));
  }
  const ledger = createNoticeLedger(env.DB);
  const key = keyFor(today, department);
  if (await ledger.claim(city, key, now)) {
    const told = await postToAll(targets, renderUnreportedAsk(part, tap.user.id, year), tools);
    if (!told) {
      await ledger.release(city, key);
      const text = STAFF_WORDS.askUndelivered(department);
      return tellPrivately(client, tap, sayPlainly(text));
    }
  }
  await replaceTapped(client, tap, await buildList(year, tools));
}

/** @returns whether it stands anywhere */
async function postToAll(
  targets: readonly string[],
  message: ReturnType<typeof renderUnreportedAsk>,
  { client, records }: StaffTools,
): Promise<boolean> {
  let told = false;
  for (const target of targets) {
    try {
      await postTo(client, target, message);
      told = true;
    } catch (error) {
      logError("slack.staff_not_told", error, { city: records.city.id });
    }
  }
  return told;
}
