import type { webApi } from "@slack/bolt";
import type { SlackMessage } from "../../src/card/slack/slack-message.ts";
import { namesAnybody } from "../../src/domain/staff.ts";
import { kindOfOccasion } from "../../src/reminder/occasion.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import type { PostAttempt, PostStore } from "../../src/store/reminder-ports.ts";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Env, isMissing, readStaff } from "../env.ts";
import { log } from "../log.ts";
import { callSlack, type SlackFailure } from "../slack/call-slack.ts";
import { findPosted, type Search } from "../slack/find-posted.ts";
import { createSlackClient } from "../slack/slack-client-options.ts";
import { countUse } from "../watch/tally.ts";
import { backoffSeconds, clampDelay, paceSeconds } from "./backoff.ts";
import { raiseAlert } from "./raise-alert.ts";
import { readReportedRecords } from "./read-reported-records.ts";
import { DONE, type WorkOutcome } from "./reminder-message.ts";
import { buildPostSteps } from "./slack-content.ts";

/**
 * Makes the next step of a post: its lead, or the next message of its thread. One step a message of the queue, so that
 * the order holds, a pause lies between two posts and a failed reply never posts the lead again.
 */
export async function sendPost(env: Env, id: string): Promise<WorkOutcome> {
  const posts = createPostStore(env.DB);
  const claim = await posts.claim(id, new Date());
  switch (claim.kind) {
    case "nothing":
      return DONE;
    case "leased":
      return { kind: "again", delaySeconds: clampDelay((claim.until.getTime() - Date.now()) / 1000) };
    case "attempt":
      try {
        return await attempt(env, posts, claim.post);
      } catch (error) {
        // Nobody knows how far it came: the next attempt looks in the channel first, and need not wait for the lease.
        await posts.release(id, { unknown: true, code: "fault" });
        throw error;
      }
  }
}

async function attempt(env: Env, posts: PostStore, post: PostAttempt): Promise<WorkOutcome> {
  // The city's own token, looked up anew each time: no city's message can go out with another city's.
  const workspace = await openSlackWorkspace(env, post.city, new Date());
  if (isMissing(workspace)) return fail(env, posts, post, "not_set");
  const steps = await findSteps(env, posts, post);
  const message = steps?.[post.step];
  if (!steps || !message) {
    await posts.finish(post.id, "empty", null);
    return DONE;
  }
  const client = createSlackClient(workspace);
  const blockId = `reminder:${post.id}:${post.step}`;
  const earlier: Search = post.wasUnknown
    ? await findPosted(client, { ...post, blockId, since: post.firstAttemptAt })
    : { kind: "absent" };
  if (earlier.kind === "failed") return handleUnreadHistory(env, posts, post, earlier);
  const outcome = earlier.kind === "found" ? earlier : await postStep(client, post, message, blockId);
  if (outcome.kind === "failed") return handleFailure(env, posts, post, outcome);

  const next = post.step + 1;
  const done = next === steps.length;
  await posts.advance(post.id, { step: next, leadTs: post.leadTs ?? outcome.ts, done });
  if (done) countUse(post.city, "delivery:slack");
  return done ? DONE : { kind: "again", delaySeconds: paceSeconds(env) };
}

async function findSteps(env: Env, posts: PostStore, post: PostAttempt): Promise<SlackMessage[] | null> {
  if (post.steps !== null) return JSON.parse(post.steps) as SlackMessage[];
  const records = await readReportedRecords(env, post.city);
  const plans = createPlanStore(env.DB);
  const plan = await plans.find({ city: post.city, occasion: post.occasion, channel: "slack" });
  if (!records || !plan) return null;
  const line = await plans.find({ ...plan, channel: "line" });
  const staff = readStaff(env, records.city);
  const isStaffed = !isMissing(staff) && namesAnybody(staff.recorders);
  const steps = buildPostSteps(records, plan, post.target, line, isStaffed);
  if (steps.length === 0) return null;
  await posts.keepSteps(post.id, JSON.stringify(steps));
  return steps;
}

async function postStep(
  client: webApi.WebClient,
  { channel, leadTs }: PostAttempt,
  { text, blocks: [first, ...rest] }: SlackMessage,
  blockId: string,
): Promise<{ kind: "posted"; ts: string } | SlackFailure> {
  const answer = await callSlack(() =>
    client.chat.postMessage({
      channel,
      text,
      // What the message is found by after a time-out.
      blocks: [{ ...first!, block_id: blockId }, ...rest],
      ...(leadTs !== null && { thread_ts: leadTs }),
      parse: "none",
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (answer.kind === "failed") return answer;
  return answer.value.ts === undefined ? { kind: "failed", code: "unknown" } : { kind: "posted", ts: answer.value.ts };
}

async function handleFailure(
  env: Env,
  posts: PostStore,
  post: PostAttempt,
  failure: SlackFailure,
): Promise<WorkOutcome> {
  if (failure.code === "refused") return fail(env, posts, post, failure.slackError);
  if (failure.code === "unknown")
    log("reminder.post_unknown", { post: post.id, step: post.step, attempts: post.attempts });
  return tryLater(env, posts, post, failure, failure.code === "unknown");
}

/** Without the channel's history nobody knows whether the message stands: it is never posted blindly again. */
async function handleUnreadHistory(
  env: Env,
  posts: PostStore,
  post: PostAttempt,
  failure: SlackFailure,
): Promise<WorkOutcome> {
  if (failure.code !== "refused") return tryLater(env, posts, post, failure, true);
  await posts.finish(post.id, "blocked", failure.slackError);
  const { city, occasion, target } = post;
  log("reminder.post_blocked", { post: post.id, city, code: failure.slackError });
  if (!isForStaffAlone(occasion)) await raiseAlert(env, city, { kind: "slack_blocked", occasion, target });
  return DONE;
}

/** @param unknown whether the step may stand in Slack */
async function tryLater(
  env: Env,
  posts: PostStore,
  { id, attempts }: PostAttempt,
  failure: Exclude<SlackFailure, { code: "refused" }>,
  unknown: boolean,
): Promise<WorkOutcome> {
  await posts.release(id, { unknown, code: failure.code });
  return failure.code === "rate_limited"
    ? { kind: "again", delaySeconds: clampDelay(failure.retryAfterSeconds) }
    : { kind: "failed", delaySeconds: backoffSeconds(env, attempts) };
}

/** Refusals that an invitation or a setting takes away. */
const MENDABLE = new Set([
  "not_set",
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "missing_scope",
]);

/** What an alert would tell of in the channel that cannot be reached. */
const isAlert = (occasion: string) => kindOfOccasion(occasion) === "alert";
const isForStaffAlone = (occasion: string) => isAlert(occasion) || kindOfOccasion(occasion) === "mistake";

/** This channel's part only; the others are posts of their own. An alert about an alert would go the same way. */
async function fail(env: Env, posts: PostStore, post: PostAttempt, code: string): Promise<WorkOutcome> {
  const { id, city, occasion, target } = post;
  // What staff can mend goes on waiting: the daily cron tries it again until the week is over.
  if (MENDABLE.has(code) && !isAlert(occasion)) await posts.release(id, { unknown: false, code });
  else await posts.finish(id, "failed", code);
  log("reminder.post_failed", { post: id, city, code });
  if (!isForStaffAlone(occasion)) await raiseAlert(env, city, { kind: "slack_failed", occasion, target, code });
  return DONE;
}
