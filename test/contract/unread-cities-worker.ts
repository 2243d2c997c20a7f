import type { Env } from "../../handlers/env.ts";
import worker from "../../handlers/worker.ts";

/** The Worker with static assets that cannot be read. */
const broken = { fetch: async () => new Response("", { status: 500 }) };

export default {
  ...worker,
  fetch: (request, env, context) =>
    worker.fetch(request, { ...env, ASSETS: broken as unknown as Env["ASSETS"] }, context),
} satisfies ExportedHandler<Env>;
