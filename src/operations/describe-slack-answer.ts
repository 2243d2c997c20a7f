import { z } from "zod";
import type { Staff } from "../domain/staff.ts";
import { describeConnect } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";
import { describeOtherServer } from "./other-server.ts";
import { listNeededScopes, SLACK_SCOPES } from "./slack-scopes.ts";

/** What came of one call; `code`: Slack's own, or `no_answer`. */
export type Answer = { ok: true; body: unknown; scopes: string[] | null } | { ok: false; code: string };

/** What a finding is of. */
type Subject = Pick<Finding, "id" | "name">;

const authSchema = z.looseObject({ team: z.string(), user: z.string().optional() });
const userSchema = z.looseObject({ user: z.looseObject({ deleted: z.boolean().default(false) }) });

const APPS = "https://api.slack.com/apps";

export const describeStaffFault = (fault: string): Finding => ({
  id: "staff_setting",
  name: "職員の設定",
  state: "wrong",
  what: `読めないところがあります: ${fault}`,
  todo: "そこだけを外して動いています。正しい番号に直してください。",
});

export function describeToken(
  auth: Answer,
  settingsName: string,
  { isSealed, apiBaseUrl }: { isSealed: boolean; apiBaseUrl: string },
): Finding {
  const subject = { id: "slack_token", name: "Slack のトークン" };
  if (auth.ok) {
    const team = authSchema.safeParse(auth.body).data?.team ?? "Slack";
    return { ...subject, state: "ok", what: `ワークスペース「${team}」につながります。`, todo: null };
  }
  if (auth.code === "no_answer")
    return describeOtherServer("Slack", apiBaseUrl, subject) ?? noAnswer(subject, auth.code);
  if (auth.code === "ratelimited") return noAnswer(subject, auth.code);
  return {
    ...subject,
    state: "wrong",
    what: `Slack に断られました(${auth.code})。`,
    todo: isSealed
      ? `${describeConnect(settingsName, "slack-link")} で出るリンクから、アプリを入れなおしてください(市だけのアプリなら ${describeConnect(settingsName, "slack")})。`
      : `${APPS} でアプリを入れなおし、npx wrangler secret put SLACK_${settingsName}_BOT_TOKEN で Bot User OAuth Token(xoxb-)を入れてください。`,
  };
}

export function describeScopes(granted: string[] | null, staff: Staff): Finding {
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

/** What keeps the app from a channel, and what to do. */
export function describeNoEntry(subject: Subject, code: string): Finding {
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

export function describeUser(subject: Subject, answer: Answer): Finding {
  if (!answer.ok) {
    if (answer.code !== "user_not_found")
      return answer.code === "missing_scope" ? describeNoEntry(subject, answer.code) : noAnswer(subject, answer.code);
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

export function describeGroup(subject: Subject, answer: Answer): Finding {
  if (!answer.ok) {
    if (answer.code === "missing_scope") return describeNoEntry(subject, answer.code);
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

function noAnswer(subject: Subject, code: string): Finding {
  const how = code === "no_answer" ? "返事がありません" : code;
  const todo = "少し時間をおいて、もう一度確かめてください。";
  return { ...subject, state: "unknown", what: `Slack に聞けませんでした(${how})。`, todo };
}
