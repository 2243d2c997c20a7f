import { z } from "zod";
import type { City } from "../src/domain/city.ts";
import { findWrittenStaff } from "../src/domain/find-staff.ts";
import { lineIdSchema } from "../src/domain/line-id.ts";
import { PLATFORM_ADDRESSES } from "../src/domain/platform-addresses.ts";
import { settingsNameOf } from "../src/domain/settings-name.ts";
import type { Staff } from "../src/domain/staff.ts";
import { readTypedInstant } from "../src/domain/typed-instant.ts";
import type { Database } from "../src/store/database.ts";
import { BASE_URL_FORMS, describeMissingSettings } from "../src/wording/problems.ts";
import type { ReminderMessage } from "./reminders/reminder-message.ts";

/** Bindings and settings of the Worker. Secrets and settings are looked up by name, per city. */
export interface Env {
  DB: Database;
  ASSETS: Fetcher;
  /** Work of the reminders: plans to make, chunks and posts to send. */
  REMINDERS: Queue<ReminderMessage>;
  /** Counters of wrangler.toml: questions of one citizen, one of the staff, one address, to one city. Undefined where they are not set up. */
  SENDER_LIMIT?: RateLimit;
  STAFF_LIMIT?: RateLimit;
  ADDRESS_LIMIT?: RateLimit;
  CITY_LIMIT?: RateLimit;
  /** Analytics Engine, where it is bound. */
  METRICS?: AnalyticsEngineDataset;
  /** Whom faults are told: 「annaka:C0123ABCD」, and an address that takes `{"text": …}`. */
  OPERATOR_CHANNEL?: string;
  OPERATOR_WEBHOOK?: string;
  /** `off` closes the JSON API, and the playground with it. */
  API?: string;
  /** `off` closes the playground. */
  PLAYGROUND?: string;
  /** First pause before a failed delivery is tried again, in seconds (30); each further one is twice as long. */
  REMINDER_RETRY_SECONDS?: string;
  /** Another server in place of https://api.line.me; for tests and local trials. */
  LINE_API_BASE_URL?: string;
  /** Another server in place of https://slack.com/api/; ends in `/api/`. */
  SLACK_API_BASE_URL?: string;
  [name: string]: unknown;
}

export interface LineChannel {
  /** For fresh access tokens when the one in the settings is refused; null: not set. */
  channelId: string | null;
  /** Secrets that sign webhooks now: the current one and, until its end, the one before it. */
  secrets: string[];
  accessToken: string;
  /** Whose webhooks count; null: not told. */
  botUserId: string | null;
  apiBaseUrl: string;
  /** Kept sealed in the database, and not in the settings. */
  isSealed: boolean;
}

export interface SlackWorkspace {
  secrets: string[];
  botToken: string;
  apiBaseUrl: string;
  /** Kept sealed in the database, and not in the settings. */
  isSealed: boolean;
}

/** The Slack app that many workspaces install. */
export interface SlackApp {
  clientId: string;
  clientSecret: string;
  signingSecrets: string[];
}

/** Settings that must be there and are not; the endpoint answers 503 and names them. */
export interface MissingSettings {
  missing: string[];
  /** Where more is wrong than that something is missing: what it is, and what to do. */
  fault?: string;
}

/** For people who run the bot: what to do about it. */
export const describeMissing = ({ missing, fault }: MissingSettings): string =>
  fault ?? describeMissingSettings(missing);

export function isMissing(value: object): value is MissingSettings {
  return "missing" in value;
}

/** Whether a part that can be closed is open. What cannot be read counts as closed. */
export function isOpen(env: Env, part: "API" | "PLAYGROUND"): boolean {
  const value = env[part];
  return value === undefined || /^(|on)$/i.test(value.trim());
}

/** Where citizens reach this deployment, 「https://yakusoku.example.jp」 without a slash at the end; null: not set, or no https address. */
export function readPublicUrl(env: Env): string | null {
  const url = z.url({ protocol: /^https$/ }).safeParse(env.PUBLIC_URL);
  return url.success ? new URL(url.data).origin : null;
}

/** The city's account on LINE as its settings have it (`LINE_<CITY>_BASIC_ID`); null: not set, or no such id. */
export function readLineId(env: Env, cityId: string): string | null {
  return lineIdSchema.safeParse(env[`LINE_${settingsNameOf(cityId)}_BASIC_ID`]).data ?? null;
}

const secretSchema = z.string().trim().min(1);

function readSettings<Name extends string>(env: Env, names: Name[]): Record<Name, string> | MissingSettings {
  const found = names.map((name) => [name, secretSchema.safeParse(env[name])] as const);
  const missing = found.filter(([, parsed]) => !parsed.success).map(([name]) => name);
  if (missing.length > 0) return { missing };
  return Object.fromEntries(found.map(([name, parsed]) => [name, parsed.data])) as Record<Name, string>;
}

/**
 * The secret before a rotation, `<NAME>_PREVIOUS`, counts until the instant in `<NAME>_PREVIOUS_UNTIL` (ISO 8601,
 * in Japan where no zone is written); without a readable instant it does not count.
 */
function acceptedSecrets(env: Env, name: string, current: string, now: Date): string[] {
  const previous = secretSchema.safeParse(env[`${name}_PREVIOUS`]);
  const until = readTypedInstant(String(env[`${name}_PREVIOUS_UNTIL`] ?? ""));
  return previous.success && now.getTime() < until ? [current, previous.data] : [current];
}

/** Another server to send to, or the platform's own when none is set; null when what is set is no address. */
function readBaseUrl(env: Env, name: string, standard: string): string | null {
  const value = env[name];
  if (value === undefined || value === "") return standard;
  const url = z.url({ protocol: /^https?$/ }).safeParse(value);
  return url.success ? url.data : null;
}

/** The LINE channel of a city as its settings have it (`LINE_<CITY>_CHANNEL_SECRET`, `LINE_<CITY>_CHANNEL_ACCESS_TOKEN`). */
export function readLineChannel(env: Env, cityId: string, now: Date): LineChannel | MissingSettings {
  const prefix = `LINE_${settingsNameOf(cityId)}` as const;
  const secretName = `${prefix}_CHANNEL_SECRET`;
  const settings = readSettings(env, [secretName, `${prefix}_CHANNEL_ACCESS_TOKEN`]);
  if (isMissing(settings)) return settings;
  const url = readLineUrl(env);
  if (isMissing(url)) return url;
  return {
    channelId: secretSchema.safeParse(env[`${prefix}_CHANNEL_ID`]).data ?? null,
    secrets: acceptedSecrets(env, secretName, settings[secretName]!, now),
    accessToken: settings[`${prefix}_CHANNEL_ACCESS_TOKEN`]!,
    botUserId: secretSchema.safeParse(env[`${prefix}_BOT_USER_ID`]).data ?? null,
    ...url,
    isSealed: false,
  };
}

/** Where LINE is called. */
export function readLineUrl(env: Env): { apiBaseUrl: string } | MissingSettings {
  const apiBaseUrl = readBaseUrl(env, "LINE_API_BASE_URL", PLATFORM_ADDRESSES.LINE);
  return apiBaseUrl === null ? { missing: [BASE_URL_FORMS.line] } : { apiBaseUrl };
}

/** The Slack workspace of a city as its settings have it (`SLACK_<CITY>_SIGNING_SECRET`, `SLACK_<CITY>_BOT_TOKEN`). */
export function readSlackWorkspace(env: Env, cityId: string, now: Date): SlackWorkspace | MissingSettings {
  const prefix = `SLACK_${settingsNameOf(cityId)}` as const;
  const secretName = `${prefix}_SIGNING_SECRET`;
  const settings = readSettings(env, [secretName, `${prefix}_BOT_TOKEN`]);
  if (isMissing(settings)) return settings;
  const url = readSlackUrl(env);
  if (isMissing(url)) return url;
  return {
    secrets: acceptedSecrets(env, secretName, settings[secretName]!, now),
    botToken: settings[`${prefix}_BOT_TOKEN`]!,
    ...url,
    isSealed: false,
  };
}

/** Where Slack's Web API is called. */
export function readSlackUrl(env: Env): { apiBaseUrl: string } | MissingSettings {
  const apiBaseUrl = readBaseUrl(env, "SLACK_API_BASE_URL", PLATFORM_ADDRESSES.Slack);
  return apiBaseUrl === null ? { missing: [BASE_URL_FORMS.slack] } : { apiBaseUrl };
}

/** The Slack app for many workspaces (`SLACK_CLIENT_ID`, `SLACK_CLIENT_SECRET`, `SLACK_SIGNING_SECRET`). */
export function readSlackApp(env: Env, now: Date): SlackApp | MissingSettings {
  const settings = readSettings(env, ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"]);
  if (isMissing(settings)) return settings;
  return {
    clientId: settings.SLACK_CLIENT_ID,
    clientSecret: settings.SLACK_CLIENT_SECRET,
    signingSecrets: acceptedSecrets(env, "SLACK_SIGNING_SECRET", settings.SLACK_SIGNING_SECRET, now),
  };
}

/**
 * The city's channels and people in Slack: `STAFF_<CITY>` (JSON of the shape of `staff` in city.yaml) where it is set,
 * else city.yaml. One wrong id is left out and named by readStaffSetting; what cannot be read at all counts as missing,
 * so that nothing is posted to a wrong channel.
 */
export function readStaff(env: Env, city: City): Staff | MissingSettings {
  const { name, staff, faults } = readStaffSetting(env, city);
  return staff ?? { missing: [`${name}(${faults.join("、")})`] };
}

/**
 * The same with what of `STAFF_<CITY>` cannot be read, each by its place: 「recorders.users[1]「U0」: …」.
 * @returns `staff` null where it cannot be read at all
 */
export function readStaffSetting(env: Env, city: City): { name: string; staff: Staff | null; faults: string[] } {
  const name = `STAFF_${settingsNameOf(city.id)}`;
  const value = env[name];
  if (value === undefined || value === "") return { name, staff: city.staff, faults: [] };
  return { name, ...findWrittenStaff(value) };
}
