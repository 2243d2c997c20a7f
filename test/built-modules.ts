import type { Plugin } from "vite";

/** What is built beside the script comes to tests as the Worker's bundler brings it: bytes and texts. */
export const builtModules: Plugin = {
  name: "built-modules",
  enforce: "pre",
  load(id) {
    const read = `import { readFileSync } from "node:fs"; const file = ${JSON.stringify(id)};`;
    if (id.endsWith(".bin")) return `${read} export default new Uint8Array(readFileSync(file)).buffer;`;
    if (id.endsWith(".json.txt")) return `${read} export default readFileSync(file, "utf8");`;
    return undefined;
  },
};
