import { z } from "zod";
import { logLine } from "./log-line.ts";

/** Loose everywhere: LINE adds event types and properties without notice. */
const sourceSchema = z.looseObject({
  type: z.string(),
  /** Absent when the user has not agreed to share it, and on some clients in groups. */
  userId: z.string().min(1).optional(),
  groupId: z.string().min(1).optional(),
  roomId: z.string().min(1).optional(),
});

const common = {
  /** The same on every delivery of an event: what repeated deliveries are told by. */
  webhookEventId: z.string().min(1).max(100),
  source: sourceSchema.optional(),
  /** When it happened, in ms since 1970; events may arrive in another order. */
  timestamp: z.number().int().nonnegative().max(8.64e15).optional().catch(undefined),
  /** `standby`: another module answers, and this bot must not. */
  mode: z.string().optional(),
  /** Good for one reply within a minute. */
  replyToken: z.string().min(1).optional(),
};

/** A part of a text, in UTF-16 units. */
const rangeSchema = z.looseObject({ index: z.number(), length: z.number() });

const messageSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  emojis: z.array(rangeSchema).optional(),
  mention: z.looseObject({ mentionees: z.array(rangeSchema.extend({ isSelf: z.boolean().optional() })) }).optional(),
});

/** The events this bot does something with. */
const eventSchema = z.discriminatedUnion("type", [
  z.looseObject({ ...common, type: z.literal("message"), message: messageSchema }),
  z.looseObject({ ...common, type: z.literal("postback"), postback: z.looseObject({ data: z.string() }) }),
  z.looseObject({ ...common, type: z.literal("follow") }),
  z.looseObject({ ...common, type: z.literal("unfollow") }),
  z.looseObject({ ...common, type: z.literal("unsend") }),
  z.looseObject({ ...common, type: z.literal("join") }),
]);

export type LineSource = z.output<typeof sourceSchema>;
export type LineMessage = z.output<typeof messageSchema>;
export type LineEvent = z.output<typeof eventSchema>;

const KNOWN_TYPES: ReadonlySet<unknown> = new Set(eventSchema.options.map(({ shape }) => shape.type.value));

const bodySchema = z.looseObject({ destination: z.string().optional(), events: z.array(z.unknown()) });
const typeSchema = z.looseObject({ type: z.unknown() });

export interface LineWebhook {
  /** User id of the bot the events are for; undefined when LINE does not say. */
  destination: string | undefined;
  events: LineEvent[];
}

/**
 * The verified body → its events; undefined when it is no webhook (not UTF-8, not JSON, no list of events).
 * Events of other types are left out; one of a known type that cannot be read is left out and logged.
 */
export function findWebhook(body: Uint8Array): LineWebhook | undefined {
  const parsed = bodySchema.safeParse(findJson(body));
  if (!parsed.success) return undefined;
  return { destination: parsed.data.destination, events: parsed.data.events.flatMap(readEvent) };
}

function readEvent(value: unknown): LineEvent[] {
  const event = eventSchema.safeParse(value);
  if (event.success) return [event.data];
  const type = typeSchema.safeParse(value).data?.type;
  if (KNOWN_TYPES.has(type)) logLine("event_unreadable", { type: String(type) });
  return [];
}

/** Undefined for what is not JSON in UTF-8; no JSON text means undefined, so the two cannot be mixed up. */
function findJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
