import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.resolve(import.meta.dirname, "..");

/** Where everything stands that pages say of themselves in Japanese. */
export const FRAME_FOLDERS = ["card", "page", "reply", "wording"].map((folder) => path.join(SRC, folder));

const OTHER_LANGUAGES = /\/words\/(?!ja)[^/]+$/;

/** The sources of what pages say of themselves, for the letters they hold. */
export const readFrameTexts = (): string[] =>
  FRAME_FOLDERS.flatMap((folder) => globSync("**/*.{ts,tsx}", { cwd: folder }).map((file) => path.join(folder, file)))
    .filter((file) => !OTHER_LANGUAGES.test(file))
    .map((file) => readFileSync(file, "utf8"));
