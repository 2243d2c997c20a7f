import type { StoredAlert } from "../store/d1-alert-store.ts";
import { describeFinding, type Finding } from "./finding.ts";

/** What is wrong, of a city or ("") of none. */
export interface Raised {
  city: string;
  finding: Finding;
}

/**
 * What whoever runs the bot is told, one alert a cause. Alerts are kept, and may go to an address outside of the cities'
 * workspaces: of people and of what stands in the settings of staff they tell how many faults there are, and no id.
 */
export function buildAlerts(raised: readonly Raised[]): StoredAlert[] {
  const alerts = new Map<string, StoredAlert>();
  const add = (alert: StoredAlert) => alerts.set(`${alert.city}/${alert.name}`, alert);
  const staff = Map.groupBy(raised.filter(isAboutStaff), ({ city, finding }) => `${city}/${finding.id}`);
  for (const faults of staff.values()) add(buildStaffAlert(faults));
  for (const one of raised.filter((other) => !isAboutStaff(other)))
    add({ city: one.city, name: nameOf(one.finding), what: describeFinding(one.finding) });
  return [...alerts.values()];
}

const isAboutStaff = ({ finding }: Raised) => finding.id.startsWith("staff_");

/** Of channels there are many of the same id. */
const nameOf = ({ id, name }: Finding) => (id === "slack_channel" ? `${id}:${name}` : id);

function buildStaffAlert(faults: readonly Raised[]): StoredAlert {
  const { city, finding } = faults[0]!;
  const what = describeFinding({
    id: finding.id,
    name: "職員の設定",
    state: "wrong",
    what: `${faults.length}件に直すところがあります。`,
    todo: `npm run doctor -- --city ${city} で見られます。`,
  });
  return { city, name: finding.id, what };
}
