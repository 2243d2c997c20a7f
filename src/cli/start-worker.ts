import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { V4ModuleDefinition } from "miniflare";
import { bundleBeside, bundleWorker, ENTRY, readPlan } from "./bundle-worker.ts";
import { reachBindings } from "./reach-bindings.ts";

// wrangler's own: the one that `wrangler dev` runs, and that its options are for.
const require = createRequire(createRequire(import.meta.url).resolve("wrangler"));
const { convertV4MiniflareOptions, Miniflare, NoOpLog }: typeof import("miniflare") = require("miniflare");

type Fetch = InstanceType<typeof Miniflare>["dispatchFetch"];

/** The real Worker, bundled as for deployment and run on workerd, with a D1 of its own. */
export interface WorkerHarness {
  /** 「http://127.0.0.1:49152」, without a slash at the end. */
  origin: string;
  /** Relative addresses are the Worker's own. */
  fetch(input: string | URL, init?: Parameters<Fetch>[1]): ReturnType<Fetch>;
  db(): Promise<D1Database>;
  /** Everything the Worker wrote to its log since the start or the last `clearLogs`, a line each. */
  readLogs(): string;
  clearLogs(): void;
  /** Runs the cron handler of one of the crons of wrangler.toml as if its time had come. @param at default: now */
  runScheduled(cron: Cron, at?: Date): Promise<unknown>;
  /** Puts a message into the queue of reminders. */
  enqueue(message: unknown): Promise<void>;
  /** Waits until the Worker has nothing to do: what it was to send is sent, what it was to write is written. Not of another `main`. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** 09:00 and 03:00 in Japan, and every half hour. */
export type Cron = "0 0 * * *" | "0 18 * * *" | "*/30 * * * *";

/**
 * Names the folder where the Worker was bundled before, as `bundleWorker` leaves it: to bundle takes longer than to
 * start. Without it every start bundles.
 */
export const BUNDLE_VARIABLE = "MACHI_WORKER_BUNDLE";

const NAME = "machi-no-yakusoku";
const SIDE_DOOR = "side-door";

/** How often within so many seconds, in place of a limit of wrangler.toml. */
export interface RateLimit {
  name: string;
  namespace_id: string;
  simple: { limit: number; period: 10 | 60 };
}

/**
 * Starts the Worker of wrangler.toml with the migrations applied. `npm run build:data` must have run. What this machine
 * sets for `wrangler dev` is not read: the same Worker starts everywhere. One process of workerd, begun by Miniflare
 * itself: wrangler's own test harness puts a second one before it, and sends all that goes in and out through this process.
 * @param vars settings and secrets; they go over those of wrangler.toml
 * @param main another file to run in the Worker's place, with everything else as in wrangler.toml
 * @param limits rate limits in place of those of wrangler.toml
 */
export async function startWorker(
  vars: Record<string, string>,
  main?: string,
  limits: readonly RateLimit[] = [],
): Promise<WorkerHarness> {
  const { dir, forget } = await findBundle();
  const { options, migrations, sideDoor } = readPlan(dir);
  let logs: { level: string; message: string }[] = [];
  const server = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      // Tests talk to nobody outside of this machine.
      cf: false,
      log: new NoOpLog(),
      logRequests: false,
      handleStructuredLogs: (log) => void logs.push(log),
      // A cron runs by a request.
      unsafeTriggerHandlers: true,
      workers: [
        {
          ...options,
          name: NAME,
          modulesRoot: dir,
          modules: await listModules(dir, main),
          bindings: { ...options.bindings, ...vars },
          ratelimits: { ...options.ratelimits, ...Object.fromEntries(limits.map((limit) => [limit.name, limit])) },
        },
        {
          compatibilityDate: options.compatibilityDate!,
          d1Databases: options.d1Databases!,
          queueProducers: options.queueProducers!,
          name: SIDE_DOOR,
          modules: true,
          script: sideDoor,
        },
      ],
    }),
  );
  const { origin } = await server.ready;
  const fetch: WorkerHarness["fetch"] = (input, init) => server.dispatchFetch(new URL(input, origin), init);
  const { db, runAll, send } = reachBindings(async (body) => {
    const headers = { "mf-route-override": SIDE_DOOR };
    return (await fetch("/", { method: "POST", body, headers })).text();
  });
  // wrangler's own run, which `restore.test.ts` watches, asks for every statement apart: it takes longer than all else.
  await runAll(migrations);
  return {
    origin,
    fetch,
    db: async () => db,
    readLogs: () => logs.map((log) => JSON.stringify(log)).join("\n"),
    clearLogs: () => {
      logs = [];
    },
    async runScheduled(cron, at = new Date()) {
      const asked = new URLSearchParams({ format: "json", cron, time: String(at.getTime()) });
      return (await fetch(`/cdn-cgi/local/scheduled?${asked}`)).json();
    },
    enqueue: send,
    async rest() {
      const { status } = await fetch("/__rest");
      if (status !== 204) throw new Error("this Worker does not tell of its work");
    },
    async close() {
      await server.dispose();
      forget();
    },
  };
}

async function findBundle(): Promise<{ dir: string; forget(): void }> {
  const known = process.env[BUNDLE_VARIABLE];
  if (known !== undefined) return { dir: known, forget: () => undefined };
  const dir = mkdtempSync(path.join(tmpdir(), "machi-worker-"));
  await bundleWorker(dir);
  return { dir, forget: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The modules of the Worker, or of another `main` that may stand on them. What is begun stands first. */
async function listModules(dir: string, main: string | undefined): Promise<V4ModuleDefinition[]> {
  const own: V4ModuleDefinition = { type: "ESModule", path: path.join(dir, main === undefined ? ENTRY : "main.js") };
  const [contents, needsBundle] = main === undefined ? [undefined, true] : await bundleBeside(dir, main);
  if (contents !== undefined) own.contents = contents;
  if (!needsBundle) return [own];
  const types = { ".bin": "Data", ".txt": "Text" } as const;
  return [
    own,
    { type: "ESModule", path: path.join(dir, "worker.js") },
    ...readdirSync(dir).flatMap((name): V4ModuleDefinition[] => {
      const type = types[path.extname(name) as keyof typeof types];
      return type === undefined ? [] : [{ type, path: path.join(dir, name) }];
    }),
  ];
}
