import path from "node:path";
import { createTestHarness } from "wrangler";

/** The real Worker at a real address, as a browser needs it. */
export interface Site {
  /** 「http://127.0.0.1:49152」, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Starts the Worker of wrangler.toml with the migrations applied. `npm run build:data` must have run. */
export async function startSite(): Promise<Site> {
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  });
  const root = path.resolve(import.meta.dirname, "../..");
  const server = createTestHarness({ root, workers: [{ configPath: "wrangler.toml" }] });
  const { url } = await server.listen();
  await server.getWorker().applyD1Migrations("DB");
  return { origin: url.origin, close: () => server.close() };
}
