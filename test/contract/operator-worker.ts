import type { Env } from "../../handlers/env.ts";
import worker from "../../handlers/worker.ts";

/**
 * The Worker as it is, whose settings can be changed while it runs, as `wrangler secret put` changes them:
 * `POST /__settings {"NAME": "value"}`, null to take one away (a queue, too), true to have it as it was. The pack of 須坂市 is of another build, as where the
 * static files of an old release were left.
 */
const changed = new Map<string, string | null>();

const STALE = "/cities/suzaka.bin";

async function fetchAsset(env: Env, request: Request): Promise<Response> {
  const response = (await env.ASSETS.fetch(request)) as unknown as Response;
  if (new URL(request.url).pathname !== STALE) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const [from, to] = ['"version":"', '"version":"x'].map((text) => new TextEncoder().encode(text)) as [
    Uint8Array,
    Uint8Array,
  ];
  const at = bytes.findIndex((_, index) => from.every((byte, offset) => bytes[index + offset] === byte));
  if (at < 0) throw new Error("the pack bears no version");
  // Of the same length: the first letter of the version is another.
  bytes[at + from.length] = to.at(-1)!;
  return new Response(bytes, response);
}

function change(env: Env): Env {
  const kept = Object.entries({ ...env, ...Object.fromEntries(changed) }).filter(([, value]) => value !== null);
  const ASSETS = { fetch: (request: Request) => fetchAsset(env, request) } as unknown as Env["ASSETS"];
  return { ...(Object.fromEntries(kept) as unknown as Env), ASSETS };
}

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/__settings") return worker.fetch(request, change(env), context);
    for (const [name, value] of Object.entries(await request.json<Record<string, string | null | true>>()))
      value === true ? changed.delete(name) : changed.set(name, value);
    return new Response("ok");
  },
  scheduled: (event, env) => worker.scheduled(event, change(env)),
  queue: (batch, env) => worker.queue(batch, change(env)),
} satisfies ExportedHandler<Env>;
