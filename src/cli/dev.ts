import { spawn, spawnSync } from "node:child_process";
import path from "node:path";

/**
 * `npm run dev`: builds the data, applies the migrations to the local D1 and starts the Worker on local workerd,
 * offline, without accounts or secrets. `PORT` chooses the port (8787).
 */
const root = path.resolve(import.meta.dirname, "../..");
const port = process.env.PORT ?? "8787";
const quiet = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "1",
};
const wrangler = path.join(root, "node_modules/.bin/wrangler");

run(process.execPath, ["--max-semi-space-size=64", path.join(root, "src/cli/build-data.ts")]);
run(wrangler, ["d1", "migrations", "apply", "machi-no-yakusoku", "--local"]);

const worker = spawn(
  wrangler,
  [
    "dev",
    "--local",
    "--ip",
    "127.0.0.1",
    "--port",
    port,
    "--inspector-port",
    "0",
    "--show-interactive-dev-session=false",
  ],
  { cwd: root, env: quiet, stdio: ["ignore", "inherit", "inherit"] },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => worker.kill(signal));
worker.on("exit", (code) => process.exit(code ?? 0));

const base = `http://127.0.0.1:${port}`;
for (let tries = 0; tries < 120; tries++) {
  await new Promise((resolve) => setTimeout(resolve, 250));
  const healthy = await fetch(`${base}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!healthy) continue;
  console.log(`
まちの約束が動いています。
  ページ    ${base}/
  試す      ${base}/playground
  API       ${base}/api/cities
  確かめる  ${base}/healthz
止めるには Ctrl+C を押してください。`);
  break;
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, env: quiet, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
