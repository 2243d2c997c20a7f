import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import type { V4WorkerOptionsShape } from "miniflare";
import { MIGRATION_NAMES } from "../store/migration-names.ts";
import { runWrangler } from "./run-wrangler.ts";

/** What a start needs of wrangler, which takes seconds to load: asked once for all starts. */
export interface StartPlan {
  /** wrangler.toml as wrangler itself reads it. */
  options: V4WorkerOptionsShape;
  /** Every migration, with the list of them as wrangler keeps it. */
  migrations: string[];
  /** The script of the side door. */
  sideDoor: string;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const PLAN = "start.json";
/** Beside the bundle (`worker.js`): the Worker as it is, and what tells when it rests. */
export const ENTRY = "worker-entry.mjs";

/** Bundles the Worker of wrangler.toml as for deployment, with what its starts need. @throws Error with what wrangler says */
export async function bundleWorker(dir: string): Promise<void> {
  const { isDone, output } = runWrangler(["deploy", "--dry-run", "--outdir", dir]);
  if (!isDone) throw new Error(output);
  copyFileSync(path.join(import.meta.dirname, ENTRY), path.join(dir, ENTRY));
  const [sideDoor] = await bundleBeside(dir, path.join(import.meta.dirname, "side-door-worker.ts"));
  writeFileSync(path.join(dir, PLAN), JSON.stringify({ ...askWrangler(), sideDoor } satisfies StartPlan));
}

// Written by the line above.
export const readPlan = (dir: string) => JSON.parse(readFileSync(path.join(dir, PLAN), "utf8")) as StartPlan;

function askWrangler(): Omit<StartPlan, "sideDoor"> {
  // By `require`, which it is written for: an `import` compiles its 15 MB once more, to tell which of the two they are.
  const wrangler: typeof import("wrangler") = createRequire(import.meta.url)("wrangler");
  const config = wrangler.unstable_readConfig({ config: path.join(ROOT, "wrangler.toml") });
  const { workerOptions } = wrangler.unstable_getMiniflareWorkerOptions(config);
  const { modulesRules: _, ...options } = workerOptions;
  const create =
    "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";
  return {
    // What this machine sets for `wrangler dev` is left out: the same Worker starts everywhere.
    options: { ...options, bindings: config.vars as Record<string, string> },
    migrations: [
      create,
      ...MIGRATION_NAMES.flatMap((name) => [
        ...wrangler.unstable_splitSqlQuery(readFileSync(path.join(ROOT, "src/store/migrations", name), "utf8")),
        `INSERT INTO d1_migrations (name) VALUES ('${name}')`,
      ]),
    ],
  };
}

/**
 * Another module to run in the Worker's place, bundled so that the Worker and what is built stay the ones that stand in
 * `dir`: to bundle them again takes longer than to start.
 * @returns its script, and whether it needs them
 */
export async function bundleBeside(dir: string, main: string): Promise<[script: string, needsBundle: boolean]> {
  const bundled = readdirSync(dir);
  let needsBundle = false;
  const beside = (name: string) => {
    needsBundle = true;
    return { path: `./${name}`, external: true };
  };
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [main],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*"],
    plugins: [
      {
        name: "beside-the-bundle",
        setup(plugin) {
          plugin.onResolve({ filter: /\/handlers\/worker\.ts$/ }, () => beside("worker.js"));
          plugin.onResolve({ filter: /\.(?:bin|json\.txt)$/ }, ({ path: asked }) =>
            beside(bundled.find((name) => name.endsWith(`-${path.basename(asked)}`))!),
          );
        },
      },
    ],
  });
  return [outputFiles[0]!.text, needsBundle];
}
