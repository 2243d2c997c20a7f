import type { Context, MiddlewareHandler } from "hono";
import { PROBLEMS } from "../src/wording/problems.ts";
import type { Env } from "./env.ts";
import { logError } from "./log.ts";
import { problem } from "./problem.ts";

/** Seconds of a window; the limits themselves stand in wrangler.toml. */
export const WINDOW_SECONDS = 60;

/** Who asks, as far as it is known: each part is counted by itself. */
interface Asker {
  /** A citizen; no platform's own id, for the counters are Cloudflare's. */
  sender?: string;
  /** One of the staff, by the id in their own workspace. */
  staff?: string;
  /** Where a request comes from; see findAddress. */
  address?: string | null;
  /** The channel and city that are asked: `line:annaka`. */
  city?: string;
}

/**
 * Whether somebody asks more than a person does, or a city is asked more than it can answer. Counts are Cloudflare's, for
 * one of its locations and approximate; a counter that fails stops nobody.
 */
export async function isOverLimit(env: Env, { sender, staff, address, city }: Asker): Promise<boolean> {
  const counters = [
    [env.SENDER_LIMIT, sender],
    [env.STAFF_LIMIT, staff],
    [env.ADDRESS_LIMIT, address],
    // The last: what one person asks too much of must not use up the others' share.
    [env.CITY_LIMIT, city],
  ] as const;
  for (const [counter, key] of counters) {
    if (key === undefined || key === null || counter === undefined) continue;
    try {
      if (!(await counter.limit({ key })).success) return true;
    } catch (error) {
      logError("desk.limit_unread", error);
    }
  }
  return false;
}

/** This machine: `npm run dev` and the tests. Cloudflare never names it, and nobody else can set the header there. */
const LOOPBACK = /^(127\.|::1$)/;

/** The address a request comes from, of IPv6 the part that names a household; null where there is none to count. */
export function findAddress(headers: Headers): string | null {
  const address = headers.get("cf-connecting-ip") ?? "";
  if (address === "" || LOOPBACK.test(address)) return null;
  return address.includes(":") ? findNetwork(address) : address;
}

/** The first 64 bits: 「2001:db8::1」 → 「2001:db8:0:0」. */
function findNetwork(address: string): string {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail.split(":").filter(Boolean);
  const zeros = Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(zeros).fill("0"), ...rest].slice(0, 4).join(":");
}

/** Stands before what anybody may ask for. @param tell what whoever asks too often is answered */
export const limitAddress =
  (tell: (c: EdgeContext) => Response | Promise<Response>): MiddlewareHandler<{ Bindings: Env }> =>
  async (c, next) => {
    if (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) return tell(c);
    await next();
  };

type EdgeContext = Context<{ Bindings: Env }>;

export const tooMany = () =>
  problem(429, ...PROBLEMS.tooOften, {
    "retry-after": String(WINDOW_SECONDS),
  });
