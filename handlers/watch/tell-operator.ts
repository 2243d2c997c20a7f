import { buildSection } from "../../src/card/slack/build-block.ts";
import { escapeSlackText } from "../../src/card/slack/slack-text.ts";
import { writeAlerts } from "../../src/operations/alert-text.ts";
import { buildAlerts, type Raised } from "../../src/operations/build-alerts.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { describeTrial, TRIAL_ALERT } from "../../src/operations/inspect-ways.ts";
import { createAlertStore, type StoredAlert } from "../../src/store/d1-alert-store.ts";
import type { Env } from "../env.ts";
import { codeOf, log, logError } from "../log.ts";
import { callSlack } from "../slack/call-slack.ts";
import { createSlackClient, workerFetch } from "../slack/slack-client-options.ts";
import { type OperatorWays, readOperatorWays } from "./operator-ways.ts";

const MAX_SECTION_CHARS = 2_900;
const WEBHOOK_TIMEOUT_MS = 10_000;

/** Of this isolate, for as long as the database cannot say what was told: name → when. */
const toldHere = new Map<string, number>();
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells whoever runs the bot what is wrong, each cause once a day. Never throws: what tells of faults must not add any.
 * What cannot be told stays, and the next watch tries again.
 */
export async function raiseForOperator(env: Env, raised: readonly Raised[], now: Date): Promise<void> {
  const fresh = await keepNew(env, buildAlerts(raised), now);
  for (const { city, name } of fresh)
    log("operator.alert", { alert: name.replace(/:.*/s, ""), ...(city !== "" && { city }) });
  if (fresh.length > 0) await tell(env, fresh, now);
}

/** Tells what could not be told before. */
export async function tellAgain(env: Env, now: Date): Promise<void> {
  const untold = await createAlertStore(env.DB).listUntold(now);
  if (untold.length > 0) await tell(env, untold, now);
}

/** @returns what was not raised within a day */
async function keepNew(env: Env, alerts: readonly StoredAlert[], now: Date): Promise<StoredAlert[]> {
  try {
    return await createAlertStore(env.DB).raise(alerts, now);
  } catch (error) {
    logError("operator.alert_unwritten", error);
    return alerts.filter(({ city, name }) => {
      const key = `${city}/${name}`;
      const before = toldHere.get(key);
      if (before !== undefined && now.getTime() - before < DAY_MS) return false;
      toldHere.set(key, now.getTime());
      return true;
    });
  }
}

async function tell(env: Env, alerts: readonly StoredAlert[], now: Date): Promise<void> {
  const ways = await readOperatorWays(env, now);
  const channelFault = ways.channel === null ? "not_set" : await postTo(ways.channel, writeAlerts(alerts, null));
  if (channelFault === null) await noteTold(env, alerts, now);
  const isBroken = ways.channel !== null && channelFault !== null;
  // What is wrong with the channel's own workspace goes the other way too, where there is one; it was told either way.
  const byWebhook = channelFault === null ? alerts.filter((alert) => isAboutChannel(alert, ways)) : alerts;
  if (byWebhook.length === 0) return;
  const why = isBroken ? channelFault : null;
  if (ways.webhook !== null && (await send(ways.webhook, writeAlerts(byWebhook, why))) === null)
    await noteTold(env, byWebhook, now);
}

/** Whether an alert is about what the operator's own channel hangs on. */
const isAboutChannel = ({ city, name }: StoredAlert, { channel }: OperatorWays) =>
  channel !== null && city === channel.city && name.startsWith("slack_");

/** What is tried reaches the operator by each way, or why not: nobody looks at the fallback until the channel fails. */
export async function tryWays(env: Env, now: Date): Promise<Finding[]> {
  const { channel, webhook } = await readOperatorWays(env, now);
  return [
    ...(channel === null ? [] : [describeTrial("channel", await postTo(channel, TRIAL_ALERT))]),
    ...(webhook === null ? [] : [describeTrial("webhook", await send(webhook, TRIAL_ALERT))]),
  ];
}

/** @returns null: it stands there; else why not */
async function postTo({ id, workspace }: NonNullable<OperatorWays["channel"]>, words: string): Promise<string | null> {
  const client = createSlackClient(workspace);
  const plain = { parse: "none", link_names: false, unfurl_links: false, unfurl_media: false } as const;
  const text = escapeSlackText(words, "mrkdwn", MAX_SECTION_CHARS);
  const outcome = await callSlack(() =>
    client.chat.postMessage({ channel: id, text, blocks: [buildSection(text)], ...plain }),
  );
  if (outcome.kind === "done") return null;
  const code = outcome.code === "refused" ? outcome.slackError : outcome.code;
  log("operator.channel_failed", { code });
  return code;
}

/** @returns null: it was taken; else why not */
async function send(url: string, text: string): Promise<string | null> {
  try {
    const response = await workerFetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
    });
    if (response.ok) return null;
    log("operator.webhook_failed", { status: response.status });
    return String(response.status);
  } catch (error) {
    log("operator.webhook_failed", { code: codeOf(error) });
    return codeOf(error);
  }
}

async function noteTold(env: Env, alerts: readonly StoredAlert[], now: Date): Promise<void> {
  try {
    await createAlertStore(env.DB).noteTold(alerts, now);
  } catch (error) {
    logError("operator.alert_unwritten", error);
  }
}
