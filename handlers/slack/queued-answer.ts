import { z } from "zod";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Env, isMissing } from "../env.ts";
import { log, logError } from "../log.ts";
import { clampDelay } from "../reminders/backoff.ts";
import { enqueue, type ReminderMessage, type WorkOutcome } from "../reminders/reminder-message.ts";
import { callSlack, describeFailure } from "./call-slack.ts";
import { isAllowedResponseUrl } from "./response-url.ts";
import { createSlackClient, workerFetch } from "./slack-client-options.ts";

type QueuedAnswer = Extract<ReminderMessage, { kind: "answer" }>;

/** How long an answer is still worth having, and a response_url good. */
const WORTH_MS = 30 * 60 * 1000;
/** Where Slack does not say how long to wait. */
const STANDARD_WAIT_SECONDS = 5;

/** Bolt's answer to a response_url keeps the status only. */
const respondLimitSchema = z.looseObject({ code: z.literal("slack_bolt_respond_error"), statusCode: z.literal(429) });

/** The same of a message that Slack does not take. */
const respondRefusalSchema = z.looseObject({
  code: z.literal("slack_bolt_respond_error"),
  statusCode: z.union([z.literal(400), z.literal(404)]),
});

/** Seconds that Slack asks to wait for; null for any other failure. */
function findWait(error: unknown): number | null {
  const failure = describeFailure(error);
  if (failure.code === "rate_limited") return failure.retryAfterSeconds;
  return respondLimitSchema.safeParse(error).success ? STANDARD_WAIT_SECONDS : null;
}

/** A block names it so, whatever else it holds. */
const blocksSchema = z.looseObject({ blocks: z.array(z.looseObject({ type: z.string() })) });

/** The same message without its pictures; undefined where it has none. */
function withoutPictures<Message extends object>(message: Message): Message | undefined {
  const { data } = blocksSchema.safeParse(message);
  const blocks = data?.blocks.filter(({ type }) => type !== "image");
  return blocks && blocks.length < data!.blocks.length ? { ...message, blocks } : undefined;
}

/** Slack fetches a picture before it takes the message, and refuses the whole message where it cannot. */
const refusesBlocks = (error: unknown): boolean => {
  const failure = describeFailure(error);
  return (
    (failure.code === "refused" && failure.slackError === "invalid_blocks") ||
    respondRefusalSchema.safeParse(error).success
  );
};

/**
 * Sends an answer now or, where Slack says 429, when it may: through the queue, for a Worker does not live as long as
 * Slack may ask to wait. An answer whose picture Slack cannot fetch goes without it. @throws any other failure
 */
export async function sendOrQueue<Message extends QueuedAnswer["message"]>(
  env: Env,
  answer: Omit<QueuedAnswer, "kind" | "until" | "message"> & { message: Message },
  send: (message: Message) => Promise<unknown>,
  now: Date,
): Promise<void> {
  try {
    await sendOrBare(answer.message, send);
  } catch (error) {
    const waitSeconds = findWait(error);
    if (waitSeconds === null) throw error;
    logError("slack.answer_waits", error, { city: answer.city });
    const until = now.getTime() + WORTH_MS;
    // What waits is sent once: a picture that cannot be fetched must not cost it.
    const message = withoutPictures(answer.message) ?? answer.message;
    await enqueue(env, [{ kind: "answer", ...answer, message, until }], clampDelay(waitSeconds));
  }
}

async function sendOrBare<Message extends object>(message: Message, send: (message: Message) => Promise<unknown>) {
  const bare = withoutPictures(message);
  if (bare === undefined) return send(message);
  try {
    return await send(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    logError("slack.picture_refused", error);
    return await send(bare);
  }
}

/** Sends what had to wait. After a time-out nobody knows whether it stands: it is not sent again. */
export async function sendQueuedAnswer(env: Env, answer: QueuedAnswer, now: Date): Promise<WorkOutcome> {
  const workspace = await openSlackWorkspace(env, answer.city, now);
  if (isMissing(workspace)) return giveUp(answer, "not_set");
  if (now.getTime() > answer.until) return giveUp(answer, "too_late");
  const { to, message } = answer;
  if (to.kind === "response_url") {
    if (!isAllowedResponseUrl(to.url, workspace.apiBaseUrl)) return giveUp(answer, "response_url_refused");
    const headers = { "content-type": "application/json" };
    const response = await workerFetch(to.url, { method: "POST", headers, body: JSON.stringify(message) });
    if (response.status !== 429) return response.ok ? { kind: "done" } : giveUp(answer, String(response.status));
    return again(Number(response.headers.get("retry-after")) || STANDARD_WAIT_SECONDS);
  }
  const client = createSlackClient(workspace);
  const outcome = await callSlack(() => client.chat.postMessage(message as never));
  if (outcome.kind === "done") return { kind: "done" };
  if (outcome.code === "rate_limited") return again(outcome.retryAfterSeconds);
  return giveUp(answer, outcome.code === "refused" ? outcome.slackError : outcome.code);
}

const again = (seconds: number): WorkOutcome => ({ kind: "again", delaySeconds: clampDelay(seconds) });

function giveUp({ city }: QueuedAnswer, code: string): WorkOutcome {
  log("slack.answer_failed", { city, code });
  return { kind: "done" };
}
