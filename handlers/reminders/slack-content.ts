import { buildCostCard } from "../../src/card/build-cost-card.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { renderSlackDigest } from "../../src/card/slack/render-digest.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import type { SlackMessage } from "../../src/card/slack/slack-message.ts";
import { ALL_RIGHTS, addRecordActions, type StaffRights } from "../../src/card/staff-actions.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import type { Plan } from "../../src/store/reminder-ports.ts";

const DEPARTMENT_PREFIX = "department:";

/** Who may not record sees no button for it: nobody may where the settings name nobody. */
const NO_RIGHTS: StaffRights = { mayRecord: () => false, mayRedact: () => false, memo: false };

/**
 * The messages of a week for one channel: the lead, then its thread. A department gets its own part, or nothing when
 * no record names it; the city's channel also learns what the citizens' part costs.
 * @param line the citizens' part of the week; null while there is none
 * @param isStaffed whether anybody may record in this city
 */
export function buildPostSteps(
  records: CityRecords,
  plan: Plan,
  target: string,
  line: Plan | null,
  isStaffed = true,
): SlackMessage[] {
  const { occasion: week, today, late } = plan;
  const department = target.startsWith(DEPARTMENT_PREFIX) ? target.slice(DEPARTMENT_PREFIX.length) : null;
  const digest = buildCityDigest(records, today, { week, late, department });
  if (department !== null && digest.total === 0) return [];
  const { lead, thread } = renderSlackDigest(
    addRecordActions(buildDigestCard(digest), isStaffed ? ALL_RIGHTS : NO_RIGHTS),
  );
  const cost = department === null && line ? buildCostCard(line, records.city) : null;
  return [lead, ...thread, ...(cost ? [renderSlackMessage(cost)] : [])];
}
