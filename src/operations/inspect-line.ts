import { z } from "zod";
import { cityIdOf } from "../domain/settings-name.ts";
import { callPlatform, type PlatformAnswer } from "./call-platform.ts";
import { describeConnect } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";
import { inspectSettings } from "./inspect-settings.ts";
import { describeOtherServer } from "./other-server.ts";

/** How a city's LINE account is reached. */
export interface LineAccess {
  accessToken: string;
  apiBaseUrl: string;
  /** Whose webhooks count; null: not told. */
  botUserId: string | null;
  /** Kept sealed in the database, and not in the settings. */
  isSealed: boolean;
}

interface LineInspection {
  fetch: typeof fetch;
  /** `ANNAKA`, as the names of settings have it. */
  settingsName: string;
  /** Names of settings that are missing, in place of the access. */
  access: LineAccess | { missing: string[]; fault?: string };
  /** Where LINE should deliver; null: nobody knows this deployment's address. */
  webhookUrl: string | null;
  /** How many people get the weekly digest; null: not known. */
  subscribers: number | null;
}

const infoSchema = z.looseObject({ displayName: z.string(), userId: z.string(), basicId: z.string().optional() });
const endpointSchema = z.looseObject({ endpoint: z.string(), active: z.boolean() });
const testSchema = z.looseObject({ success: z.boolean(), reason: z.string().optional() });
const quotaSchema = z.looseObject({ type: z.string(), value: z.number().optional() });
const usedSchema = z.looseObject({ totalUsage: z.number() });

/** The city whose door a webhook's address is, in any deployment; null: no such address. */
export const findCityOfWebhook = (endpoint: string): string | null =>
  /^https:\/\/[^/]+\/line\/([a-z0-9-]+)\/webhook$/.exec(endpoint)?.[1] ?? null;

const CONSOLE = "LINE Developers(https://developers.line.biz/console/)";

/** The account, its webhook, its menu and what is left of the month's messages, by asking LINE. */
export async function inspectLine(inspection: LineInspection): Promise<Finding[]> {
  const { access, settingsName } = inspection;
  const settings = inspectSettings("LINE", access, settingsName);
  if ("missing" in access) return [settings];
  const found: Finding[] = [settings];
  const info = await call(inspection, access, "/v2/bot/info");
  found.push(describeToken(info, access, inspection));
  // Without a token that LINE takes, every further answer says the same.
  if (info?.status !== 200) return found;
  const [webhook, menu, quota] = await Promise.all([
    inspectWebhook(inspection, access),
    inspectMenu(inspection, access),
    inspectQuota(inspection, access),
  ]);
  return [...found, ...webhook, menu, quota];
}

const call = (
  { fetch: fetchFrom }: Pick<LineInspection, "fetch">,
  { apiBaseUrl, accessToken }: Pick<LineAccess, "apiBaseUrl" | "accessToken">,
  path: string,
  body?: unknown,
): Promise<PlatformAnswer | null> =>
  callPlatform(fetchFrom, `${apiBaseUrl}${path}`, {
    token: accessToken,
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });

function describeToken(
  answer: PlatformAnswer | null,
  { botUserId, isSealed, apiBaseUrl }: LineAccess,
  { settingsName }: LineInspection,
): Finding {
  const subject = { id: "line_token", name: "LINE のアクセストークン" };
  if (answer?.status === 401 || answer?.status === 403) {
    return {
      ...subject,
      state: "wrong",
      what: "LINE に断られました。",
      todo: `${CONSOLE}でチャネルアクセストークンを発行しなおし、${isSealed ? describeConnect(settingsName, "line") : `npx wrangler secret put LINE_${settingsName}_CHANNEL_ACCESS_TOKEN`} で入れてください。`,
    };
  }
  const info = infoSchema.safeParse(answer?.body).data;
  if (answer?.status !== 200 || !info)
    return describeOtherServer("LINE", apiBaseUrl, subject) ?? noAnswer(subject, answer);
  if (botUserId !== null && botUserId !== info.userId) {
    const what = isSealed ? "つないだのは別のボットです。" : `LINE_${settingsName}_BOT_USER_ID は別のボットです。`;
    return {
      ...subject,
      state: "wrong",
      what: `「${info.displayName}」のものですが、${what}届いた質問に答えません。`,
      todo: isSealed
        ? `${describeConnect(settingsName, "line")} で入れなおしてください。`
        : `LINE_${settingsName}_BOT_USER_ID を消すか、このボットの番号に直してください。`,
    };
  }
  const account = info.basicId === undefined ? info.displayName : `${info.displayName}(${info.basicId})`;
  return { ...subject, state: "ok", what: `「${account}」につながります。`, todo: null };
}

async function inspectWebhook(inspection: LineInspection, access: LineAccess): Promise<Finding[]> {
  const { webhookUrl, settingsName } = inspection;
  const subject = { id: "line_webhook", name: "LINE の Webhook" };
  const answer = await call(inspection, access, "/v2/bot/channel/webhook/endpoint");
  const command = access.isSealed
    ? describeConnect(settingsName, "line")
    : `npm run setup -- --city ${cityIdOf(settingsName)}`;
  const setup = `${command} を実行すると登録されます。`;
  if (answer?.status === 404) {
    return [{ ...subject, state: "wrong", what: "Webhook URL が登録されていません。", todo: setup }];
  }
  const registered = endpointSchema.safeParse(answer?.body).data;
  if (answer?.status !== 200 || !registered) return [noAnswer(subject, answer)];
  if (webhookUrl !== null && registered.endpoint !== webhookUrl) {
    return [
      { ...subject, state: "wrong", ...describeOtherWebhook(registered.endpoint, webhookUrl, settingsName, access) },
    ];
  }
  if (!registered.active) {
    const todo = `${CONSOLE}の Messaging API 設定で「Webhookの利用」を入れてください。`;
    return [{ ...subject, state: "wrong", what: "「Webhookの利用」が切れています。", todo }];
  }
  const tested = await call(inspection, access, "/v2/bot/channel/webhook/test", { endpoint: registered.endpoint });
  const outcome = testSchema.safeParse(tested?.body).data;
  if (tested?.status !== 200 || !outcome) return [noAnswer(subject, tested)];
  if (outcome.success) return [{ ...subject, state: "ok", what: "LINE から届くことを確かめました。", todo: null }];
  return [
    {
      ...subject,
      state: "wrong",
      what: `LINE から届きません(${outcome.reason ?? "理由は分かりません"})。`,
      todo: `アドレス(${registered.endpoint})と、${access.isSealed ? "しまったチャネルシークレット" : `LINE_${settingsName}_CHANNEL_SECRET`} が同じチャネルのものかを確かめてください。`,
    },
  ];
}

/** Registered elsewhere: the channel is another city's, or one of the two addresses is old. Only a person knows which. */
function describeOtherWebhook(
  endpoint: string,
  webhookUrl: string,
  settingsName: string,
  { isSealed }: Pick<LineAccess, "isSealed">,
) {
  const what = `Webhook URL が ${endpoint} です。${webhookUrl} のはずです。`;
  const city = cityIdOf(settingsName);
  const other = findCityOfWebhook(endpoint);
  if (other !== null && other !== city) {
    const put = isSealed
      ? describeConnect(settingsName, "line")
      : `npx wrangler secret put LINE_${settingsName}_CHANNEL_ACCESS_TOKEN`;
    const todo = `このトークンは ${other} のチャネルのものです。${city} のチャネルのトークンを ${put} で入れてください。`;
    return { what, todo };
  }
  const { origin } = new URL(webhookUrl);
  const [command, option] = isSealed
    ? [describeConnect(settingsName, "line"), "(前と同じシークレットとトークンを貼ります)"]
    : [`npm run setup -- --city ${city}`, ""];
  const todo = `${origin} が正しければ ${command} を実行すると登録されます${option}。アドレスが変わったなら ${command} --url https://<新しいアドレス> です。`;
  return { what, todo };
}

async function inspectMenu(inspection: LineInspection, access: LineAccess): Promise<Finding> {
  const subject = { id: "line_menu", name: "LINE のリッチメニュー" };
  const answer = await call(inspection, access, "/v2/bot/user/all/richmenu");
  if (answer?.status === 200) return { ...subject, state: "ok", what: "出ています。", todo: null };
  if (answer?.status !== 404) return noAnswer(subject, answer);
  const todo = `npm run setup -- --city ${cityIdOf(inspection.settingsName)} を実行すると作られます。`;
  return {
    ...subject,
    state: "off",
    what: "API で作ったメニューはありません(管理画面で作ったものは見えません)。",
    todo,
  };
}

/** What is left of the month's messages. */
export async function inspectQuota(
  inspection: Pick<LineInspection, "fetch" | "subscribers">,
  access: Pick<LineAccess, "apiBaseUrl" | "accessToken">,
): Promise<Finding> {
  const subject = { id: "line_quota", name: "LINE の通数(今月)" };
  const answer = await call(inspection, access, "/v2/bot/message/quota");
  const quota = quotaSchema.safeParse(answer?.body).data;
  if (answer?.status !== 200 || !quota) return noAnswer(subject, answer);
  if (quota.type !== "limited" || quota.value === undefined)
    return { ...subject, state: "ok", what: "上限はありません。", todo: null };
  const consumption = await call(inspection, access, "/v2/bot/message/quota/consumption");
  const used = usedSchema.safeParse(consumption?.body).data;
  if (consumption?.status !== 200 || !used) return noAnswer(subject, consumption);
  const left = Math.max(0, quota.value - used.totalUsage);
  const what = `${quota.value.toLocaleString("ja-JP")}通のうち、残りは${left.toLocaleString("ja-JP")}通です。`;
  const { subscribers } = inspection;
  if (subscribers !== null && subscribers > left) {
    return {
      ...subject,
      state: "wrong",
      what: `${what}週のまとめを受け取る人は${subscribers.toLocaleString("ja-JP")}人で、次の分を送れません。`,
      todo: "LINE の料金プランを上げるか、来月を待ってください。足りないあいだは一通も送りません。",
    };
  }
  return { ...subject, state: "ok", what, todo: null };
}

function noAnswer(subject: Pick<Finding, "id" | "name">, answer: PlatformAnswer | null): Finding {
  const how = answer === null ? "返事がありません" : `${answer.status} が返りました`;
  const todo = "少し時間をおいて、もう一度確かめてください。";
  return { ...subject, state: "unknown", what: `LINE に聞けませんでした(${how})。`, todo };
}
