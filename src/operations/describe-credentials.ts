import type { CredentialRow } from "../store/d1-credential-store.ts";
import { describeConnect } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";

/** The setting that holds the master secret under which cities' credentials are sealed. */
export const KEY_NAME = "CREDENTIALS_KEY";

type Kept = Pick<CredentialRow, "city" | "channel" | "expiresAt">;

/** How a city's credentials come in anew. Only tokens of the shared app end. */
const describeReconnect = ({ city, channel, expiresAt }: Kept): string =>
  channel === "slack" && expiresAt !== null
    ? `${describeConnect(city, "slack-link")} で出るリンクから、アプリを入れなおしてください`
    : `${describeConnect(city, channel)} で入れなおしてください`;

const AGAIN = "少し時間をおいて、もう一度実行してください";

/** Why credentials cannot be used, for whoever runs the bot; no full stop at the end, they stand in sentences. */
export const CREDENTIAL_FAULTS = {
  shortKey: (minChars: number) => `${KEY_NAME} が${minChars}字より短く、使えません`,
  noKey: `${KEY_NAME} がありません`,
  otherKey: (row: Kept) =>
    `${KEY_NAME} が、${row.city} の ${row.channel} の接続情報をしまったときの鍵とちがいます。元の鍵に戻すか、その鍵を ${KEY_NAME}_PREVIOUS に置いてください。` +
    `元の鍵がなければ、${describeReconnect(row)}`,
  damaged: (row: Kept) => `${row.city} の ${row.channel} の接続情報がこわれています。${describeReconnect(row)}`,
  unreadable: (row: Kept) => `${row.city} の ${row.channel} の接続情報を読めません。${describeReconnect(row)}`,
  ended: (row: Kept) =>
    `${row.city} の Slack のトークンが切れています。Slack から外れていないかを見て、${describeReconnect(row)}`,
  lineRefused: "アクセストークンを LINE が断りました。発行しなおして、貼りなおしてください",
  lineUnasked: `LINE に確かめられません。${AGAIN}`,
  slackRefused: "ボットのトークンを Slack が断りました。Bot User OAuth Token(xoxb-)を貼りなおしてください",
  slackUnasked: `Slack に確かめられません。${AGAIN}`,
};

const SUBJECT = { id: "credentials", name: "封をした接続情報" };

/** Faults in one finding: an alert is told once for its cause, and holds them all. */
const MAX_TOLD = 5;

/** @param faults of CREDENTIAL_FAULTS, one for each of what is kept and cannot be used */
export function describeCredentials(count: number, faults: readonly string[]): Finding {
  if (faults.length === 0) return { ...SUBJECT, state: "ok", what: `${count}件、開けます。`, todo: null };
  const left = faults.length - MAX_TOLD;
  const what = [
    ...faults.slice(0, MAX_TOLD).map((fault) => `${fault}。`),
    ...(left > 0 ? [`ほかに${left}件あります。`] : []),
  ];
  return { ...SUBJECT, state: "wrong", what: what.join("\n  "), todo: null };
}

export const describeMissingKey = (count: number): Finding => ({
  ...SUBJECT,
  state: "wrong",
  what: `${count}件ありますが、${KEY_NAME} がなく、開けません。`,
  todo: `しまったときの鍵を ${KEY_NAME} に入れてください。`,
});

export const describeBadKey = (fault: string): Finding => ({
  ...SUBJECT,
  state: "wrong",
  what: `${fault}。`,
  todo: `npx wrangler secret put ${KEY_NAME} で入れなおしてください。`,
});

export const describeMissingApp = (missing: readonly string[]): Finding => ({
  id: "slack_app",
  name: "共通の Slack アプリ",
  state: "wrong",
  what: `足りません(${missing.join("、")})。`,
  todo: "npm run city:connect -- --slack-app で入れてください。",
});
