import { writeFileSync } from "node:fs";
import path from "node:path";

const isThere = (error: unknown) => error instanceof Error && "code" in error && error.code === "EEXIST";

/** Writes a file for its owner alone; one of that name keeps its place, and this one is numbered. @returns its path */
export function writeNewFile(wanted: string, text: string): string {
  const { dir, name, ext } = path.parse(path.resolve(wanted));
  for (let number = 1; ; number++) {
    const file = path.join(dir, `${name}${number === 1 ? "" : `-${number}`}${ext}`);
    try {
      writeFileSync(file, text, { mode: 0o600, flag: "wx" });
      return file;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  }
}
