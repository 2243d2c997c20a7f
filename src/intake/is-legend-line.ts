import { readStatusLegend } from "../domain/status-legend.ts";
import { STATUS_SIGNS } from "../domain/status-words.ts";
import type { HeadedTable } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** 「◎＝目標を上回る　△＝やや遅れ」: no step of the plan begins with it. */
export const isLegend = (line: string) =>
  readStatusLegend(line).length >= 2 || WORDS_EXPLAINED.test(line) || countMarks(line) >= LEAST_MARKS;

/** 「Ｓ…期待以上　Ａ…期待どおり　Ｃ…力不足」: marks explained, whatever they stand for. */
const countMarks = (line: string) => [...line.normalize("NFKC").matchAll(MARK_EXPLAINED)].length;
const MARK_EXPLAINED = new RegExp(
  `(?<![A-Za-z0-9])(?:[A-ES]|[1-5]|[${STATUS_SIGNS}])\\s*(?:[:=]|\\.{2,}|[・‥―]{2,})\\s*[^\\s\\d]`,
  "g",
);
const LEAST_MARKS = 3;

/** 「着岸＝完了　／　停泊＝中断」: words explained, one after the other. */
const WORDS_EXPLAINED = /[=＝:：][^=＝:：\n]{2,30}[/／　][^=＝:：\n]{1,12}[=＝:：]/;

/** 「再構築：内容や時期を組み直しているもの」 on a line of its own: what a word in the column of states means. */
export function explainsOneOf(sheet: Sheet, { columns, bodyStart }: HeadedTable): (line: string) => boolean {
  const states = columns.filter(({ role }) => role === "status");
  const words = new Set(
    sheet.rows.slice(bodyStart).flatMap((row) => states.map(({ index }) => squeezeCell(row[index] ?? ""))),
  );
  return (line) => {
    const word = squeezeCell(/^[・●■]?([^:：=＝…]{1,12})[:：=＝…]./.exec(line)?.[1] ?? "");
    return word !== "" && words.has(word);
  };
}
