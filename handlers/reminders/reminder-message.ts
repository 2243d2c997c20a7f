import { z } from "zod";
import { calendarDateSchema } from "../../src/domain/calendar-date.ts";

/** A piece of work in the queue. The database knows what is done, so that a repeated message does nothing. */
export const reminderMessageSchema = z.discriminatedUnion("kind", [
  /** A city's morning: resume what is not delivered, and plan the week. */
  z.strictObject({ kind: z.literal("plan"), city: z.string(), today: calendarDateSchema }),
  /** Tell a record's followers of a published change; see planFollowerPush. */
  z.strictObject({
    kind: z.literal("change"),
    city: z.string(),
    entryId: z.string().min(1).max(100),
    measureId: z.string(),
    text: z.string().min(1).max(500),
    today: calendarDateSchema,
  }),
  /** Read the quota and let a LINE plan go; `after`: the last chunk that is in the queue already. */
  z.strictObject({
    kind: z.literal("release"),
    city: z.string(),
    occasion: z.string(),
    today: calendarDateSchema,
    after: z.string(),
  }),
  /** Send a chunk to LINE. */
  z.strictObject({ kind: z.literal("chunk"), id: z.string() }),
  /**
   * Delete what is held of somebody who left or took a message back, where it failed at first; again and again until it
   * is done. `userId`: whose topics go; null: only the conversation. `at`: instant of the event in ms.
   */
  z.strictObject({
    kind: z.literal("forget"),
    city: z.string(),
    userId: z.string().nullable(),
    conversation: z.string().nullable(),
    at: z.number(),
    tries: z.number().int().nonnegative(),
  }),
  /** Ask the owners of what is due in a city; see askForCheckIns. `at`: instant of the morning in ms. */
  z.strictObject({ kind: z.literal("check_ins"), city: z.string(), at: z.number() }),
  /** Tell a city's staff what they are told once a week; see tellStaffOfWeek. */
  z.strictObject({ kind: z.literal("staff_week"), city: z.string(), at: z.number() }),
  /** Look at everything a city needs, and tell whoever runs the bot what is wrong; see watchCity. `at`: in ms. */
  z.strictObject({ kind: z.literal("inspect"), city: z.string(), at: z.number() }),
  /** Renew a city's Slack token that ends soon; see renewToken. */
  z.strictObject({ kind: z.literal("renew_token"), city: z.string() }),
  /** Tell a city's staff that something in the queue was given up on a day. */
  z.strictObject({ kind: z.literal("dead_letter"), city: z.string(), on: calendarDateSchema }),
  /** Delete more of what has served its purpose, as of the night at `at` (ms). */
  z.strictObject({ kind: z.literal("tidy"), at: z.number() }),
  /** Behind a morning's messages: the queue has come to its end. */
  z.strictObject({ kind: z.literal("beat") }),
  /** Make the next step of a post in Slack. */
  z.strictObject({ kind: z.literal("post"), id: z.string() }),
  /** Send an answer in Slack that a 429 held back; see sendQueuedAnswer. */
  z.strictObject({
    kind: z.literal("answer"),
    city: z.string(),
    to: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("channel") }),
      z.strictObject({ kind: z.literal("response_url"), url: z.string() }),
    ]),
    /** As the platform takes it: arguments of chat.postMessage, or a response_url's body. */
    message: z.record(z.string(), z.unknown()),
    /** The instant after which nobody waits for it any more, in ms. */
    until: z.number(),
  }),
]);
export type ReminderMessage = z.output<typeof reminderMessageSchema>;

/** What came of a message. `again`: the same work later, without counting as a failure. */
export type WorkOutcome =
  | { kind: "done" }
  | { kind: "again"; delaySeconds: number; message?: ReminderMessage }
  | { kind: "failed"; delaySeconds: number };

export const DONE: WorkOutcome = { kind: "done" };

/** Most messages the queue takes at once. */
const SEND_BATCH = 100;

/** Puts work into the queue, in the order given. @param delaySeconds before any of it is handed out @throws where the queue fails */
export async function enqueue(
  env: { REMINDERS: Queue<ReminderMessage> },
  messages: ReminderMessage[],
  delaySeconds = 0,
): Promise<void> {
  for (let at = 0; at < messages.length; at += SEND_BATCH) {
    await env.REMINDERS.sendBatch(messages.slice(at, at + SEND_BATCH).map((body) => ({ body, delaySeconds })));
  }
}
