import type { z } from "zod";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { boundSchema } from "../domain/kpi.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { listYears } from "./read-years.ts";
import { spellKanjiDates, spellKanjiFigure } from "./spell-numbers.ts";
import { spellSums } from "./spell-sums.ts";

/** A value as a cell gives it. */
export interface CellFigure {
  /** null: words and no single figure (「移転完了」). */
  value: number | null;
  upper: number | null;
  bound: z.output<typeof boundSchema>;
  unit: string;
  asWritten: string;
  /** The year that the cell itself names: 「50件(R7)」. */
  fiscalYear: FiscalYear | null;
}

const DASHES = /^[-‐‑‒–—―−ー－_/／・…*＊\s]*$|^[([]?(?:n\/?a|(?:該当|設定|記載|指標|データ)なし|未設定)[)\]]?$/i;

/** Whether a cell says nothing: empty, a dash, 「該当なし」. */
export function isBlank(cell: string): boolean {
  return DASHES.test(cell.normalize("NFKC"));
}

const NUMBER = "[▲△−-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[▲△−-]?\\d+(?:\\.\\d+)?";
const BEFORE =
  "(?:約|およそ|延べ|のべ|累計で?|合計で?|計|総数|毎年度?|年間|年|月|週|1日|一日|全|第|各|新規に?|平均|1日平均|最大|常時|全国|国内|都内|道内|府内|県内|市内|区内|町内|村内)?";
/** Words of measure stay with the number: 「3回/年」, 「kg/人・日」, 「t-CO2」, 「m2」. */
const UNIT = "(?:[^\\d以未超〜~～,、。]|(?<=[A-Za-z])\\d)*?";
const BOUND = "(以上|以下|以内|未満|超|増加?|減少?|程度|前後|ずつ|を?維持)?";
/** What is done so often: 「年2回以上開催」. */
const DONE = "(?:の?(?:開催|実施|設置|確保|達成))?";
const SINGLE = new RegExp(`^(${BEFORE})(${NUMBER})(${UNIT})${BOUND}${DONE}$`);
const RANGE = new RegExp(`^(${NUMBER})(${UNIT})(?:[〜~～]|から|-)(${NUMBER})(${UNIT})$`);

/** 「２，５００ 人」 → 2500 人; 「80%以上(R7)」 → 80 %, at least, 2025; null where the cell says nothing. */
export function findFigure(cell: string, unitOfColumn = ""): CellFigure | null {
  if (isBlank(cell)) return null;
  const asWritten = cell
    .normalize("NFKC")
    .replace(/(?<=\d)[ \t\n]+(?=\D)/g, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*※\d*$/, "")
    .trim();
  // 「2000」 in a column of values is a figure; a year there stands beside one or has its era.
  const years = /^\d{4}$/.test(asWritten) ? [] : listYears(asWritten);
  const [year] = years;
  let text = spellKanjiFigure(spellKanjiDates(asWritten.replace(/[ \t]+/g, "")));
  if (year) {
    text = text
      .replace(year.words, "§")
      .replace(/[（([][^（()）[\]]*§[^（()）[\]]*[）)\]]/, "")
      .replace(/§(?:度)?(?:末|時点|実績|目標)*[）)\]]?[::]?(?:に|までに|まで)?/, "");
  }
  const shown = year ? dropYear(asWritten, year.words) : asWritten;
  // What brackets hold explains the figure: 「100%(10/10校)」.
  const bare = spellSums(text.replace(/[（(][^）)]*[）)]/g, ""));
  const whole = { asWritten: shown, fiscalYear: year?.fiscalYear ?? null };
  const range = RANGE.exec(bare);
  if (range) {
    const [, from = "", unitA = "", to = "", unitB = ""] = range;
    const [first, last] = [splitMagnitude(unitA || unitB), splitMagnitude(unitB || unitA)];
    return {
      ...whole,
      value: multiply(from, first.times),
      upper: multiply(to, last.times),
      bound: "range",
      unit: last.unit || unitOfColumn,
    };
  }
  const single = SINGLE.exec(bare);
  if (!single) return { ...whole, value: null, upper: null, bound: "exactly", unit: "" };
  const [, , number = "", said = "", bound = ""] = single;
  const { unit, times } = splitMagnitude(tidyUnit(said));
  // 「10人減」 is no value to come to, and it says nothing of from where.
  if (bound.startsWith("減")) return { ...whole, value: null, upper: null, bound: "exactly", unit };
  return {
    ...whole,
    value: multiply(number, times),
    upper: null,
    bound: findBound(bound),
    unit: unit || unitOfColumn,
  };
}

function dropYear(asWritten: string, words: string): string {
  const plain = escapePattern(words);
  const bracketed = asWritten.replace(new RegExp(`\\s*[(\\[][^()\\[\\]]*${plain}[^()\\[\\]]*[)\\]]`), "").trim();
  if (bracketed !== asWritten && bracketed !== "") return bracketed;
  const rest = asWritten.replace(new RegExp(`\\s*[(\\[]?${plain}(?:末|時点)*[)\\]]?\\s*[::]?\\s*`), "").trim();
  return rest === "" ? asWritten : rest;
}

const MAGNITUDES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 億: 1e8 };

/** 「60万回」 is 600,000 of 「回」 beside 「482,000回」; money keeps 「万円」 as its unit. */
function splitMagnitude(unit: string): { unit: string; times: number } {
  const [, magnitude = "", rest = ""] = /^(百万|[千万億])(?!円)(.*)$/.exec(unit) ?? [];
  return magnitude === "" ? { unit, times: 1 } : { unit: rest, times: MAGNITUDES[magnitude]! };
}

const tidyUnit = (unit: string) => unit.replace(/[をはがにで]$/, "").trim();

/** Without what binary fractions leave: 1.1 × 10,000 is 11,000. */
const multiply = (text: string, times: number): number => Math.round(toNumber(text) * times * 1e6) / 1e6;

function toNumber(text: string): number {
  return Number(text.replace(/,/g, "").replace(/^[▲△−]/, "-"));
}

function findBound(word: string): CellFigure["bound"] {
  if (word === "以上" || word === "超") return "atLeast";
  if (word === "以下" || word === "以内") return "atMost";
  if (word === "未満") return "below";
  if (word.startsWith("増")) return "increaseBy";
  return "exactly";
}

const YEN: readonly [RegExp, number][] = [
  [/億円?/, 100_000],
  [/百万円?/, 1_000],
  [/千円|千/, 1],
  [/万円?/, 10],
  [/円/, 0.001],
];

/** Thousands of yen of a cell: 「1,200千円」, 「3万円」, 「1,200」 under 「予算額(千円)」; null where it is no single amount. */
export function findThousandYen(cell: string, unitOfColumn: string): number | null {
  const figure = findFigure(cell, unitOfColumn);
  if (figure === null || figure.value === null || figure.bound === "range") return null;
  const scale = YEN.find(([pattern]) => pattern.test(figure.unit));
  return scale ? Math.round(figure.value * scale[1] * 1000) / 1000 : null;
}
