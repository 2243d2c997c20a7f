import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleWorker } from "../src/cli/bundle-worker.ts";
import { BUNDLE_VARIABLE } from "../src/cli/start-worker.ts";

/** Before the files of tests that start the Worker: it is bundled once, not at each of its starts. */
export async function setup(): Promise<() => void> {
  const dir = mkdtempSync(path.join(tmpdir(), "machi-worker-"));
  await bundleWorker(dir);
  // Processes that run the tests are begun after this, with the variables of this one.
  process.env[BUNDLE_VARIABLE] = dir;
  // Some of them begin commands over and over: each is compiled once.
  process.env.NODE_COMPILE_CACHE = path.join(dir, "compiled");
  return () => rmSync(dir, { recursive: true, force: true });
}
