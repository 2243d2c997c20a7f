import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runDeploy } from "./deploy-steps.ts";
import { readOperator } from "./operator-file.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { runWrangler } from "./run-wrangler.ts";

/** `npm run deploy [-- --without-channels]`: checks the settings, migrates, publishes, and asks the new version how it is. */
const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { "without-channels": { type: "boolean", default: false } } });
const faults: DataFault[] = [];
const isOut = runDeploy({
  wrangler: runWrangler,
  say: (text) => console.log(text),
  readConfig: () => readFileSync(path.join(root, "wrangler.toml"), "utf8"),
  build: () =>
    spawnSync(process.execPath, [path.join(import.meta.dirname, "build-data.ts")], { stdio: "inherit" }).status === 0,
  cityIds: readCities(faults).map(({ city }) => city.id),
  isWithoutChannels: values["without-channels"],
});
const { publicUrl } = readOperator();
if (isOut && publicUrl !== null) {
  const ready = await fetch(`${publicUrl}/readyz`).catch(() => null);
  console.log(ready?.ok ? "✓ 動いています(/readyz)" : `✗ ${publicUrl}/readyz が整っていないと言っています`);
  if (ready && !ready.ok) console.log(await ready.text());
}
process.exitCode = isOut ? 0 : 1;
