import { expect, test } from "vitest";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { oneWaveDash } from "../../src/card/one-wave-dash.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { PLAIN_VISIT } from "../../src/page/visit.ts";
import { PAGE_WORDS } from "../../src/page/words/all-words.ts";
import { cities, deadlinesOf, listOf, ORIGIN, overviewOf, recordOf, textOf } from "./sample-pages.ts";

const TODAY = "2026-11-30";
const isesaki = cities.find(({ city }) => city.id === "isesaki")!;

/** A plan that names neither days, departments nor indicators. */
const bare = {
  ...isesaki,
  city: { ...isesaki.city, namesDepartments: false, plan: { ...isesaki.city.plan, period: null } },
  measures: isesaki.measures.slice(0, 6).map((measure) => ({
    ...measure,
    deadline: null,
    departments: [],
    departmentsAsWritten: null,
    kpis: [],
    schedule: [],
  })),
};

test("期限も担当課も指標もない市のページに、空の見出し・空の表・空のカレンダーへの道はない", () => {
  const overview = overviewOf(bare, TODAY);
  expect([...overview.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual(["states", "areas", "updates"]);
  for (const html of [overview, deadlinesOf(bare, TODAY)]) expect(html).not.toContain("deadlines.ics");
  expect(overview).not.toContain(PAGE_WORDS.ja.overview.allNews);
  const ids = [...recordOf(bare, bare.measures[0]!.id, TODAY).matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id);
  for (const id of ["kpis", "schedule", "words"]) expect(ids).not.toContain(id);
  const list = textOf(listOf(bare, {}, TODAY));
  expect(list.split("期限も報告もなし")).toHaveLength(3);
});

test("資料に書かれた状況は、どのことばの記録のページにも一度だけ出る", () => {
  const annaka = cities.find(({ city }) => city.id === "annaka")!;
  const measure = annaka.measures.find(({ id }) => id === "annaka-6-5-1")!;
  const view = buildMeasureView(measure, annaka.city, TODAY);
  for (const language of ["ja", "ja-easy", "en", "vi"] as const) {
    const props = { view, related: [], themes: [], lineId: null, origin: ORIGIN, today: TODAY };
    const text = textOf(renderRecord(props, { ...PLAIN_VISIT, language }));
    expect([language, text.split("再起動プロジェクト一覧の記載").length]).toEqual([language, 2]);
  }
});

test("長い資料のことばは見出しごとにたたみ、短いものはたたまない。どの行もページにある", () => {
  const isFolded = (cityId: string, id: string) => {
    const html = recordOf(cities.find(({ city }) => city.id === cityId)!, id, TODAY);
    const details = html.slice(html.indexOf('<h2 id="details"'), html.indexOf('<h2 id="sources"'));
    return [details.match(/<h3>/g)?.length ?? 0, details.match(/<summary><h3>/g)?.length ?? 0];
  };
  const [headings, folded] = isFolded("suzaka", "suzaka-36");
  expect(headings).toBeGreaterThan(2);
  expect(folded).toBe(headings);
  expect(isFolded("annaka", "annaka-6-5-1")[1]).toBe(0);
  const suzaka = cities.find(({ city }) => city.id === "suzaka")!;
  const text = textOf(recordOf(suzaka, "suzaka-36", TODAY));
  const view = buildMeasureView(suzaka.measures.find(({ id }) => id === "suzaka-36")!, suzaka.city, TODAY);
  for (const { lines } of buildMeasureCard(view, "detail", null).chapters) {
    for (const line of lines) expect(text).toContain(oneWaveDash(line));
  }
});
