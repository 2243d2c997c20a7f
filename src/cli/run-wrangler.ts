import { spawnSync } from "node:child_process";
import path from "node:path";
import type { z } from "zod";
import { jsonTextSchema } from "../domain/json-text.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** One run of wrangler. @param input what it reads from its standard input, such as a secret: never an argument, which others could see */
export type Wrangler = (args: string[], input?: string) => { isDone: boolean; output: string };

/** wrangler as `npm ci` installs it, without questions and without sending figures about its use. */
export const runWrangler: Wrangler = (args, input) => {
  const { status, stdout, stderr } = spawnSync(path.join(ROOT, "node_modules/.bin/wrangler"), args, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_SEND_ERROR_REPORTS: "false", CI: "1" },
    ...(input !== undefined && { input }),
  });
  return { isDone: status === 0, output: status === 0 ? stdout : `${stdout}${stderr}` };
};

/** What a run printed as JSON; a notice of its own, of a new version say, may stand before it. Null: nothing of that form. */
export function readPrinted<Content>(schema: z.ZodType<Content>, output: string): Content | null {
  const start = Math.max(output.search(/^[[{]/m), 0);
  return jsonTextSchema.pipe(schema).safeParse(output.slice(start)).data ?? null;
}
