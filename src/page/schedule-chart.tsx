/** @jsxImportSource hono/jsx */
import type { MeasureCard } from "../card/card.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { fiscalYearOfDate } from "../domain/fiscal-year.ts";
import { markNote } from "../wording/mark-note.ts";
import { useSpeech } from "./speech.ts";

interface ScheduleProps extends Pick<MeasureCard, "schedule"> {
  /** Of the schedule's columns. */
  years: readonly FiscalYear[];
  /** ISO date in Japan. */
  today: string;
}

/**
 * The yearly plan, a bar for each step and a column for each year: years in a row that say the same are one bar. It is a
 * table, so that it can be heard and printed as it is seen, and narrow enough for a telephone.
 */
export const Schedule = ({ schedule, years, today }: ScheduleProps) => {
  const { labels, words, source, shortYear } = useSpeech();
  if (schedule === null) return null;
  const present = fiscalYearOfDate(today);
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">{labels.schedule}</h2>
      {/* Longer plans are wider than a phone: the table scrolls by itself, by keyboard too. */}
      <section class="scroll" aria-label={words.record.table} tabindex={0}>
        <table class={`steps${years.length > 6 ? " long" : ""}`}>
          <thead>
            <tr>
              {years.map((year, index) => (
                <th scope="col" class={year === present ? "present" : undefined}>
                  <span aria-hidden="true">{shortYear(year)}</span>
                  <span class="hidden">{schedule.years[index]}</span>
                  {year === present && <small>{words.record.thisYear}</small>}
                </th>
              ))}
            </tr>
          </thead>
          {schedule.rows.map(({ item, cells, remark }) => (
            <tbody lang={source}>
              <tr>
                <th scope="rowgroup" colspan={years.length}>
                  {item}
                </th>
              </tr>
              <tr>
                {joinCells(cells).map(({ text, years: span }) => (
                  <td colspan={span} class={text === null ? "empty" : undefined}>
                    {text === null ? <span class="hidden">－</span> : <span class="step">{text}</span>}
                  </td>
                ))}
              </tr>
              {remark && (
                <tr>
                  <td colspan={years.length} class="remark">
                    {markNote(remark)}
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
};

/** Equal neighbours as one, with how many years they take. */
function joinCells(cells: readonly (string | null)[]): { text: string | null; years: number }[] {
  const runs: { text: string | null; years: number }[] = [];
  for (const text of cells) {
    const last = runs.at(-1);
    if (last && last.text === text) last.years += 1;
    else runs.push({ text, years: 1 });
  }
  return runs;
}
