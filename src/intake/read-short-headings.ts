import { USUAL_STATUS_WORDS } from "../domain/status-words.ts";
import type { Column } from "./columns.ts";
import { squeezeCell } from "./squeeze-cell.ts";

const ERA_YEAR = /^(?:令和|[RrＲｒ])\s?([0-9０-９]{1,2})(?:年度?)?$/;
const BARE_YEAR = /^([0-9０-９]{1,2})(?:年度?)?$/;
/** Fewer in a row may count anything. */
const FEWEST = 3;

/** 「実施時期|6|7|8」, 「R6|7|8」: years that stand side by side leave their era out. The rows of a heading, spelt out. */
export function spellYearNumbers(rows: readonly (readonly string[])[]): string[][] {
  const lowest = [...(rows.at(-1) ?? [])];
  const hasGroup = (at: number) => rows.slice(0, -1).some((row) => (row[at] ?? "").trim() !== "");
  for (let from = 0; from < lowest.length; from++) {
    const first = numberOf(lowest[from]!, from, hasGroup);
    if (first === null) continue;
    let to = from + 1;
    while (to < lowest.length && yearNumber(lowest[to]!, BARE_YEAR) === first + to - from) to++;
    if (to - from >= FEWEST) for (let at = from; at < to; at++) lowest[at] = `令和${first + at - from}年度`;
    from = to - 1;
  }
  return [...rows.slice(0, -1).map((row) => [...row]), lowest];
}

function numberOf(cell: string, at: number, hasGroup: (at: number) => boolean): number | null {
  return yearNumber(cell, ERA_YEAR) ?? (hasGroup(at) ? yearNumber(cell, BARE_YEAR) : null);
}

function yearNumber(cell: string, pattern: RegExp): number | null {
  const number = pattern.exec(cell.trim())?.[1];
  return number === undefined ? null : Number(number.normalize("NFKC"));
}

/** 「未着手|実施中|完了」 side by side: one column each for a mark below. */
export function markChoices(columns: readonly Column[], lowest: readonly string[]): Column[] {
  const isState = (at: number) => Object.hasOwn(USUAL_STATUS_WORDS, squeezeCell(lowest[at] ?? ""));
  return columns.map((column, at) =>
    column.certainty !== "told" && isState(at) && (isState(at - 1) || isState(at + 1))
      ? { ...column, role: "status", certainty: "sure", choice: squeezeCell(lowest[at]!) }
      : column,
  );
}

const CHOSEN = /^(?:[○〇◯●◎✓✔☑レ■★1１]|済)?$/;

/** Such a column with anything else than marks below is what it says it is, and no choice. */
export function withoutWrittenChoices(columns: readonly Column[], body: readonly (readonly string[])[]): Column[] {
  return columns.map((column) => {
    if (column.choice === undefined || body.every((row) => CHOSEN.test(squeezeCell(row[column.index] ?? ""))))
      return column;
    const { choice: _choice, ...written } = column;
    return { ...written, role: "fact" };
  });
}
