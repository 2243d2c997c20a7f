import { z } from "zod";
import { log } from "../log.ts";
import { cutTextSchema } from "../text-schema.ts";

/** What is missing or of another form than LINE's says nothing; it never costs the person the answer. */
const id = z.string().min(1).max(300).optional().catch(undefined);

/** Loose everywhere: LINE adds event types and properties without notice. */
const sourceSchema = z.looseObject({
  type: z.string(),
  /** Absent when the user has not agreed to share it, and on some clients in groups. */
  userId: id,
  groupId: id,
  roomId: id,
});

/** Instants between which an event can have happened: LINE began in 2011. What lies outside counts as not told. */
const FIRST_EVENT = Date.UTC(2011, 0);
const LAST_EVENT = Date.UTC(2100, 0);

const common = {
  /** The same on every delivery of an event: what repeated deliveries are told by. */
  webhookEventId: z.string().min(1).max(100),
  source: sourceSchema.optional().catch(undefined),
  /** When it happened, in ms since 1970; events may arrive in another order. */
  timestamp: z.number().int().min(FIRST_EVENT).max(LAST_EVENT).optional().catch(undefined),
  /** `standby`: another module answers, and this bot must not. */
  mode: z.string().optional().catch(undefined),
  /** Good for one reply within a minute. */
  replyToken: id,
};

/** More parts of one text than LINE has in a message are not looked at. */
const MAX_RANGES = 100;

/** A part of a text, in UTF-16 units; without a place (0, 0) where LINE names none. */
const rangeSchema = z.looseObject({ index: z.number().catch(0), length: z.number().catch(0) });

/** What cannot be read in a list of parts is left out: it must not cost the person the answer. */
const rangesOf = <Range extends z.ZodType>(range: Range) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.slice(0, MAX_RANGES).flatMap((value) => {
        const parsed = range.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const messageSchema = z.looseObject({
  type: z.string(),
  text: cutTextSchema.optional().catch(undefined),
  /** The message that this one quotes, whoever wrote it. */
  quotedMessageId: id,
  emojis: rangesOf(rangeSchema).optional(),
  mention: z
    .looseObject({ mentionees: rangesOf(rangeSchema.extend({ isSelf: z.boolean().optional().catch(undefined) })) })
    .optional()
    .catch(undefined),
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
  if (KNOWN_TYPES.has(type)) log("line.event_unreadable", { type: String(type) });
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
