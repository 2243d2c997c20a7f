import { z } from "zod";
import { calendarDateSchema } from "../domain/calendar-date.ts";
import { VERDICTS } from "../domain/feedback.ts";
import { findScope } from "../reminder/scope.ts";
import { ALL_TOPICS, findTopic } from "../reminder/topic.ts";
import { DIGEST_LISTS, type Intent } from "./card-parts.ts";

/** Version of the data in postbacks and buttons; cards sent long ago keep older versions. */
const VERSION = "1";

/** Longest encoded intent, the limit of LINE's postback data (UTF-16 units). */
export const MAX_INTENT_CHARS = 300;

const id = z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/);
/** No list is longer. */
const MAX_OFFSET = 10_000;
const offset = z.coerce.number().int().nonnegative().max(MAX_OFFSET);
const intentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ask"), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal("show"), id, view: z.enum(["summary", "detail", "schedule", "source", "history"]) }),
  z.strictObject({ kind: z.literal("more"), text: z.string().min(1), offset }),
  z.strictObject({
    kind: z.literal("digest"),
    section: z.enum([...DIGEST_LISTS, "all"]),
    offset,
    day: calendarDateSchema.or(z.literal("today")),
    scope: z.string().refine((scope) => findScope(scope) !== undefined),
  }),
  z.strictObject({ kind: z.literal("settings") }),
  z.strictObject({ kind: z.literal("fields") }),
  z
    .strictObject({ kind: z.literal("subscribe"), topic: z.string(), on: z.enum(["1", "0"]) })
    .refine(({ topic, on }) => (topic === ALL_TOPICS ? on === "0" : findTopic(topic) !== undefined)),
  z.strictObject({ kind: z.literal("record"), id }),
  z.strictObject({ kind: z.literal("correct"), id, entry: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  z.strictObject({ kind: z.literal("memo"), id }),
  z.strictObject({
    kind: z.literal("feedback"),
    answer: z.string().regex(/^[a-z0-9-]{1,36}$/),
    about: z.string().regex(/^[a-z0-9_-]{1,120}$/),
    verdict: z.enum(VERDICTS),
  }),
  z.strictObject({ kind: z.literal("redact"), id }),
]);

/** Intent → `v=1&kind=show&id=isesaki-2-2-3&view=detail`; null when it would pass the limit. */
export function encodeIntent(intent: Intent): string | null {
  const fields = Object.entries(intent).map(([key, value]) => [key, String(value)] as [string, string]);
  // Plain joining instead of percent-encoding: Japanese text would grow ninefold and pass the limit.
  const encoded = [["v", VERSION], ...fields]
    .map(([key, value]) => `${key}=${value!.replace(/[&%]/g, escapeOne)}`)
    .join("&");
  return encoded.length <= MAX_INTENT_CHARS ? encoded : null;
}

const escapeOne = (character: string) => (character === "&" ? "%26" : "%25");

/** Encoded text → intent; undefined for an unknown version, action or form (an old card, or not ours). */
export function findIntent(encoded: string): Intent | undefined {
  if (encoded.length > MAX_INTENT_CHARS) return undefined;
  const fields = Object.fromEntries(
    encoded.split("&").map((pair) => {
      const at = pair.indexOf("=");
      return [
        pair.slice(0, Math.max(at, 0)),
        pair
          .slice(at + 1)
          .replaceAll("%26", "&")
          .replaceAll("%25", "%"),
      ];
    }),
  );
  const { v, ...rest } = fields;
  if (v !== VERSION) return undefined;
  const parsed = intentSchema.safeParse(rest);
  return parsed.success ? parsed.data : undefined;
}
