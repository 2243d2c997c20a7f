import type { messagingApi } from "@line/bot-sdk";
import { createChunkStore } from "../../src/store/d1-chunk-store.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { ChunkAttempt, ChunkStore, PlanReason } from "../../src/store/reminder-ports.ts";
import { openLineChannel } from "../credentials/open-line-channel.ts";
import { type Env, isMissing, type LineChannel } from "../env.ts";
import type { LineFailure } from "../line/call-line.ts";
import { createPushClient } from "../line/push-client.ts";
import { log } from "../log.ts";
import { countUse } from "../watch/tally.ts";
import { backoffSeconds } from "./backoff.ts";
import { buildPushMessages } from "./line-content.ts";
import { raiseAlert } from "./raise-alert.ts";
import { readReportedRecords } from "./read-reported-records.ts";
import { DONE, type WorkOutcome } from "./reminder-message.ts";

/** Sends one chunk, or finds that it is done. Every attempt carries the same retry key and words. */
export async function sendChunk(env: Env, id: string): Promise<WorkOutcome> {
  const chunks = createChunkStore(env.DB);
  const claim = await chunks.claim(id, crypto.randomUUID(), new Date());
  switch (claim.kind) {
    case "nothing":
      return DONE;
    case "too_old": {
      await chunks.finish(id, "blocked", { code: "retry_key_lapsed", sent: 0 });
      log("reminder.chunk_blocked", { chunk: id });
      const { city, occasion } = claim.plan;
      await raiseAlert(env, city, { kind: "line_blocked", occasion, people: claim.people });
      return DONE;
    }
    case "attempt":
      return attempt(env, chunks, claim.chunk);
  }
}

async function attempt(env: Env, chunks: ChunkStore, chunk: ChunkAttempt): Promise<WorkOutcome> {
  const { id, plan, to, retryKey } = chunk;
  const channel = await openLineChannel(env, plan.city, new Date());
  if (isMissing(channel)) {
    log("reminder.line_not_set", { city: plan.city, missing: channel.missing.join(" ") });
    await chunks.noteRefusal(id, "line_not_set");
    return holdPlan(env, chunk, "line_not_set");
  }
  const messages = to.length === 0 ? null : await findMessages(env, chunks, chunk);
  if (messages === null) {
    // Everybody has left, or the records no longer say anything on these topics.
    await chunks.finish(id, "empty", { code: null, sent: 0 });
    return DONE;
  }
  const outcome = await send(channel, to, messages, retryKey);
  if (outcome.kind === "sent" || outcome.code === "conflict") {
    // LINE took an earlier attempt, and does not say which: somebody may have left since.
    const isConflict = outcome.kind !== "sent";
    await chunks.finish(id, "sent", { code: isConflict ? outcome.code : null, sent: isConflict ? null : to.length });
    // Not before: what cannot be written down is sent for again, with the same key, and counts once.
    countUse(plan.city, "delivery:line", to.length);
    return DONE;
  }
  return handleFailure(env, chunks, chunk, outcome);
}

function send(channel: LineChannel, to: string[], messages: string, retryKey: string) {
  return createPushClient(channel).multicast(to, JSON.parse(messages) as messagingApi.Message[], retryKey);
}

/** The words kept for this content; built and kept by the first attempt that needs them. */
async function findMessages(env: Env, chunks: ChunkStore, chunk: ChunkAttempt): Promise<string | null> {
  if (chunk.messages !== null) return chunk.messages;
  const records = await readReportedRecords(env, chunk.plan.city);
  const built = records ? buildPushMessages(records, chunk.plan, chunk.topics) : [];
  return built.length === 0 ? null : chunks.keepContent(chunk, JSON.stringify(built));
}

async function handleFailure(
  env: Env,
  chunks: ChunkStore,
  chunk: ChunkAttempt,
  { code, status, requestId }: LineFailure,
): Promise<WorkOutcome> {
  const { id, plan, attempts, to } = chunk;
  log("reminder.chunk_failed", { chunk: id, city: plan.city, code, status, requestId, attempts });
  switch (code) {
    case "unauthorized":
    case "monthly_limit":
      await chunks.noteRefusal(id, code);
      return holdPlan(env, chunk, code);
    case "rate_limited":
      await chunks.noteRefusal(id, code);
      return { kind: "again", delaySeconds: backoffSeconds(env, attempts) };
    case "server_error":
    case "timeout":
    case "unreachable":
      await chunks.noteUnsure(id, code);
      return { kind: "failed", delaySeconds: backoffSeconds(env, attempts) };
    case "refused":
    case "conflict":
      await chunks.finish(id, "dead", { code, sent: 0 });
      log("reminder.chunk_dead", { chunk: id, city: plan.city, code, status, requestId });
      await raiseAlert(env, plan.city, { kind: "line_refused", occasion: plan.occasion, people: to.length });
      return DONE;
  }
}

/** Stops everything of the plan that has not gone out; the next daily cron looks whether it can go on. */
async function holdPlan(
  env: Env,
  { plan }: ChunkAttempt,
  reason: Extract<PlanReason, "unauthorized" | "monthly_limit" | "line_not_set">,
): Promise<WorkOutcome> {
  const { city, occasion } = plan;
  await createPlanStore(env.DB).stop(plan, reason, reason === "monthly_limit" ? 0 : null);
  log("reminder.held", { city, occasion, reason });
  switch (reason) {
    case "unauthorized":
      await raiseAlert(env, city, { kind: "line_unauthorized", occasion });
      return DONE;
    case "monthly_limit":
    case "line_not_set":
      await raiseAlert(env, city, { kind: reason, occasion });
      return DONE;
  }
}
