import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILT_WORKER } from "../src/cli/start-worker.ts";

/** Bundles the Worker as `npm run deploy` does, once for all tests that start it; they find it by the environment. */
export default function bundleWorker(): () => void {
  const root = path.resolve(import.meta.dirname, "..");
  const folder = mkdtempSync(path.join(tmpdir(), "machi-worker-"));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/wrangler/bin/wrangler.js"), "deploy", "--dry-run", "--outdir", folder],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_SEND_ERROR_REPORTS: "false", CI: "1" },
    },
  );
  if (status !== 0) throw new Error(`wrangler could not bundle the Worker\n${stdout}\n${stderr}`);
  process.env[BUILT_WORKER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
