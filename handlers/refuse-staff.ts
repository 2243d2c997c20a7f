import type { City } from "../src/domain/city.ts";
import { settingsNameOf } from "../src/domain/settings-name.ts";
import { namesAnybody, type Staff } from "../src/domain/staff.ts";
import { DESK_WORDS } from "../src/progress/desk-words.ts";
import { type Actor, describeRefusal, type Permission } from "../src/progress/permissions.ts";
import type { ProgressStore, Refusal } from "../src/store/ports.ts";
import { logError } from "./log.ts";

/** What somebody tried who may not, for the audit table. */
export type About = Pick<Refusal, "action"> & { measureId?: string; entryId?: string };

/** Why nobody, or somebody who should, may write. */
export interface DeskSettings {
  /** The request comes from another organisation. */
  isOutside: boolean;
  /** What of the settings cannot be read, by its place. */
  settingFaults: readonly string[];
}

/** Says no to staff of one city, and keeps that it was said. */
export interface Refuser {
  /** For the audit table; a no that cannot be kept is still a no. */
  audit(who: Actor, reason: string, about: About, now: Date): Promise<void>;
  /** The polite no for what is refused, audited; null for what is allowed. */
  refuse(
    who: Actor,
    permission: Permission,
    about: About,
    now: Date,
  ): Promise<{ kind: "refused"; message: string } | null>;
}

export function createRefuser(
  city: City,
  staff: Staff,
  store: ProgressStore,
  { isOutside, settingFaults }: DeskSettings,
): Refuser {
  async function audit(who: Actor, reason: string, about: About, now: Date) {
    const { action, measureId = null, entryId = null } = about;
    try {
      await store.refuse({
        city: city.id,
        actor: who.userId,
        action,
        reason,
        measureId,
        entryId,
        at: now.toISOString(),
      });
    } catch (error) {
      logError("desk.refusal_unwritten", error);
    }
  }

  async function refuse(who: Actor, permission: Permission, about: About, now: Date) {
    if (permission.kind === "allowed") return null;
    // Nobody knows whether they may: no attempt to hold against them.
    if (who.unread !== undefined && permission.reason !== "own_entry")
      return { kind: "refused" as const, message: DESK_WORDS.staffUnread(who.unread) };
    await audit(who, permission.reason, about, now);
    return { kind: "refused" as const, message: describeNo(permission.reason) };
  }

  function describeNo(reason: Parameters<typeof describeRefusal>[0]): string {
    if (isOutside) return DESK_WORDS.otherWorkspace(city.name);
    const unread = settingFaults.length > 0 ? DESK_WORDS.settingsUnread(settingFaults) : "";
    return namesAnybody(staff.recorders) || namesAnybody(staff.reviewers)
      ? `${describeRefusal(reason)}${reason === "own_entry" ? "" : unread}`
      : DESK_WORDS.nobodyNamed(city.name, `STAFF_${settingsNameOf(city.id)}`) + unread;
  }

  return { audit, refuse };
}
