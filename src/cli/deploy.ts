import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { runDeploy, tellReady } from "./deploy-steps.ts";
import { readOperator } from "./operator-file.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { readOptions } from "./read-options.ts";
import { runWrangler } from "./run-wrangler.ts";

/** `npm run deploy [-- --without-channels]`: checks the settings, migrates, publishes, and asks the new version how it is. */
const root = path.resolve(import.meta.dirname, "../..");
const USAGE =
  "使いかた: npm run deploy [-- --without-channels](LINE も Slack もつながずに、ページと API だけを公開する)";
const { values } = readOptions(USAGE, { "without-channels": { type: "boolean", default: false } });
const say = (text: string) => console.log(text);
const faults: DataFault[] = [];
const isOut = runDeploy({
  wrangler: runWrangler,
  say,
  readConfig: () => readFileSync(path.join(root, "wrangler.toml"), "utf8"),
  build: () =>
    spawnSync(process.execPath, [path.join(import.meta.dirname, "build-data.ts")], { stdio: "inherit" }).status === 0,
  cityIds: readCities(faults).map(({ city }) => city.id),
  isWithoutChannels: values["without-channels"],
});
const { publicUrl } = readOperator();
const isReady = publicUrl === null || (isOut && (await tellReady(publicUrl, { fetch, say })));
process.exitCode = isOut && isReady ? 0 : 1;
