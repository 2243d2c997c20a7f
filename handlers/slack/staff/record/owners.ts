import { findOwnerMeasure, renderOwnerChoice } from "../../../../src/card/slack/staff/owner-message.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { Measure } from "../../../../src/domain/measure.ts";
import { describeRefusal, mayRecord, mayReview, mayWork } from "../../../../src/progress/permissions.ts";
import { nameOfCommand } from "../../../../src/progress/staff-commands.ts";
import { createOwnerStore } from "../../../../src/store/d1-owner-store.ts";
import type { Desk } from "../../../desk.ts";
import { findActor, isRefused, type Rule } from "../find-refusal.ts";
import { listNamedMeasures } from "../list-named-measures.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { type Person, replaceTapped, tellPrivately } from "../tell-privately.ts";

/** Who records or reviews on a record says whose task it is. */
const ruleFor =
  (measure: Measure | undefined): Rule =>
  (staff, actor) =>
    mayReview(staff, actor, null, measure).kind === "allowed" ? { kind: "allowed" } : mayRecord(staff, actor, measure);

/** 担当者: the records that the words mean, each with a choice of people. */
export async function offerOwners(person: Person, words: string, desk: Desk, tools: StaffTools): Promise<void> {
  const { client, env, records, now } = tools;
  if (await isRefused(person, { action: "review" }, mayWork, tools)) return;
  if (words === "") {
    const text = STAFF_WORDS.nameRecord(nameOfCommand("owners"));
    return tellPrivately(client, person, sayPlainly(text));
  }
  const [{ answered }, owners, actor] = await Promise.all([
    desk.ask(words, null, now),
    createOwnerStore(env.DB).list(records.city.id),
    findActor(tools, person.user.id),
  ]);
  const found = listNamedMeasures(answered);
  const measures = found.filter((measure) => ruleFor(measure)(tools.staff, actor).kind === "allowed");
  const none = found.length > 0 ? describeRefusal("other_department") : STAFF_WORDS.recordNotFound;
  if (measures.length === 0) return tellPrivately(client, person, sayPlainly(none));
  await tellPrivately(client, person, renderOwnerChoice(STAFF_WORDS.chooseOwner, measures, owners));
}

/** Somebody was chosen. */
export async function chooseOwner(tap: StaffTap, tools: StaffTools): Promise<void> {
  const [action] = tap.actions;
  const measureId = findOwnerMeasure(action?.block_id ?? "");
  if (measureId !== null && action?.selected_user) await setOwner(tap, measureId, action.selected_user, tools);
}

/** @param owner null: nobody any more */
export async function setOwner(
  tap: StaffTap,
  measureId: string,
  owner: string | null,
  tools: StaffTools,
): Promise<void> {
  const { client, env, records } = tools;
  const measure = findPlace(tools, measureId)?.measure;
  if (!measure) return tellPrivately(client, tap, sayPlainly(STAFF_WORDS.recordMissing));
  if (await isRefused(tap, { action: "review", measureId }, ruleFor(measure), tools)) return;
  const owners = createOwnerStore(env.DB);
  await owners.set(records.city.id, measureId, owner);
  const lead = owner === null ? STAFF_WORDS.ownerRemoved : STAFF_WORDS.ownerSet;
  await replaceTapped(client, tap, renderOwnerChoice(lead, [measure], await owners.list(records.city.id)));
}
