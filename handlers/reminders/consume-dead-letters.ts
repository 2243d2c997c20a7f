import { z } from "zod";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { kindOfOccasion } from "../../src/reminder/occasion.ts";
import { createChunkStore } from "../../src/store/d1-chunk-store.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import type { Env } from "../env.ts";
import { listCities } from "../load-house.ts";
import { log, logError } from "../log.ts";
import { noteBeat } from "./note-beat.ts";
import { enqueue, type ReminderMessage, reminderMessageSchema } from "./reminder-message.ts";

/** Before a deletion that could not even be put back is tried again. */
const DELETION_PAUSE_SECONDS = 60 * 60;

const citySchema = z.looseObject({ city: z.string() });

/**
 * What failed on every try: taken out of the daily round, and staff are told once a day. Nothing is lost: what a plan
 * or release wanted is found again by the next cron.
 */
export async function consumeDeadLetters(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  await noteBeat(env, "dead_letter", new Date());
  for (const message of batch.messages) {
    try {
      await bury(env, message.body);
      message.ack();
    } catch (error) {
      logError("reminder.dead_letter_failed", error);
      message.retry();
    }
  }
}

async function bury(env: Env, body: unknown): Promise<void> {
  const message = reminderMessageSchema.safeParse(body).data;
  log("reminder.dead_letter", { kind: message?.kind ?? "unreadable" });
  const cities = message ? await closeWork(env, message) : await findCities(env, body);
  const on = dateInJapan(new Date());
  // Through the queue: all cities at once would be more than one invocation may ask of D1.
  await enqueue(
    env,
    cities.map((city) => ({ kind: "dead_letter", city, on })),
  );
}

/** Marks the work as given up. @returns the cities whose staff should know; none for an alert that could not be posted */
async function closeWork(env: Env, message: ReminderMessage): Promise<string[]> {
  switch (message.kind) {
    case "plan":
    case "change":
    case "release":
    case "check_ins":
    case "staff_week":
      return [message.city];
    case "dead_letter":
    case "inspect":
    case "renew_token":
    case "beat":
    case "tidy":
      // An alert about an alert would go the same way; and the next night deletes what this one did not.
      return [];
    case "forget":
      // A deletion is never given up.
      await enqueue(env, [message], DELETION_PAUSE_SECONDS);
      return [];
    case "answer":
      // Whoever asked waits no longer, and a late answer is no news for staff.
      return [];
    case "chunk":
      await createChunkStore(env.DB).finish(message.id, "dead", { code: "dead_letter", sent: 0 });
      return [message.id.split("/")[0]!];
    case "post": {
      const post = await createPostStore(env.DB).giveUp(message.id);
      return post === null || kindOfOccasion(post.occasion) === "alert" ? [] : [post.city];
    }
  }
}

/** The city an unreadable message names, or all of them. */
async function findCities(env: Env, body: unknown): Promise<string[]> {
  const named = citySchema.safeParse(body).data?.city;
  const ids = (await listCities(env)).map(({ id }) => id);
  return named !== undefined && ids.includes(named) ? [named] : ids;
}
