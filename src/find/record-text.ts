import type { Measure } from "../domain/measure.ts";
import { normalizeText } from "../text/normalize.ts";
import type { TopicPlace } from "../understand/condition.ts";

/** A figure or cell of a record, squeezed; `fiscalYear`: the year it is of, null: of none. */
export interface RecordValue {
  fiscalYear: number | null;
  text: string;
}

/** Everything a record says, as one normalised text. */
export const textOf = keepPerRecord((measure) =>
  normalizeText(
    [
      measure.title,
      ...measure.titleVariants,
      measure.summary.does,
      measure.summary.aims,
      ...measure.items.flatMap(({ title, contents }) => [title, ...contents]),
      ...measure.background,
      ...measure.policies,
      ...measure.schedule.flatMap(({ item, years }) => [item, ...years.map(({ text: cell }) => cell)]),
      ...measure.midterm.map(({ text: cell }) => cell),
      ...measure.kpis.flatMap(({ name, category, target }) => [name, category ?? "", target?.asWritten ?? ""]),
      ...measure.amounts.flatMap(({ label, asWritten }) => [label, asWritten]),
      ...measure.facts.flatMap(({ label, value }) => [label, value]),
      ...measure.statuses.map(({ asWritten }) => asWritten),
    ].join("\n"),
  ),
);

/** What it is and is for: its title and summary, normalised. */
export const headOf = keepPerRecord(({ title, summary: { does, aims } }) =>
  normalizeText([title, does, aims].join("\n")),
);

/** What each of its parts says, normalised. */
export const PART_TEXTS: Record<TopicPlace, (measure: Measure) => string> = {
  title: ofPart(({ title, titleVariants }) => [title, ...titleVariants]),
  targets: ofPart(({ kpis }) => kpis.map(({ name }) => name)),
  background: ofPart(({ background }) => background),
  does: ofPart(({ summary: { does } }) => [does]),
  aims: ofPart(({ summary: { aims } }) => [aims ?? ""]),
  policies: ofPart(({ policies }) => policies),
  items: ofPart(({ items }) => items.flatMap(({ title, contents }) => [title, ...contents])),
  schedule: ofPart(({ schedule }) =>
    schedule.flatMap(({ item, years }) => [item, ...years.map(({ text: cell }) => cell)]),
  ),
};

function ofPart(read: (measure: Measure) => string[]): (measure: Measure) => string {
  return keepPerRecord((measure) => normalizeText(read(measure).join("\n")));
}

/** Its figures and cells, one by one. */
export const valuesOf = keepPerRecord(({ schedule, midterm, amounts, kpis, facts }): RecordValue[] =>
  [
    ...schedule.flatMap(({ years }) => years),
    ...midterm,
    ...amounts.map(({ fiscalYear, asWritten }) => ({ fiscalYear, text: asWritten })),
    ...kpis.flatMap(({ target, unit }) =>
      target === null ? [] : [{ fiscalYear: target.fiscalYear, text: `${target.asWritten}${unit}` }],
    ),
    ...facts.map(({ value }) => ({ fiscalYear: null, text: value })),
  ].map(({ fiscalYear, text }) => ({ fiscalYear, text: squeeze(text) })),
);

/** Normalised, without spaces and commas; 97.0 is 97. */
export function squeeze(text: string): string {
  return normalizeText(text)
    .replace(/[\s,、。]/g, "")
    .replace(/(?<=\d)\.0+(?!\d)/g, "");
}

/** Worked out once a record: normalising a plan's text costs more than the search in it. */
function keepPerRecord<T>(work: (measure: Measure) => T): (measure: Measure) => T {
  const known = new WeakMap<Measure, T>();
  return (measure) => {
    const before = known.get(measure);
    if (before !== undefined) return before;
    const value = work(measure);
    known.set(measure, value);
    return value;
  };
}
