// Plain JavaScript without a package: it runs where `npm ci` has not, on whatever Node is there.
import { existsSync, readFileSync } from "node:fs";

/**
 * Ends with 1 and says what to do where a package of package.json is not installed in the version of the lock file;
 * what was built on others fails far from the cause.
 */
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const { dependencies = {}, devDependencies = {} } = read("package.json");
const { packages: locked } = read("package-lock.json");
const faults = [...Object.keys(dependencies), ...Object.keys(devDependencies)].flatMap((name) => {
  const folder = `node_modules/${name}`;
  const wanted = locked[folder]?.version;
  if (!existsSync(`${folder}/package.json`)) return [`${name}(ありません)`];
  const { version } = read(`${folder}/package.json`);
  return wanted === undefined || version === wanted ? [] : [`${name}(${wanted} のはずが ${version})`];
});
if (faults.length > 0) {
  console.error(`入っているパッケージが package.json と合いません: ${faults.join("、")}\nnpm ci を実行してください。`);
  process.exit(1);
}
