import { copyFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Unstable_RawConfig } from "wrangler";
import { MIGRATION_NAMES } from "../store/migration-names.ts";
import { reachBindings } from "./reach-bindings.ts";
import { runWrangler } from "./run-wrangler.ts";

// By `require`, which it is written for: an `import` compiles its 15 MB once more, to tell which of the two they are.
const {
  createTestHarness,
  experimental_readRawConfig,
  unstable_splitSqlQuery: splitSql,
}: typeof import("wrangler") = createRequire(import.meta.url)("wrangler");

/** The real Worker, bundled as for deployment and run on workerd, with a D1 of its own. */
export interface WorkerHarness {
  /** 「http://127.0.0.1:49152」, without a slash at the end. */
  origin: string;
  /** Relative addresses are the Worker's own. */
  fetch: ReturnType<typeof createTestHarness>["fetch"];
  db(): Promise<D1Database>;
  /** Everything the Worker wrote to its log since the start or the last `clearLogs`, a line each. */
  readLogs(): string;
  clearLogs(): void;
  /** Runs the cron handler of one of the crons of wrangler.toml as if its time had come. @param at default: now */
  runScheduled(cron: Cron, at?: Date): Promise<unknown>;
  /** Puts a message into the queue of reminders. */
  enqueue(message: unknown): Promise<void>;
  /** Waits until the Worker has nothing to do: what it was to send is sent, what it was to write is written. Only of one that was bundled before. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** 09:00 and 03:00 in Japan, and every half hour. */
export type Cron = "0 0 * * *" | "0 18 * * *" | "*/30 * * * *";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Names the folder where the Worker was bundled before, as `bundleWorker` leaves it: to bundle takes longer than to
 * start. Without it every start bundles.
 */
export const BUNDLE_VARIABLE = "MACHI_WORKER_BUNDLE";

/** Bundles the Worker of wrangler.toml as for deployment. @throws Error with what wrangler says */
export function bundleWorker(dir: string): void {
  const { isDone, output } = runWrangler(["deploy", "--dry-run", "--outdir", dir]);
  if (!isDone) throw new Error(output);
  copyFileSync(path.join(import.meta.dirname, ENTRY), path.join(dir, ENTRY));
}

const ENTRY = "worker-entry.mjs";

const readBundle = (dir: string, rules: Unstable_RawConfig["rules"]): Partial<Unstable_RawConfig> => ({
  main: path.join(dir, ENTRY),
  base_dir: dir,
  no_bundle: true,
  find_additional_modules: true,
  rules: [...rules!, { type: "ESModule", globs: ["worker.js"] }],
  // What they stand for is in the bundle.
  alias: {},
});

/**
 * Starts the Worker of wrangler.toml with the migrations applied. `npm run build:data` must have run. What this machine
 * sets for `wrangler dev` is not read: the same Worker starts everywhere.
 * @param vars settings and secrets; they go over those of wrangler.toml
 * @param main another file to run in the Worker's place, with everything else as in wrangler.toml
 * @param changes what else is to be other than in wrangler.toml
 */
export async function startWorker(
  vars: Record<string, string>,
  main?: string,
  changes: Pick<Partial<Unstable_RawConfig>, "ratelimits"> = {},
): Promise<WorkerHarness> {
  // Tests talk to nobody outside of this machine.
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    // The queue reports every batch.
    WRANGLER_LOG: "warn",
  });
  const bundle = process.env[BUNDLE_VARIABLE];
  const { rawConfig } = experimental_readRawConfig({ config: path.join(ROOT, "wrangler.toml") });
  const config = {
    ...rawConfig,
    ...(main !== undefined ? { main } : bundle !== undefined && readBundle(bundle, rawConfig.rules)),
    ...changes,
    // With the list of secrets wrangler takes of .dev.vars, .env and the environment only what stands in the list or in
    // the vars of `config`. Hence the settings stand beside it, where they go over everything.
    secrets: { required: [] },
  };
  const sideDoor = {
    name: "side-door",
    main: "src/cli/side-door-worker.ts",
    compatibility_date: rawConfig.compatibility_date!,
    d1_databases: rawConfig.d1_databases!,
    queues: { producers: rawConfig.queues!.producers! },
  };
  const server = createTestHarness({ root: ROOT, workers: [{ config, vars }, { config: sideDoor }] });
  const { url } = await server.listen();
  const { db, runAll, send } = reachBindings(async (body) => {
    const response = await server.getWorker(sideDoor.name).fetch("http://side-door/", { method: "POST", body });
    return response.text();
  });
  await runAll(listMigrations());
  return {
    origin: url.origin,
    fetch: server.fetch,
    db: async () => db,
    readLogs: () =>
      server
        .getLogs()
        .map((log) => JSON.stringify(log))
        .join("\n"),
    clearLogs: () => server.clearLogs(),
    runScheduled: (cron, at = new Date()) => server.getWorker().scheduled({ cron, scheduledTime: at }),
    enqueue: send,
    async rest() {
      const { status } = await server.fetch("/__rest");
      if (status !== 204) throw new Error("this Worker does not tell of its work");
    },
    close: () => server.close(),
  };
}

/**
 * Every migration, with the list of them as wrangler keeps it, to be run in one call. wrangler itself, whose own run
 * `restore.test.ts` watches, asks for every statement apart, which takes longer than all else of the start.
 */
function listMigrations(): string[] {
  const create =
    "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";
  return [
    create,
    ...MIGRATION_NAMES.flatMap((name) => [
      ...splitSql(readFileSync(path.join(ROOT, "src/store/migrations", name), "utf8")),
      `INSERT INTO d1_migrations (name) VALUES ('${name}')`,
    ]),
  ];
}
