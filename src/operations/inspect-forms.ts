import { z } from "zod";
import { lineIdSchema } from "../domain/line-id.ts";
import { cityOfSetting, settingsNameOf } from "../domain/settings-name.ts";
import { readTypedInstant } from "../domain/typed-instant.ts";
import type { Finding } from "./finding.ts";

/** Names as the list of settings in README.md has them. */
const SHARED = new Set([
  "LINE_API_BASE_URL",
  "LINE_DATA_API_BASE_URL",
  "SLACK_API_BASE_URL",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_SIGNING_SECRET",
  "SLACK_SIGNING_SECRET_PREVIOUS",
  "SLACK_SIGNING_SECRET_PREVIOUS_UNTIL",
  "CREDENTIALS_KEY",
  "CREDENTIALS_KEY_PREVIOUS",
  "OPERATOR_KEY",
  "OPERATOR_CHANNEL",
  "OPERATOR_WEBHOOK",
  "PUBLIC_URL",
  "REMINDER_RETRY_SECONDS",
]);
const OURS = /^(?:LINE|SLACK|STAFF|CREDENTIALS|OPERATOR|PUBLIC|REMINDER)_/;

const urlSchema = z.url({ protocol: /^https$/ });
/** Slack's own forms: of an app, and of an app whose tokens are renewed. With a person's token it would speak as that person. */
export const isBotToken = (token: string): boolean => /^(?:xoxb|xoxe\.xoxb)-/.test(token);
const isSeconds = (value: string) => z.coerce.number().int().min(0).max(3_600).safeParse(value).success;
const isSwitch = (value: string) => /^(|on|off)$/i.test(value.trim());

/**
 * Settings that nobody reads, because of how they are written: they fail nowhere, and do nothing. What has a check of its
 * own (tokens, STAFF_<CITY>, the operator's ways) is looked at there.
 */
export function inspectForms(env: Readonly<Record<string, unknown>>, cityIds: readonly string[]): Finding {
  const subject = { id: "settings_form", name: "設定の書きかた" };
  const set = Object.entries(env).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
  );
  const cities = new Set(cityIds.map(settingsNameOf));
  const faults = set.flatMap(([name, value]) => findFault(name, value, env, cities) ?? []);
  if (faults.length === 0) return { ...subject, state: "ok", what: "読めないものはありません。", todo: null };
  const todo = "正しい名前と値で入れなおし、まちがったものは npx wrangler secret delete <名前> で消してください。";
  return { ...subject, state: "wrong", what: `${faults.join("。")}。`, todo };
}

function findFault(
  name: string,
  value: string,
  env: Readonly<Record<string, unknown>>,
  cities: ReadonlySet<string>,
): string | null {
  if (name === "PUBLIC_URL" && !urlSchema.safeParse(value).success)
    return "PUBLIC_URL が https:// で始まるアドレスではなく、使われていません";
  if ((name === "API" || name === "PLAYGROUND") && !isSwitch(value))
    return `${name} が on でも off でもなく、off と同じになっています`;
  if (!OURS.test(name)) return null;
  if (!SHARED.has(name)) {
    const city = cityOfSetting(name);
    if (city === undefined) return `${name} という設定はありません`;
    if (!cities.has(city)) return `${name} の市(${city})がありません`;
  }
  const written = findPasteFault(name, value.trim());
  if (written !== null) return `${name} ${written}`;
  if (name === "REMINDER_RETRY_SECONDS" && !isSeconds(value))
    return `${name} が0から3600までの数ではなく、使われていません`;
  if (name.endsWith("_BASIC_ID") && !lineIdSchema.safeParse(value).success)
    return `${name} が @ で始まる ID ではなく、使われていません`;
  if (/_SECRET_PREVIOUS$/.test(name) && Number.isNaN(readTypedInstant(String(env[`${name}_UNTIL`] ?? ""))))
    return `${name}_UNTIL が時刻(例 2026-12-01T00:00:00+09:00)ではなく、古い秘密を受け付けていません`;
  return null;
}

/** What was copied with something around it, or into the other field. The value itself is never told. */
function findPasteFault(name: string, value: string): string | null {
  const isToken = /_(?:BOT|ACCESS)_TOKEN$/.test(name);
  const isSecret = /_(?:CHANNEL|SIGNING|CLIENT)_SECRET(?:_PREVIOUS)?$/.test(name);
  if ((isToken || isSecret) && !/^[\x21\x23-\x26\x28-\x7e]+$/.test(value))
    return "に、引用符・空白・全角の文字が入っています";
  if (name.endsWith("_BOT_TOKEN") && !isBotToken(value)) return "が、ボットのトークン(xoxb-)ではありません";
  if (isSecret && /^xox/.test(value)) return "に、秘密ではなくトークンが入っています";
  if (name.endsWith("_CHANNEL_ID") && !/^\d+$/.test(value)) return "が、チャネルID(数字だけ)ではありません";
  return null;
}
