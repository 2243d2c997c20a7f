import { spawnSync } from "node:child_process";
import path from "node:path";

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
