import { listUserGroups, namesAnybody, type Staff } from "../domain/staff.ts";

/** Every scope of the Slack app, and what it is for. */
export const SLACK_SCOPES = {
  "app_mentions:read": "チャンネルでの @まちの約束 への質問",
  "chat:write": "答えの投稿",
  commands: "/yakusoku とショートカット",
  "im:history": "アプリとのメッセージでの質問",
  "channels:history": "週のまとめが届いたかの確かめ",
  "groups:history": "非公開チャンネルへの週のまとめ",
  "usergroups:read": "ユーザーグループで決めた記録者・確認者",
  "users:read": "引きつぎ(いなくなった人)",
  "files:read": "CSV の取り込み",
  "assistant:write": "アプリの会話に出す、たずねかたの例",
  "links:read": "取組のページのアドレスに気づくこと",
  "links:write": "取組のページの要点を、投稿の下に出すこと",
} as const;
type SlackScope = keyof typeof SLACK_SCOPES;

/** What a city needs as it is set up now. The rest of SLACK_SCOPES does no harm. */
export function listNeededScopes(staff: Staff): SlackScope[] {
  const channels = [staff.reminderChannel, ...staff.departmentChannels.map(({ channel }) => channel)];
  const isRecording = namesAnybody(staff.recorders) || namesAnybody(staff.reviewers);
  return [
    "app_mentions:read",
    "chat:write",
    "commands",
    "im:history",
    ...(channels.some((channel) => channel !== null) ? (["channels:history"] as const) : []),
    ...(listUserGroups(staff).length > 0 ? (["usergroups:read"] as const) : []),
    ...(isRecording ? (["users:read", "files:read"] as const) : []),
  ];
}
