import { renderHandOver } from "../../../../src/card/slack/staff/hand-over-message.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { MeasureView } from "../../../../src/domain/measure-view.ts";
import { namesAnybody } from "../../../../src/domain/staff.ts";
import {
  findResponsible,
  type HandOverOf,
  listHandOver,
  listOwnerGaps,
  type OwnerGap,
  withinDepartments,
} from "../../../../src/progress/hand-over.ts";
import { listDepartmentsOf, mayRecord, mayWork } from "../../../../src/progress/permissions.ts";
import { MEANS_ONESELF } from "../../../../src/progress/staff-commands.ts";
import { listDepartments } from "../../../../src/progress/work-list.ts";
import { createOwnerStore } from "../../../../src/store/d1-owner-store.ts";
import { findActor, isRefused } from "../find-refusal.ts";
import { readStaffGroups } from "../group-members.ts";
import { readViews, type StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";
import { findDeactivated } from "./find-deactivated.ts";
import { buildUrl } from "./offer-downloads.ts";

/**
 * 引き継ぎ: records whose owner is gone or has changed the department, by person and by department, with a sheet for
 * whoever takes them over; or, asked for a department or a person, all of theirs. Clerks of some departments get theirs.
 * @param words a department, 「自分」 or a mention; "" for what is left without an owner
 */
export async function offerHandOver(person: Person, words: string, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "export" }, mayWork, tools)) return;
  const { client, staff, records } = tools;
  const actor = await findActor(tools, person.user.id);
  const scope = listDepartmentsOf(staff, actor);
  const of = await findAsked(words, person.user.id, tools);
  if (of === undefined) {
    const known = listDepartments(await readViews(tools));
    const text = STAFF_WORDS.whoseUnknown(words, known.slice(0, 20));
    return tellPrivately(client, person, sayPlainly(text));
  }
  const { gaps, left, gone } = await findGaps(of, scope, tools);
  if (gaps.length === 0) {
    const unchecked = records.city.departments.length === 0 ? STAFF_WORDS.departmentsUnchecked : "";
    const none = of === null ? STAFF_WORDS.noGaps(`${left}${unchecked}`) : STAFF_WORDS.nothingToHandOver;
    return tellPrivately(client, person, sayPlainly(none));
  }
  const url = await buildUrl(
    {
      file: "hand_over",
      gone: gone.join(","),
      department: of !== null && "department" in of ? of.department : "",
      person: of !== null && "person" in of ? of.person : "",
      scope: scope?.join(",") ?? "",
    },
    tools,
  );
  await tellPrivately(client, person, renderHandOver({ gaps, of, remark: left, url }));
}

/** For the first business day of a week in March: null when no owner is gone. A cron knows no address to link to. */
export async function findHandOverMessage(tools: StaffTools) {
  const { gaps, left } = await findGaps(null, null, tools);
  return gaps.length === 0 ? null : renderHandOver({ gaps, of: null, remark: left, url: null });
}

/** Null: nothing in particular; undefined: words that mean no department and nobody. */
async function findAsked(words: string, userId: string, tools: StaffTools): Promise<HandOverOf | null | undefined> {
  if (words === "") return null;
  if (MEANS_ONESELF.test(words)) return { person: userId };
  const mentioned = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(words)?.[1];
  if (mentioned !== undefined) return { person: mentioned };
  const named = tools.records.measures.flatMap(({ departments }) =>
    departments.filter(({ role }) => role !== "related").flatMap(({ name, division }) => [name, division ?? name]),
  );
  return named.includes(words) ? { department: words } : undefined;
}

const readOwners = ({ env, records }: StaffTools) => createOwnerStore(env.DB).list(records.city.id);

async function findGaps(of: HandOverOf | null, scope: readonly string[] | null, tools: StaffTools) {
  const views = await readViews(tools);
  const own = withinDepartments(views, scope);
  const owners = await readOwners(tools);
  if (of !== null) return { gaps: listHandOver(own, of, owners), left: "", gone: [] };
  const { gone, unasked } = await findDeactivated(
    tools.client,
    own.flatMap((view) => findResponsible(view, owners) ?? []),
  );
  const left = unasked > 0 ? STAFF_WORDS.recordersUnchecked(unasked) : "";
  return { gaps: await listGaps(own, gone, tools), left, gone: [...gone] };
}

async function listGaps(views: Awaited<ReturnType<typeof readViews>>, gone: ReadonlySet<string>, tools: StaffTools) {
  const { staff, records } = tools;
  const { idsOf, unread } = await readStaffGroups(tools);
  // Nobody knows of whom a group that cannot be read is made up: then nobody is said to have moved.
  const isKnown = namesAnybody(staff.recorders) && unread === null;
  const hasMoved = (userId: string, { measure }: MeasureView) =>
    isKnown && mayRecord(staff, { userId, groupIds: idsOf(userId) }, measure).kind !== "allowed";
  return listOwnerGaps(views, records.city, gone, hasMoved, await readOwners(tools));
}

/** What a link's sheet holds: the same records as when it was offered. */
export async function findLinkedGaps(
  link: { gone: string; department: string; person: string; scope: string },
  tools: StaffTools,
): Promise<OwnerGap[]> {
  const views = withinDepartments(await readViews(tools), link.scope === "" ? null : link.scope.split(","));
  if (link.department !== "") return listHandOver(views, { department: link.department });
  const owners = await readOwners(tools);
  if (link.person !== "") return listHandOver(views, { person: link.person }, owners);
  const last = new Set(views.map((view) => findResponsible(view, owners)));
  return listGaps(views, new Set(link.gone.split(",").filter((userId) => last.has(userId))), tools);
}
