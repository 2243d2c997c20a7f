import { z } from "zod";

/** How long a link can be followed. Long enough for a slow phone, short enough for a link that lies around. */
const TTL_MS = 10 * 60 * 1000;

const contentSchema = z.discriminatedUnion("file", [
  z.strictObject({ file: z.literal("csv"), year: z.coerce.number().int(), encoding: z.enum(["utf-8", "shift_jis"]) }),
  z.strictObject({ file: z.literal("phrases") }),
  /** The page of a month's numbers. */
  z.strictObject({ file: z.literal("usage"), month: z.string().regex(/^20\d\d-\d\d$/) }),
  /**
   * `gone`: Slack ids of deactivated people, joined by commas. `department` or `person`: whose records; "" for those left
   * without an owner. `scope`: the departments of who asked, joined by commas; "" for all.
   */
  z.strictObject({
    file: z.literal("hand_over"),
    gone: z.string(),
    department: z.string(),
    person: z.string(),
    scope: z.string(),
  }),
]);
export type Download = z.output<typeof contentSchema>;

/** A link to a file, good for ten minutes and for nothing else: whoever holds it may read it. */
export async function buildDownloadUrl(
  origin: string,
  cityId: string,
  secret: string,
  download: Download,
  now: Date,
): Promise<string> {
  const fields = Object.entries(download).map(([name, value]) => [name, String(value)] as [string, string]);
  const query = new URLSearchParams([...fields, ["until", String(now.getTime() + TTL_MS)]]);
  query.append("key", encode(await sign(cityId, secret, query)));
  return `${origin}/slack/${cityId}/files?${query}`;
}

/** What a link is for; `forged` for one that we did not make, `expired` after its ten minutes. */
export async function readDownload(
  query: URLSearchParams,
  cityId: string,
  secrets: readonly string[],
  now: Date,
): Promise<Download | "forged" | "expired"> {
  const key = decode(query.get("key") ?? "");
  const rest = new URLSearchParams([...query].filter(([name]) => name !== "key"));
  if (key === null || !(await isSigned(cityId, secrets, rest, key))) return "forged";
  const { until, ...fields } = Object.fromEntries(rest);
  const parsed = contentSchema.safeParse(fields);
  if (!parsed.success) return "forged";
  return now.getTime() < Number(until) ? parsed.data : "expired";
}

async function isSigned(
  cityId: string,
  secrets: readonly string[],
  query: URLSearchParams,
  key: Uint8Array<ArrayBuffer>,
) {
  for (const secret of secrets) {
    const ours = await importKey(secret);
    if (await crypto.subtle.verify("HMAC", ours, key, buildBase(cityId, query))) return true;
  }
  return false;
}

const sign = async (cityId: string, secret: string, query: URLSearchParams) =>
  new Uint8Array(await crypto.subtle.sign("HMAC", await importKey(secret), buildBase(cityId, query)));

const importKey = (secret: string) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

/** Never a text that Slack signs: those begin with `v0:`. */
const buildBase = (cityId: string, query: URLSearchParams) =>
  new TextEncoder().encode(`download:${cityId}:${query.toString()}`);

const encode = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function decode(hex: string): Uint8Array<ArrayBuffer> | null {
  return /^[0-9a-f]{64}$/.test(hex) ? Uint8Array.from(hex.match(/../g)!, (byte) => Number.parseInt(byte, 16)) : null;
}
