import { globSync } from "node:fs";
import path from "node:path";

/** A program of its own: writes every pattern that the modules of src put together while they load, as JSON. */
const root = path.resolve(import.meta.dirname, "../..");
const built = new Set<string>();

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parts, made) {
    const pattern = Reflect.construct(target, parts, made);
    built.add(String(pattern));
    return pattern;
  },
});

// A module of pages needs a compiler, and a program of src/cli would begin its work.
for (const file of globSync("src/**/*.ts", { cwd: root, exclude: ["src/cli/**", "**/*.d.ts"] })) {
  try {
    await import(path.join(root, file));
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error && error.code === "ERR_UNKNOWN_FILE_EXTENSION")) throw error;
  }
}
process.stdout.write(JSON.stringify([...built]));
