import path from "node:path";
import { createTestHarness } from "wrangler";

/** The real Worker, bundled as for deployment and run on workerd, with a D1 of its own. */
export interface WorkerHarness {
  /** Relative addresses are the Worker's own. */
  fetch: ReturnType<typeof createTestHarness>["fetch"];
  db(): Promise<D1Database>;
  /** Everything the Worker wrote to its log since the start or the last `clearLogs`, a line each. */
  readLogs(): string;
  clearLogs(): void;
  /** Runs the cron handler of one of the crons of wrangler.toml as if its time had come. @param at default: now */
  runScheduled(cron?: Cron, at?: Date): Promise<unknown>;
  close(): Promise<void>;
}

/** 09:00 and 03:00 in Japan. */
export type Cron = "0 0 * * *" | "0 18 * * *";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Starts the Worker of wrangler.toml with the migrations applied. `npm run build:data` must have run.
 * @param vars settings and secrets; they go over those of wrangler.toml
 */
export async function startWorker(vars: Record<string, string>): Promise<WorkerHarness> {
  // Tests talk to nobody outside of this machine.
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  });
  const server = createTestHarness({ root: ROOT, workers: [{ configPath: "wrangler.toml", vars }] });
  await server.listen();
  await server.getWorker().applyD1Migrations("DB");
  return {
    fetch: server.fetch,
    db: async () => (await server.getWorker<{ DB: D1Database }>().getEnv()).DB,
    readLogs: () =>
      server
        .getLogs()
        .map((log) => JSON.stringify(log))
        .join("\n"),
    clearLogs: () => server.clearLogs(),
    runScheduled: (cron = "0 18 * * *", at = new Date()) => server.getWorker().scheduled({ cron, scheduledTime: at }),
    close: () => server.close(),
  };
}
