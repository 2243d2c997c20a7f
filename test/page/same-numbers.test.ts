import { describe, expect, test } from "vitest";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { buildPlanCard } from "../../src/card/build-plan-card.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { STATE_DEFINITIONS } from "../../src/domain/record-state.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import type { PlanAnswer } from "../../src/reply/answer.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { sampleEntry } from "./sample-entry.ts";
import { cities, house, listOf, overviewOf, recordOf, textOf } from "./sample-pages.ts";

const NOW = new Date("2026-11-28T03:00:00Z");
const TODAY = "2026-11-28";

/** What chat says of the whole plan. */
function askPlan(records: CityRecords, question: string): PlanAnswer {
  const room = house.cities.get(records.city.id)!;
  const known = { book: records.book ?? new Map(), phrases: [] };
  const { answer } = findAnswer(question, room, house, null, NOW, known);
  if (answer.kind !== "plan") throw new Error(`${question} → ${answer.kind}`);
  return answer;
}

const oneDash = (text: string) => text.replaceAll("～", "〜");

/** As the documents say it, and after departments have reported on the first three records. */
const situations = cities.flatMap((records): [string, CityRecords][] => {
  const [first, second, third] = records.measures.map(({ id }) => id);
  const entries = [
    sampleEntry(records.city.id, first!, { status: "achieved" }),
    sampleEntry(records.city.id, second!, { status: "late", note: "入札が不調だったため" }),
    sampleEntry(records.city.id, third!, { note: "説明会を開いた" }),
  ];
  return [
    [records.city.id, records],
    [`${records.city.id}(報告のあと)`, { ...records, book: buildProgressBook(entries) }],
  ];
});

describe.each(situations)("%s", (_, records) => {
  const overview = textOf(overviewOf(records, TODAY));
  const { city } = records;

  test("状態ごとの件数・時点・載る範囲は、チャットの計画全体の答えと同じ", () => {
    const plan = askPlan(records, "公約は守られてる?");
    const counted = plan.states.map(({ kind, count }) => {
      const label = STATE_DEFINITIONS[kind].label;
      const shown = new RegExp(`${label}(\\d+)件のの?${label}を一覧で見る|${label}(\\d+)件の${label}`).exec(overview);
      return [label, Number(shown?.[1] ?? shown?.[2]), count];
    });
    expect(counted.filter(([, shown, said]) => shown !== said)).toEqual([]);
    expect(plan.states.reduce((sum, { count }) => sum + count, 0)).toBe(records.measures.length);
    const { note } = buildPlanCard(plan, city);
    expect(overview).toContain(oneDash(`全${plan.total}件。${note}。`));
    expect(overview).toContain(plan.lines.find((line) => line.includes("件のうち"))!);
  });

  test.each(["分野ごとに教えて", "どの課が一番多い?"])("「%s」の行は、ページにも同じ数である", (question) => {
    const { rows } = askPlan(records, question);
    const missing = rows.filter(({ label, total }) => !overview.includes(oneDash(`${label}${total}件`)));
    expect(missing).toEqual([]);
  });

  test("一覧は、しぼっても数が合い、どの記録も一度だけ出る", () => {
    const { states, total } = askPlan(records, "公約は守られてる?");
    for (const { kind, count } of states) {
      expect(textOf(listOf(records, { state: kind }, TODAY))).toContain(`${total}件のうち ${count}件`);
    }
    const first = listOf(records, {}, TODAY);
    const second = listOf(records, { from: "50" }, TODAY);
    const linked = [...`${first}${second}`.matchAll(/class="title" href="[^"]*\/m\/([^"]+)"/g)].map(([, id]) => id);
    expect(linked.sort()).toEqual(records.measures.map(({ id }) => id).sort());
  });

  test("どの記録のページも、カードと同じ状態・期限・担当・出典・指標を言う", () => {
    const wrong = records.measures.flatMap((measure) => {
      const page = textOf(recordOf(records, measure.id, TODAY));
      const view = buildMeasureView(measure, city, TODAY, records.book?.get(measure.id));
      const card = buildMeasureCard(view, "detail", null);
      const said = [
        card.title,
        `${card.status.icon} ${card.status.word}${card.statusNote}`,
        card.does,
        card.deadline,
        card.department,
        ...card.kpis.flatMap(({ name, baseline, target }) => [name, baseline, target]),
        ...(card.schedule?.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)) ?? []),
        ...card.facts.flatMap(({ label, value }) => [label, value]),
        ...card.chapters.flatMap(({ lines }) => lines),
        ...(card.report?.history.flatMap(({ label, value }) => [label, value]) ?? []),
        ...measure.sources.map(({ page, place }) => (page === null ? (place ?? "") : `${page}ページ`)),
        ...card.remarks,
      ];
      return said.filter((words) => !page.includes(oneDash(words))).map((words) => `${measure.id}: ${words}`);
    });
    expect(wrong).toEqual([]);
  });
});
