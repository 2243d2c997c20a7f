import { z } from "zod";
import { listUserGroups, namesAnybody, type Staff, type StaffGroup } from "../domain/staff.ts";
import { callPlatform } from "./call-platform.ts";
import { describeConnect, describeKept } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";
import { listNeededScopes, SLACK_SCOPES } from "./slack-scopes.ts";

export interface SlackAccess {
  botToken: string;
  apiBaseUrl: string;
  /** Kept sealed in the database, and not in the settings. */
  isSealed: boolean;
}

export interface SlackInspection {
  fetch: typeof fetch;
  /** `ANNAKA`, as the names of settings have it. */
  settingsName: string;
  access: SlackAccess | { missing: string[]; fault?: string };
  staff: Staff;
  /** What of `STAFF_<CITY>` cannot be read, by its place. */
  staffFaults: string[];
}

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const authSchema = z.looseObject({ team: z.string(), user: z.string().optional() });
const userSchema = z.looseObject({ user: z.looseObject({ deleted: z.boolean().default(false) }) });

/** Channels, people and groups that one inspection asks Slack about: a free plan allows 50 calls an invocation. */
const MAX_LOOKUPS = 35;

const APPS = "https://api.slack.com/apps";

/** One call; `code`: Slack's own, or `no_answer`. */
type Answer = { ok: true; body: unknown; scopes: string[] | null } | { ok: false; code: string };

async function call({ fetch: fetchFrom, access }: SlackInspection, method: string, fields: Record<string, string>) {
  const { apiBaseUrl, botToken } = access as SlackAccess;
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
  const { access, settingsName, staffFaults } = inspection;
  const settings = { id: "slack_settings", name: "Slack の設定" };
  if ("missing" in access) {
    const { fault } = access;
    if (fault !== undefined) return [{ ...settings, state: "wrong", what: `${fault}。`, todo: null }];
    const all = access.missing.length > 1;
    return [
      {
        ...settings,
        state: all ? "off" : "wrong",
        what: all ? "Slack につないでいません。" : `足りません(${access.missing.join("、")})。`,
        todo: `つなぐときは npm run setup -- --city ${settingsName.toLowerCase()} を実行してください。`,
      },
    ];
  }
  const found: Finding[] = [{ ...settings, state: "ok", what: describeKept(access), todo: null }];
  found.push(...staffFaults.map((fault) => describeStaffFault(fault)));
  const auth = await call(inspection, "auth.test", {});
  found.push(describeToken(auth, settingsName, access.isSealed));
  if (!auth.ok) return found;
  found.push(describeScopes(auth.scopes, inspection.staff));
  const lookups = [...listChannelLookups(inspection), ...listPeopleLookups(inspection)];
  // One after the other: Slack counts calls a minute.
  for (const look of lookups.slice(0, MAX_LOOKUPS)) found.push(await look());
  const left = lookups.length - MAX_LOOKUPS;
  if (left > 0) {
    const what = `一度に見るのは${MAX_LOOKUPS}件までで、残りの${left}件は見ていません。`;
    found.push({ id: "staff_rest", name: "チャンネルと人", state: "unknown", what, todo: null });
  }
  return [...found, ...findNoReviewers(inspection)];
}

const describeStaffFault = (fault: string): Finding => ({
  id: "staff_setting",
  name: "職員の設定",
  state: "wrong",
  what: `読めないところがあります: ${fault}`,
  todo: "そこだけを外して動いています。正しい番号に直してください。",
});

function describeToken(auth: Answer, settingsName: string, isSealed: boolean): Finding {
  const subject = { id: "slack_token", name: "Slack のトークン" };
  if (auth.ok) {
    const team = authSchema.safeParse(auth.body).data?.team ?? "Slack";
    return { ...subject, state: "ok", what: `ワークスペース「${team}」につながります。`, todo: null };
  }
  if (auth.code === "no_answer" || auth.code === "ratelimited") return noAnswer(subject, auth.code);
  return {
    ...subject,
    state: "wrong",
    what: `Slack に断られました(${auth.code})。`,
    todo: isSealed
      ? `${describeConnect(settingsName, "slack-link")} で出るリンクから、アプリを入れなおしてください(市だけのアプリなら ${describeConnect(settingsName, "slack")})。`
      : `${APPS} でアプリを入れなおし、npx wrangler secret put SLACK_${settingsName}_BOT_TOKEN で Bot User OAuth Token(xoxb-)を入れてください。`,
  };
}

function describeScopes(granted: string[] | null, staff: Staff): Finding {
  const subject = { id: "slack_scopes", name: "Slack の権限" };
  if (granted === null) return noAnswer(subject, "no_answer");
  const missing = listNeededScopes(staff).filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { ...subject, state: "ok", what: "そろっています。", todo: null };
  return {
    ...subject,
    state: "wrong",
    what: `足りません: ${missing.map((scope) => `${scope}(${SLACK_SCOPES[scope]})`).join("、")}。`,
    todo: `${APPS} の OAuth & Permissions で足し、アプリを入れなおしてください。`,
  };
}

function listChannelLookups(inspection: SlackInspection): (() => Promise<Finding>)[] {
  const { staff } = inspection;
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
      : [
          async () => {
            const subject = { id: "slack_channel", name: `${name} ${channel}` };
            const answer = await call(inspection, "conversations.history", { channel, limit: "1" });
            if (!answer.ok) return noEntry(subject, answer.code);
            return { ...subject, state: "ok", what: "入っています。", todo: null };
          },
        ],
  );
}

function noEntry(subject: Pick<Finding, "id" | "name">, code: string): Finding {
  switch (code) {
    case "not_in_channel":
      return {
        ...subject,
        state: "wrong",
        what: "アプリが入っていません。",
        todo: "そのチャンネルで /invite @まちの約束 と送ってください。",
      };
    case "channel_not_found":
      return {
        ...subject,
        state: "wrong",
        what: "見つかりません。番号がちがうか、非公開のチャンネルに入っていません。",
        todo: "チャンネルの詳細のいちばん下にある番号と比べ、非公開なら招待してください。",
      };
    case "is_archived":
      return {
        ...subject,
        state: "wrong",
        what: "アーカイブされています。",
        todo: "別のチャンネルの番号に直してください。",
      };
    case "missing_scope":
      return {
        ...subject,
        state: "unknown",
        what: "権限が足りず、見られません。",
        todo: "上の「Slack の権限」を直してください。",
      };
    default:
      return noAnswer(subject, code);
  }
}

function listPeopleLookups(inspection: SlackInspection): (() => Promise<Finding>)[] {
  const { staff } = inspection;
  const people = [
    ...listUsers(staff.recorders).map((user) => [`記録する人 ${user}`, user] as const),
    ...listUsers(staff.reviewers).map((user) => [`確認する人 ${user}`, user] as const),
  ];
  return [
    ...people.map(([name, user]) => async () => {
      return describeUser({ id: "staff_user", name }, await call(inspection, "users.info", { user }));
    }),
    ...listUserGroups(staff).map((usergroup) => async () => {
      const subject = { id: "staff_group", name: `ユーザーグループ ${usergroup}` };
      return describeGroup(subject, await call(inspection, "usergroups.users.list", { usergroup }));
    }),
  ];
}

function findNoReviewers({ staff, settingsName }: SlackInspection): Finding[] {
  if (!namesAnybody(staff.recorders) || namesAnybody(staff.reviewers)) return [];
  return [
    {
      id: "staff_reviewers",
      name: "確認する人",
      state: "wrong",
      what: "一人もいません。記録しても公開できません。",
      todo: `STAFF_${settingsName} の reviewers に加えてください。`,
    },
  ];
}

const listUsers = (group: StaffGroup): string[] => [
  ...new Set([group, ...group.departments].flatMap(({ users }) => users)),
];

function describeUser(subject: Pick<Finding, "id" | "name">, answer: Answer): Finding {
  if (!answer.ok) {
    if (answer.code !== "user_not_found")
      return answer.code === "missing_scope" ? noEntry(subject, answer.code) : noAnswer(subject, answer.code);
    const todo = "プロフィールの「メンバー ID をコピー」の番号に直してください。";
    return { ...subject, state: "wrong", what: "このワークスペースにいません。", todo };
  }
  const isGone = userSchema.safeParse(answer.body).data?.user.deleted === true;
  if (!isGone) return { ...subject, state: "ok", what: "います。", todo: null };
  return {
    ...subject,
    state: "wrong",
    what: "無効になった人です。",
    todo: "設定から外し、後任の番号を入れてください。",
  };
}

function describeGroup(subject: Pick<Finding, "id" | "name">, answer: Answer): Finding {
  if (!answer.ok) {
    if (answer.code === "missing_scope") return noEntry(subject, answer.code);
    if (answer.code === "no_answer" || answer.code === "ratelimited") return noAnswer(subject, answer.code);
    return {
      ...subject,
      state: "wrong",
      what: `見つかりません(${answer.code})。`,
      todo: "グループの番号(S…)を確かめてください。",
    };
  }
  const users = z.looseObject({ users: z.array(z.string()) }).safeParse(answer.body).data?.users ?? [];
  if (users.length > 0) return { ...subject, state: "ok", what: `${users.length}人います。`, todo: null };
  return { ...subject, state: "wrong", what: "だれもいません。", todo: "Slack でグループに人を加えてください。" };
}

function noAnswer(subject: Pick<Finding, "id" | "name">, code: string): Finding {
  const how = code === "no_answer" ? "返事がありません" : code;
  const todo = "少し時間をおいて、もう一度確かめてください。";
  return { ...subject, state: "unknown", what: `Slack に聞けませんでした(${how})。`, todo };
}
