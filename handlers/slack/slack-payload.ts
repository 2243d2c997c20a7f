import { z } from "zod";
import { dropUnreadable } from "./drop-unreadable.ts";

export type BodyType = "json" | "form";

/** What a verified body asks for. */
export type SlackPayload =
  | { kind: "url_verification"; challenge: string }
  | { kind: "event"; eventId: string; body: Record<string, unknown> }
  /** A slash command, a shortcut, a button, a sent form or a search in one. `responseUrl` is null where there is no message. */
  | { kind: "request"; responseUrl: string | null; body: Record<string, unknown> }
  /** Genuine, and nothing to us: our own messages, edits, events and interactions of other kinds. */
  | { kind: "ignored" };

const USED_TYPES = ["block_actions", "view_submission", "block_suggestion", "shortcut", "message_action"];

export function findBodyType(contentType: string | null): BodyType | undefined {
  switch (contentType?.split(";")[0]?.trim().toLowerCase()) {
    case "application/json":
      return "json";
    case "application/x-www-form-urlencoded":
      return "form";
    default:
      return undefined;
  }
}

/** Slack's own check of the certificate: `ssl_check=1` in a form. */
export function isSslCheck(form: string): boolean {
  return new URLSearchParams(form).get("ssl_check") === "1";
}

const id = z.string().min(1).max(255);

const verificationSchema = z.looseObject({ type: z.literal("url_verification"), challenge: z.string() });
const eventSchema = z.looseObject({
  type: z.literal("event_callback"),
  event_id: id,
  event: z.looseObject({ type: z.string() }),
});
const commandSchema = z.looseObject({ command: id, user_id: id, channel_id: id, response_url: z.string() });
const tapSchema = z.looseObject({
  type: z.literal("block_actions"),
  user: z.looseObject({ id }),
  actions: z.array(z.looseObject({ action_id: z.string() })).min(1),
  // On the App Home and in a form there is no message to answer beside.
  response_url: z.string().nullish(),
});
const submissionSchema = z.looseObject({
  type: z.literal("view_submission"),
  user: z.looseObject({ id }),
  view: z.looseObject({
    id,
    callback_id: id,
    private_metadata: z.string(),
    state: z.looseObject({ values: z.record(z.string(), z.unknown()) }),
  }),
});
const suggestionSchema = z.looseObject({
  type: z.literal("block_suggestion"),
  user: z.looseObject({ id }),
  action_id: id,
  value: z.string(),
});
const shortcutSchema = z.looseObject({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: id,
  trigger_id: id,
  user: z.looseObject({ id }),
  // A shortcut from anywhere stands beside no message.
  response_url: z.string().nullish(),
});
/** Bodies of kinds that this app does not use. */
const otherSchema = z.looseObject({ type: z.string() });

/** A verified body → what it asks for; undefined when it is malformed. */
export function findSlackPayload(body: string, bodyType: BodyType): SlackPayload | undefined {
  if (bodyType === "json") return findEvent(parseJson(body));
  const form = new URLSearchParams(body);
  const payload = form.get("payload");
  return payload === null ? findCommand(Object.fromEntries(form)) : findInteraction(parseJson(payload));
}

function findEvent(body: unknown): SlackPayload | undefined {
  const verification = verificationSchema.safeParse(body);
  if (verification.success) return { kind: "url_verification", challenge: verification.data.challenge };
  const event = eventSchema.safeParse(body);
  if (event.success) {
    return isIgnored(event.data)
      ? { kind: "ignored" }
      : { kind: "event", eventId: event.data.event_id, body: dropUnreadable(event.data, "event") };
  }
  const other = otherSchema.safeParse(body);
  return other.success && !["url_verification", "event_callback"].includes(other.data.type)
    ? { kind: "ignored" }
    : undefined;
}

const authorizationsSchema = z.array(
  z.looseObject({ user_id: id.optional().catch(undefined), is_bot: z.boolean().catch(false) }).catch({ is_bot: false }),
);

/** The bot's own user id, as an event names it; undefined when it names none. */
function findBotUser(authorizations: unknown): string | undefined {
  const parsed = authorizationsSchema.safeParse(authorizations);
  return parsed.data?.find(({ is_bot: isBot }) => isBot)?.user_id;
}

/** Subtypes that people write themselves: with a file, into the channel too, with /me. */
const WRITTEN_SUBTYPES: readonly unknown[] = [undefined, null, "file_share", "thread_broadcast", "me_message"];

/** Messages of bots (our own answers too), edits, deletions and joins: none of them is a question. */
function isIgnored({ event, authorizations }: z.infer<typeof eventSchema>): boolean {
  const isOwn = event.user !== undefined && event.user === findBotUser(authorizations);
  return Boolean(event.bot_id) || isOwn || !WRITTEN_SUBTYPES.includes(event.subtype);
}

function findCommand(form: unknown): SlackPayload | undefined {
  const command = commandSchema.safeParse(form);
  return command.success
    ? { kind: "request", responseUrl: command.data.response_url, body: dropUnreadable(command.data, "command") }
    : undefined;
}

function findInteraction(payload: unknown): SlackPayload | undefined {
  const tap = tapSchema.safeParse(payload);
  if (tap.success)
    return { kind: "request", responseUrl: tap.data.response_url ?? null, body: dropUnreadable(tap.data, "tap") };
  const form = submissionSchema.safeParse(payload);
  if (form.success) return { kind: "request", responseUrl: null, body: dropUnreadable(form.data, "form") };
  const search = suggestionSchema.safeParse(payload);
  if (search.success) return { kind: "request", responseUrl: null, body: dropUnreadable(search.data, "suggestion") };
  const shortcut = shortcutSchema.safeParse(payload);
  if (shortcut.success)
    return {
      kind: "request",
      responseUrl: shortcut.data.response_url ?? null,
      body: dropUnreadable(shortcut.data, "shortcut"),
    };
  const other = otherSchema.safeParse(payload);
  return other.success && !USED_TYPES.includes(other.data.type) ? { kind: "ignored" } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
