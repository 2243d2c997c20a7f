import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { analyzeText, kindOfTerm } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { listReportStatements } from "../wording/describe-report.ts";
import { describeStep, formatStatement, listStatements, type Statement } from "../wording/list-statements.ts";

export interface RankedStatement {
  statement: Statement;
  /** How much the question and the statement share, 0…1. */
  fit: number;
}

/**
 * Taking a record's statements apart is dear for the long ones. Kept by their text, never as statements: what a
 * department reported stands in them for this asker and at this moment alone.
 */
const termsOf = new WeakMap<Measure, Map<string, Set<string>>>();

/** Everything a record says, best fit to the question first. */
export function rankStatements(question: string, view: MeasureView, tokenizer: Tokenizer): RankedStatement[] {
  const asked = new Set(analyzeText(question, tokenizer));
  const numbered = question.match(NUMBERED) ?? [];
  const plain = squeeze(question);
  const asksFigure = FIGURE.test(question);
  /** 「経常収支比率は?」 by its name; 「空き家バンクの登録件数は?」 by most of its words. */
  const namesIndicator = ({ kind, label }: Statement, shared: number, fit: number) => {
    if (kind !== "kpi") return false;
    const name = squeeze(label);
    return (name.length >= 3 && plain.includes(name)) || (asksFigure && fit >= MIN_FIT && shared >= asked.size * HELD);
  };
  return listTerms(view, tokenizer)
    .map(({ statement, terms }) => {
      let shared = 0;
      for (const term of terms) if (asked.has(term)) shared++;
      const fit = terms.size === 0 ? 0 : shared / Math.sqrt(terms.size * Math.max(4, asked.size));
      // 「第3工区」 is one of several that share every other word.
      const words = numbered.length > 0 ? normalizeText(`${statement.label} ${statement.value}`) : "";
      const isOne = numbered.some((name) => words.includes(name)) || namesIndicator(statement, shared, fit);
      return { statement, fit: isOne ? fit + NAMED : fit };
    })
    .sort((a, b) => b.fit - a.fit);
}

/** What a statement that the question names gains over any that only shares words with it. */
const NAMED = 1;
export const isNamed = (ranked: RankedStatement | undefined): boolean =>
  ranked !== undefined && ranked.statement.kind === "kpi" && ranked.fit >= NAMED;

/** Share of the question's words that an indicator must hold to be the one that is named. */
const HELD = 0.5;
/** A question for a figure: by its noun at the end, or by a figure in it. */
const FIGURE =
  /(?:率|数|割合|指数|比率|満足度|額|値|フォロワー)(?:は|って|を|の(?:今|現状|推移|数字))?(?:どう|いくつ|どのくらい|どれくらい|教えて|知りたい)?[^。?]{0,6}[?。]?$|\d\s*(?:%|パーセント|人|件|回|組|台)|何\s*(?:%|パーセント|人|件|回|組|台)/;

const squeeze = (text: string): string => normalizeText(text).replace(/[\s「」『』()、。・]/g, "");

/** A part that is named by its number. */
const NUMBERED = /第\d+(?:工区|期|回|工場|分団|次|地区|段階)/g;

function listTerms(view: MeasureView, tokenizer: Tokenizer) {
  const known = termsOf.get(view.measure) ?? new Map<string, Set<string>>();
  termsOf.set(view.measure, known);
  const kept = (text: string) => {
    const terms = known.get(text) ?? termsIn(text, tokenizer);
    // The record's own statements are few; reports come in while the Worker runs.
    if (known.size < MOST_KEPT) known.set(text, terms);
    return terms;
  };
  return [...listReportStatements(view), ...listStatements(view)].map((statement) => ({
    statement,
    terms: kept(`${statement.label}\n${statement.value}`),
  }));
}

/** More statements than the longest record has. */
const MOST_KEPT = 400;

const termsIn = (text: string, tokenizer: Tokenizer) =>
  new Set(analyzeText(text, tokenizer).filter((term) => kindOfTerm(term) !== "sound"));

/** A statement must share this much with the question, as a share of its own terms' weight, to be the asked one. */
export const MIN_FIT = 0.12;

/** Beside a clearly asked statement, only those that reach this share of its fit are shown. */
export const CLEAR_SHARE = 0.7;

/** A statement as a line: a cell of the schedule stands for its whole step when no year was asked. */
export function formatRanked({ statement }: RankedStatement, { measure }: MeasureView): string {
  const step = statement.kind === "step" && measure.schedule.find(({ item }) => item === statement.label);
  return step ? describeStep(step) : formatStatement(statement);
}
