import { z } from "zod";
import type { Measure } from "../domain/measure.ts";
import { listUserGroups, type Staff, type StaffGroup } from "../domain/staff.ts";
import { callPlatform } from "./call-platform.ts";
import {
  type Answer,
  describeGroup,
  describeNoEntry,
  describeScopes,
  describeStaffFault,
  describeToken,
  describeUser,
} from "./describe-slack-answer.ts";
import type { Finding } from "./finding.ts";
import { inspectSettings } from "./inspect-settings.ts";
import { inspectStaff } from "./inspect-staff.ts";

interface SlackAccess {
  botToken: string;
  apiBaseUrl: string;
  /** Kept sealed in the database, and not in the settings. */
  isSealed: boolean;
}

interface SlackInspection {
  fetch: typeof fetch;
  /** `ANNAKA`, as the names of settings have it. */
  settingsName: string;
  access: SlackAccess | { missing: string[]; fault?: string };
  staff: Staff;
  /** `STAFF_<CITY>`, and what of it cannot be read, by its place. */
  staffSetting: { name: string; faults: string[] };
  /** The city's records: what the settings name has to be in them. */
  measures: readonly Pick<Measure, "departments">[];
}

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
/** Channels, people and groups that one inspection asks Slack about: a free plan allows 50 calls an invocation. */
const MAX_LOOKUPS = 35;

/** What it takes to ask Slack. */
interface SlackCaller {
  fetch: typeof fetch;
  access: Pick<SlackAccess, "botToken" | "apiBaseUrl">;
}

async function call({ fetch: fetchFrom, access }: SlackCaller, method: string, fields: Record<string, string>) {
  const { apiBaseUrl, botToken } = access;
  const answer = await callPlatform(fetchFrom, `${apiBaseUrl}${method}`, {
    token: botToken,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  const said = answerSchema.safeParse(answer?.body).data;
  if (!answer || !said) return { ok: false, code: "no_answer" } satisfies Answer as Answer;
  if (!said.ok) return { ok: false, code: said.error ?? "no_answer" } satisfies Answer as Answer;
  const scopes = answer.headers.get("x-oauth-scopes");
  return { ok: true, body: answer.body, scopes: scopes?.split(/,\s*/) ?? null } satisfies Answer as Answer;
}

/** The app, its rights, every channel and every person that the settings name, by asking Slack. */
export async function inspectSlack(inspection: SlackInspection): Promise<Finding[]> {
  const { access, settingsName, staffSetting } = inspection;
  const settings = inspectSettings("Slack", access, settingsName);
  if ("missing" in access) return [settings];
  const caller = { fetch: inspection.fetch, access };
  const found: Finding[] = [settings];
  found.push(...staffSetting.faults.map((fault) => describeStaffFault(`${staffSetting.name} の ${fault}`)));
  const auth = await call(caller, "auth.test", {});
  found.push(describeToken(auth, settingsName, access));
  if (!auth.ok) return found;
  found.push(describeScopes(auth.scopes, inspection.staff));
  const lookups = [...listChannelLookups(caller, inspection.staff), ...listPeopleLookups(caller, inspection.staff)];
  // One after the other: Slack counts calls a minute.
  for (const look of lookups.slice(0, MAX_LOOKUPS)) found.push(await look());
  const left = lookups.length - MAX_LOOKUPS;
  if (left > 0) {
    const what = `一度に見るのは${MAX_LOOKUPS}件までで、残りの${left}件は見ていません。`;
    found.push({ id: "staff_rest", name: "チャンネルと人", state: "unknown", what, todo: null });
  }
  return [...found, ...inspectStaff({ ...inspection, settingName: staffSetting.name })];
}

function listChannelLookups(caller: SlackCaller, staff: Staff): (() => Promise<Finding>)[] {
  const named: [string, string | null][] = [
    ["市の知らせ(reminderChannel)", staff.reminderChannel],
    ["確認のお願い(reviewChannel)", staff.reviewChannel],
    ...staff.departmentChannels.map(({ department, channel }): [string, string] => [
      `${department}のチャンネル`,
      channel,
    ]),
  ];
  return named.flatMap(([name, channel]) =>
    channel === null
      ? []
      : [() => inspectChannel(caller, { id: "slack_channel", name: `${name} ${channel}` }, channel)],
  );
}

/** Whether the operator can be told there: it is looked at before the day when something breaks. */
export const inspectOperatorChannel = (caller: SlackCaller, channel: string): Promise<Finding> =>
  inspectChannel(caller, { id: "operator_channel", name: `運用のチャンネル ${channel}` }, channel);

/** Whether the app is in a channel that it is to post into. */
async function inspectChannel(
  caller: SlackCaller,
  subject: Pick<Finding, "id" | "name">,
  channel: string,
): Promise<Finding> {
  const answer = await call(caller, "conversations.history", { channel, limit: "1" });
  if (!answer.ok) return describeNoEntry(subject, answer.code);
  return { ...subject, state: "ok", what: "入っています。", todo: null };
}

function listPeopleLookups(caller: SlackCaller, staff: Staff): (() => Promise<Finding>)[] {
  const people = [
    ...listUsers(staff.recorders).map((user) => [`記録する人 ${user}`, user] as const),
    ...listUsers(staff.reviewers).map((user) => [`確認する人 ${user}`, user] as const),
  ];
  return [
    ...people.map(([name, user]) => async () => {
      return describeUser({ id: "staff_user", name }, await call(caller, "users.info", { user }));
    }),
    ...listUserGroups(staff).map((usergroup) => async () => {
      const subject = { id: "staff_group", name: `ユーザーグループ ${usergroup}` };
      return describeGroup(subject, await call(caller, "usergroups.users.list", { usergroup }));
    }),
  ];
}

const listUsers = (group: StaffGroup): string[] => [
  ...new Set([group, ...group.departments].flatMap(({ users }) => users)),
];
