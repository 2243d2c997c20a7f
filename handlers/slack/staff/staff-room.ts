import type { webApi } from "@slack/bolt";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import type { MeasureView } from "../../../src/domain/measure-view.ts";
import { buildMeasureView } from "../../../src/domain/measure-view.ts";
import type { CityRecords } from "../../../src/domain/records.ts";
import { NOBODY, type Staff } from "../../../src/domain/staff.ts";
import { createProgressStore } from "../../../src/store/d1-progress-store.ts";
import type { ProgressStore } from "../../../src/store/ports.ts";
import { type Env, readStaffSetting, type SlackWorkspace } from "../../env.ts";
import { findRecords } from "../../load-house.ts";
import { log } from "../../log.ts";
import { createProgressDesk, type ProgressDesk } from "../../progress-desk.ts";
import { type Audience, readWhole } from "../../read-known.ts";
import type { OnPublished } from "./on-published.ts";

/** What staff work with in one city, for one request. */
export interface StaffRoom {
  env: Env;
  records: CityRecords;
  /** Nobody for who comes from another organisation, and where the settings cannot be read. */
  staff: Staff;
  /** What of the settings cannot be read, by its place. */
  settingFaults: string[];
  workspace: SlackWorkspace;
  store: ProgressStore;
  desk: ProgressDesk;
  /** Told of every published entry. */
  onPublished: OnPublished;
  /** This Worker's own address, for links. */
  origin: string;
  now: Date;
  /** ISO date in Japan. */
  today: string;
}

/** The room with the client of the city's own workspace. */
export interface StaffTools extends StaffRoom {
  client: webApi.WebClient;
}

interface StaffRoomOptions {
  env: Env;
  cityId: string;
  workspace: SlackWorkspace;
  onPublished: OnPublished;
  origin: string;
  now: Date;
  /** Whether the request comes from another organisation (Slack Connect): nobody there has rights here. */
  isOutside?: boolean;
}

/** Opens the room of a city that there is. */
export async function createStaffRoom(options: StaffRoomOptions): Promise<StaffRoom> {
  const { env, cityId, workspace, onPublished, origin, now, isOutside = false } = options;
  const records = (await findRecords(env, cityId))!;
  const { name, staff, faults } = readStaffSetting(env, records.city);
  const settingFaults = faults.map((fault) => STAFF_WORDS.settingFault(name, fault));
  if (settingFaults.length > 0) log("slack.staff_setting_unread", { city: cityId, faults: settingFaults.length });
  const rights = staff === null || isOutside ? NOBODY : staff;
  const store = createProgressStore(env.DB);
  return {
    env,
    records,
    staff: rights,
    settingFaults,
    workspace,
    store,
    desk: createProgressDesk(records, rights, store, { isOutside, settingFaults }),
    onPublished,
    origin,
    now,
    today: dateInJapan(now),
  };
}

/** Every record of the city as staff see it today, drafts included; for `citizens` as it was published. @throws RecordsUnread */
export async function readViews(
  { env, records, now, today }: StaffRoom,
  audience: Audience = "staff",
): Promise<MeasureView[]> {
  const book = await readWhole(env, records.city.id, audience, now);
  return records.measures.map((measure) => buildMeasureView(measure, records.city, today, book.get(measure.id)));
}

/** One record as staff see it today; undefined when the city has none such. @throws RecordsUnread */
export async function findView(room: StaffRoom, measureId: string): Promise<MeasureView | undefined> {
  const measure = room.records.measures.find(({ id }) => id === measureId);
  return measure && (await readViews({ ...room, records: { ...room.records, measures: [measure] } }))[0];
}

/** A record and its city, for words about an entry. */
export type Place = Pick<MeasureView, "measure" | "city">;

/** Undefined when the city has no such record. */
export function findPlace({ records }: StaffRoom, measureId: string): Place | undefined {
  const measure = records.measures.find(({ id }) => id === measureId);
  return measure && { measure, city: records.city };
}
