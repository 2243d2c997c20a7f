import { expect, test } from "vitest";
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
