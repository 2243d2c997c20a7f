import type { HeadedTable } from "./columns.ts";
import type { Sheet } from "./sheet.ts";

/** 「■建設部(3件)」: how many records follow. */
export const COUNT = /\s*[(（]\s*(?:全|計)?\s*[0-9０-９]+\s*(?:件|事業|取組|項目|公約|施策)\s*[)）]$/;

/** 「基本目標1 …」, 「第2章」, 「■子育て」 on a line of its own. */
export const isBanner = (cell: string) =>
  /^(?:[■●◆【<〈]|第?[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+[章節編部]|(?:基本目標|基本方針|政策|施策|重点|柱|分野|公約|目標))/.test(
    cell,
  );

/** 「基本目標1 海のまち」 just above the headings, where further steps stand in lines of their own below or it is so named. */
export function findBannerAbove(sheet: Sheet, { top, bodyStart }: HeadedTable): string | null {
  const line = sheet.rows.slice(0, top).findLast((row) => row.some((cell) => cell !== "")) ?? [];
  const cells = [...new Set(line.filter((cell) => cell !== ""))];
  const [cell = ""] = cells;
  if (cells.length !== 1 || !isBanner(cell)) return null;
  const kind = kindOfBanner(cell);
  const hasAnother = sheet.rows.slice(bodyStart).some((row) => {
    const other = new Set(row.filter((one) => one !== ""));
    return other.size === 1 && isBanner([...other][0]!) && kindOfBanner([...other][0]!) === kind;
  });
  return hasAnother || NUMBERED_BANNER.test(cell) ? cell.replace(COUNT, "") : null;
}

const NUMBERED_BANNER = /^[■●◆【<〈]?(?:基本目標|基本方針|政策|施策|柱|分野)\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+/;
const kindOfBanner = (cell: string) => /^(?:[■●◆【<〈]|\D{0,6})/.exec(cell.normalize("NFKC"))?.[0] ?? "";
