import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { isInRanges } from "./list-ranges.ts";
import { DATA_DIR, listCityFolders } from "./read-data-files.ts";
import { splitRecords } from "./section-records.ts";

const SRC = path.resolve(import.meta.dirname, "..");

/** Where everything stands that pages say of themselves in Japanese. */
const FRAME_FOLDERS = ["card", "page", "reply", "wording"].map((folder) => path.join(SRC, folder));
/** Of these, what stands on most pages: the others speak in answers. */
const COMMON_FOLDERS = ["page", "wording"].map((folder) => path.join(SRC, folder));

/** The letters that Japanese has not. */
const OTHER_LETTERS = path.resolve(SRC, "../handlers/page/letters/letters.css");

const OTHER_LANGUAGES = /\/words\/(?!ja)[^/]+$/;

/** So many cities hold more letters than fit, and the others write with the same; a thousand take a minute to read. */
const MOST_CITIES = 40;

const listRecordFolders = () =>
  listCityFolders()
    .slice(0, MOST_CITIES)
    .map((folder) => path.join(DATA_DIR, folder));

/** Every kana: furigana may need any, and without one of them a page would ask for the whole font. */
const KANA = [range("ぁ", "ゔ"), range("ァ", "ヶ"), "ーゝゞヽヾ"].join("");

/** The sources of what pages say of themselves, for the letters they hold. */
export const readFrameTexts = (): string[] => [...readSources(FRAME_FOLDERS), KANA, readChineseLetters()];

/** The same of what stands on most pages. */
export const readCommonTexts = (): string[] => readSources(COMMON_FOLDERS);

/** What frames and pages say in Chinese, and the languages' names, as far as Japanese has the letters. */
function readChineseLetters(): string {
  const said = readTexts([SRC], "{domain/languages/zh-*/*.ts,page/words/zh-*.ts}").join("");
  const others = readFileSync(OTHER_LETTERS, "utf8");
  return [...new Set(said.match(/\p{Script=Han}/gu))].filter((letter) => !isInRanges(letter, others)).join("");
}

function range(first: string, last: string): string {
  const [from, to] = [first.codePointAt(0)!, last.codePointAt(0)!];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

const readSources = (folders: readonly string[]) =>
  readTexts(folders, "**/*.{ts,tsx}", (file) => !OTHER_LANGUAGES.test(file));

/** The data files of each city, a text for each record, for the letters they hold: what is no record adds few. */
export const readCityTexts = (): string[][] =>
  listRecordFolders().map((folder) => readTexts([folder], "**/*.yaml").flatMap(splitRecords));

function readTexts(folders: readonly string[], pattern: string, isRead = (_: string) => true): string[] {
  return folders
    .flatMap((folder) => globSync(pattern, { cwd: folder }).map((file) => path.join(folder, file)))
    .filter(isRead)
    .map((file) => readFileSync(file, "utf8"));
}
