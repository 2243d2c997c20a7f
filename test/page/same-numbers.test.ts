import { describe, expect, test } from "vitest";

import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { buildPlanCard } from "../../src/card/build-plan-card.ts";
import { oneWaveDash } from "../../src/card/one-wave-dash.ts";
import { formatDateBoth } from "../../src/domain/calendar-date.ts";
import { formatFiscalYear } from "../../src/domain/fiscal-year.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { CONCERN_FIRST } from "../../src/domain/order-by-concern.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { STATE_DEFINITIONS } from "../../src/domain/record-state.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildOverview, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import type { Answer, PlanAnswer } from "../../src/reply/answer.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import type { Condition } from "../../src/understand/condition.ts";
import { published } from "../progress/sample-entries.ts";
import {
  cities,
  compareOf,
  deadlinesOf,
  departmentOf,
  departmentsOf,
  house,
  listOf,
  overviewOf,
  pagesOf,
  recordOf,
  textOf,
  themeList,
  updatesOf,
} from "./sample-pages.ts";

const NOW = new Date("2026-11-28T03:00:00Z");
const TODAY = "2026-11-28";

/** What chat answers. */
function ask(records: CityRecords, question: string): Answer {
  const room = house.cities.get(records.city.id)!;
  const known = { book: records.book ?? new Map(), phrases: [] };
  return findAnswer(question, room, house, null, NOW, known).answer;
}

/** What chat says of the whole plan. */
function askPlan(records: CityRecords, question: string): PlanAnswer {
  const answer = ask(records, question);
  if (answer.kind !== "plan") throw new Error(`${question} → ${answer.kind}`);
  return answer;
}

/** The page's filter that chooses what chat chose; undefined: it has none. */
function filterLike(condition: Condition | null, dept: string): Record<string, string> | undefined {
  if (condition === null) return {};
  if (condition.kind === "topic" && !condition.literal) return { text: condition.words };
  if (condition.kind === "department") return { dept };
  return undefined;
}

/** As the documents say it, and after departments have reported on the first three records. */
const situations = cities.flatMap((records): [string, CityRecords][] => {
  const [first, second, third] = records.measures.map(({ id }) => id);
  const of = { city: records.city.id, recordedAt: "2026-10-05T01:00:00.000Z" };
  const entries = [
    published(1, { ...of, measureId: first!, status: "achieved" }),
    published(2, { ...of, measureId: second!, status: "late", note: "入札が不調だったため" }),
    published(3, { ...of, measureId: third!, note: "説明会を開いた" }),
  ];
  return [
    [records.city.id, records],
    [`${records.city.id}(報告のあと)`, { ...records, book: buildProgressBook(entries) }],
  ];
});

/** A day stands once, over all that was said on it. */
const wordsOfDay = (html: string, on: string) => textOf(html.split(`<time datetime="${on}">`)[1]!.split("<time ")[0]!);

describe.each(situations)("%s", (_, records) => {
  const overview = textOf(overviewOf(records, TODAY));
  const { city } = records;

  test("状態ごとの件数・意味・時点・載る範囲は、一つの枠にあり、チャットの計画全体の答えと同じ", () => {
    const plan = askPlan(records, "公約は守られてる?");
    const standing = textOf(/<section class="standing".*?<\/section>/s.exec(overviewOf(records, TODAY))![0]);
    const counted = plan.states.map(({ kind, count }) => {
      const { label, definition } = STATE_DEFINITIONS[kind];
      return `${label} ${count}件の${label}を一覧で見る${definition}`;
    });
    expect(counted.filter((words) => !standing.includes(words))).toEqual([]);
    expect(plan.states.reduce((sum, { count }) => sum + count, 0)).toBe(records.measures.length);
    const lead = plan.lines.find((line) => line.includes("件のうち"))!;
    const isSaid = /記載と報告(?:\([^()]*\))?から$/.test(plan.note);
    expect(standing).toContain(
      oneWaveDash(isSaid ? `${plan.note}数えると、${lead}です。` : `${lead}です。${plan.note}。`),
    );
    const covered = buildPlanCard(plan, city).note.slice(plan.note.length).replace(/^。/, "");
    expect(standing).toContain(oneWaveDash(covered));
  });

  test.each([
    ["分野ごとに教えて", () => overview],
    ["どの課が一番多い?", () => textOf(departmentsOf(records, TODAY))],
  ])("「%s」の行は、ページにも同じ数である", (question, page) => {
    const { rows } = askPlan(records, question);
    const missing = rows.filter(({ label, total }) => !page().includes(oneWaveDash(`${label}${total}件`)));
    expect(missing).toEqual([]);
  });

  test("担当課のページは、チャットと同じ数を言い、その課の記録だけを一度ずつ並べる", () => {
    for (const { label, total } of askPlan(records, "どの課が一番多い?").rows) {
      const html = departmentOf(records, label, TODAY);
      expect(textOf(html)).toContain(`${records.measures.length}件のうち${total}件を受け持っています`);
      const linked = [...html.matchAll(/class="title" href="[^"]*\/m\/([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(linked).size).toBe(total);
    }
  });

  test("期限のページには、カードに期限のある記録がどれも出て、残り日数も同じ", () => {
    const html = deadlinesOf(records, TODAY);
    const views = viewsOf(records, TODAY);
    const own = views.filter(({ deadline }) => deadline?.origin === "own" || deadline?.origin === "report");
    expect(own.filter(({ measure }) => !html.includes(`/m/${measure.id}"`))).toEqual([]);
    for (const { deadline } of own) {
      if (deadline!.daysLeft < 0) continue;
      expect(textOf(html)).toContain(`${formatDateBoth(deadline!.date)} あと${deadline!.daysLeft}日`);
    }
    const atEnd = views.filter(({ deadline }) => deadline?.origin === "plan_end").length;
    if (atEnd > 0) expect(textOf(html)).toContain(`個別の期限が書かれていない${city.measureWord}${atEnd}件`);
  });

  test("期限の年ごとの件数は、チャットでその年を数えた数と同じ", () => {
    const { years } = buildOverview(records, TODAY);
    const counted = years.map(({ fiscalYear, total }) => {
      const when = fiscalYear === null ? "期限の記載がない" : `期限が${formatFiscalYear(fiscalYear)}の`;
      const answer = ask(records, `${when}${city.measureWord}は何件?`);
      const said = answer.kind === "list" ? answer.views.length : answer.kind;
      const row = fiscalYear === null ? "記載なし" : `${formatFiscalYear(fiscalYear)}${fiscalYear + 1}年3月まで`;
      expect(overview).toContain(`${row}${total}件`);
      return [when, total, said];
    });
    expect(counted.filter(([, shown, said]) => shown !== said)).toEqual([]);
  });

  test("チャットの「期限が近いもの」「期限切れ」は、どれも期限のページにある", () => {
    const html = deadlinesOf(records, TODAY);
    const listed = ["期限が近いものは?", "期限切れは?"].flatMap((question) => {
      const answer = ask(records, question);
      return answer.kind === "list" ? answer.views : [];
    });
    const atEnd = listed.filter(({ deadline }) => deadline!.origin === "plan_end");
    const missing = listed.filter((view) => !atEnd.includes(view) && !html.includes(`/m/${view.measure.id}"`));
    expect(missing.map(({ measure }) => measure.id)).toEqual([]);
  });

  test("チャットの「最近何が変わった?」の報告は、更新のページに同じ日で出る", () => {
    const { news } = askPlan(records, "最近何が変わった?");
    const html = updatesOf(records, TODAY);
    expect(news).toHaveLength(records.book === undefined ? 0 : 3);
    for (const { on, title } of news) expect(wordsOfDay(html, on)).toContain(oneWaveDash(title));
    const ids = new Set(news.map(({ id }) => id));
    const list = ask(records, "今年度に更新されたのは?");
    if (list.kind === "list") expect(new Set(list.views.map(({ measure }) => measure.id))).toEqual(ids);
    else expect([list.kind, ids.size]).toEqual(["not_found", 0]);
  });

  test("更新のページは、公開された報告を新しい順に言う", () => {
    const html = updatesOf(records, TODAY);
    const updates = listUpdateLines(records, TODAY);
    expect(updates.map(({ on }) => on)).toEqual(
      updates
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
    for (const { on, title, text } of updates.slice(0, 50)) {
      const words = wordsOfDay(html, on);
      expect(words).toContain(oneWaveDash(title));
      expect(words).toContain(oneWaveDash(text));
    }
  });

  test("一覧は、しぼっても数が合い、どの記録も一度だけ出る", () => {
    const { states, total } = askPlan(records, "公約は守られてる?");
    for (const { kind, count } of states) {
      expect(textOf(listOf(records, { state: kind }, TODAY))).toContain(`${total}件のうち${count}件`);
    }
    const first = listOf(records, {}, TODAY);
    const second = listOf(records, { from: "50" }, TODAY);
    const linked = [...`${first}${second}`.matchAll(/class="title" href="[^"]*\/m\/([^"]+)"/g)].map(([, id]) => id);
    expect(linked.sort()).toEqual(records.measures.map(({ id }) => id).sort());
  });

  test("一覧は、チャットの同じ一覧と同じ順に並び、計画の順でなければそう言う", () => {
    const departments = askPlan(records, "どの課が一番多い?").rows.slice(0, 3);
    const words = ["", "子育ての", "施設の", "市民の", "防災の", "職員の"];
    const questions = [
      ...words.map((word) => ({ question: `${word}${city.measureWord}の一覧`, dept: "" })),
      ...departments.map(({ label: dept }) => ({ question: `担当が${dept}の${city.measureWord}の一覧`, dept })),
    ];
    const compared = questions.flatMap(({ question, dept }) => {
      const answer = ask(records, question);
      const filter = answer.kind === "list" && answer.chosen && filterLike(answer.chosen.condition, dept);
      if (answer.kind !== "list" || !filter) return [];
      const html = listOf(records, filter, TODAY);
      const linked = [...html.matchAll(/class="title" href="[^"]*\/m\/([^"]+)"/g)].map(([, id]) => id);
      expect([question, linked]).toEqual([question, answer.views.map(({ measure }) => measure.id).slice(0, 50)]);
      expect([question, textOf(html).includes(CONCERN_FIRST)]).toEqual([question, answer.byConcern]);
      return [question];
    });
    expect(compared.length).toBeGreaterThanOrEqual(records.measures.length > 10 ? 3 : 2);
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
        card.department ?? "",
        ...card.kpis.flatMap(({ name, baseline, target }) => [name, baseline, target]),
        ...(card.schedule?.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)) ?? []),
        ...card.facts.flatMap(({ label, value }) => [label, value]),
        ...card.chapters.flatMap(({ lines }) => lines),
        ...(card.report?.history.flatMap(({ label, time, mark, words }) => [
          label,
          time,
          mark ?? "",
          ...words.map(({ label: what, value }) => `${what}: ${value}`),
        ]) ?? []),
        ...measure.sources.map(({ page, place }) => (page === null ? (place ?? "") : `${page}ページ`)),
        ...card.remarks,
      ];
      return said.filter((words) => !page.includes(oneWaveDash(words))).map((words) => `${measure.id}: ${words}`);
    });
    expect(wrong).toEqual([]);
  });
});

test("くらべるページは、どの話題でも、二つより多い市の記録をカードと同じ状態・期限・目標で並べる", () => {
  expect(themeList.themes.length).toBeGreaterThan(20);
  for (const { id } of themeList.themes) {
    const { theme, compared, html } = compareOf(id, cities, TODAY);
    const page = textOf(html);
    expect(compared.length).toBe(theme.cities.length);
    for (const [at, { city, views }] of compared.entries()) {
      expect([city.id, views.length]).toEqual([theme.cities[at]!.id, theme.cities[at]!.records]);
      for (const view of views.slice(0, 5)) {
        const card = buildMeasureCard(view, "summary", null);
        const said = [
          card.title,
          card.status.word,
          card.statusNote,
          card.deadline,
          ...card.kpis.map((kpi) => kpi.target),
        ];
        expect(said.filter((words) => !page.includes(oneWaveDash(words)))).toEqual([]);
      }
    }
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  }
});

describe("件数を言うどのページにも、資料に載る範囲がある", () => {
  const COVERED = "一部の取組だけです";
  test.each(["annaka", "konan"])("%s", (id) => {
    const records = cities.find(({ city }) => city.id === id)!;
    const documents = records.city.documents.map((document) => ({ ...document, coverage: COVERED }));
    const partial = { ...records, city: { ...records.city, documents } };
    // A record's page counts what it holds itself, and the updates are counted as such, each with its source and day.
    const others = new Set(["更新", ...records.measures.map((measure) => measure.id)]);
    const counting = pagesOf(partial, TODAY).filter(([name, html]) => !others.has(name) && /\d件/.test(textOf(html)));
    expect(counting.length).toBeGreaterThan(2);
    expect(counting.filter(([, html]) => !textOf(html).includes(COVERED)).map(([name]) => name)).toEqual([]);
  });
});
