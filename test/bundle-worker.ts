import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUNDLE_VARIABLE, bundleWorker } from "../src/cli/start-worker.ts";

/** Before the files of tests that start the Worker: it is bundled once, not at each of its starts. */
export function setup(): () => void {
  const dir = mkdtempSync(path.join(tmpdir(), "machi-worker-"));
  bundleWorker(dir);
  // Processes that run the tests are begun after this, with the variables of this one.
  process.env[BUNDLE_VARIABLE] = dir;
  // Some of them begin commands over and over: each is compiled once.
  process.env.NODE_COMPILE_CACHE = path.join(dir, "compiled");
  return () => rmSync(dir, { recursive: true, force: true });
}
