import { renderInspection } from "../../../../src/card/slack/staff/inspection-message.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { describeFinding, describeOutcome, type Finding } from "../../../../src/operations/finding.ts";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { inspectCity } from "../../../operate/inspect-city.ts";
import { findRefusal } from "../find-refusal.ts";
import type { StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";

/** What is wrong comes first; what is right is said last. */
const ORDER: Record<Finding["state"], number> = { wrong: 0, unknown: 1, off: 2, ok: 3 };

/** 点検, for whoever records or reviews: settings, tokens, channels, people, database, crons. */
export async function tellInspection(person: Person, tools: StaffTools): Promise<void> {
  const refusal = await findRefusal(tools, { userId: person.user.id, action: "review" }, mayWork);
  if (refusal !== null) return tellPrivately(tools.client, person, sayPlainly(refusal));
  const findings = await inspectCity(tools.env, tools.records, tools.origin, tools.now);
  const sorted = findings.toSorted((one, other) => ORDER[one.state] - ORDER[other.state]);
  const message = renderInspection(describeOutcome(findings), sorted.map(describeFinding));
  await tellPrivately(tools.client, person, message);
}
