import { buildCostCard } from "../../src/card/build-cost-card.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { renderSlackDigest } from "../../src/card/slack/render-digest.ts";
import { renderSlackMessage, type SlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { addRecordActions } from "../../src/card/staff-actions.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import type { Plan } from "../../src/store/reminder-ports.ts";

const DEPARTMENT_PREFIX = "department:";

/**
 * The messages of a week for one channel: the lead, then its thread. A department gets its own part, or nothing when
 * no record names it; the city's channel also learns what the citizens' part costs.
 * @param line the citizens' part of the week; null while there is none
 */
export function buildPostSteps(records: CityRecords, plan: Plan, target: string, line: Plan | null): SlackMessage[] {
  const { occasion: week, today, late } = plan;
  const department = target.startsWith(DEPARTMENT_PREFIX) ? target.slice(DEPARTMENT_PREFIX.length) : null;
  const digest = buildCityDigest(records, today, { week, late, department });
  if (department !== null && digest.total === 0) return [];
  const { lead, thread } = renderSlackDigest(addRecordActions(buildDigestCard(digest)));
  const cost = department === null && line ? buildCostCard(line, records.city) : null;
  return [lead, ...thread, ...(cost ? [renderSlackMessage(cost)] : [])];
}
