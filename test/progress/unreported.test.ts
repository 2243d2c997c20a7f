import { expect, test } from "vitest";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderUnreported, renderUnreportedAsk } from "../../src/card/slack/staff/unreported-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOBODY } from "../../src/domain/staff.ts";
import { listHandOver, listOwnerGaps } from "../../src/progress/hand-over.ts";
import { HOME_LISTS, listHomeRows } from "../../src/progress/home-list.ts";
import { planCheckIns } from "../../src/progress/plan-check-ins.ts";
import { findAskTargets, listUnreported } from "../../src/progress/unreported.ts";
import { buildWorkList, listDepartments } from "../../src/progress/work-list.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { draft, published, recordsOf } from "./sample-entries.ts";

const TODAY = "2025-10-10";
const ROUND = { year: null, current: 2025 };
const viewsOf = (cityId: string) => {
  const { city, measures } = recordsOf(cityId);
  return measures.map((measure) => buildMeasureView(measure, city, TODAY, []));
};

test("まだ報告のない取組が、課ごとに、多い順に数えられ、どの取組も一度だけ数える", () => {
  for (const cityId of ["isesaki", "annaka", "suzaka", "konan"]) {
    const views = viewsOf(cityId);
    const parts = listUnreported(views);
    const { unreported } = buildWorkList(views, null, TODAY);
    expect(parts.flatMap((part) => part.views.map(({ measure }) => measure.id)).sort()).toEqual(
      unreported.map(({ measure }) => measure.id).sort(),
    );
    const counts = parts.map((part) => part.views.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(findBlockFaults(renderUnreported(parts, new Set(), ROUND).blocks)).toEqual([]);
    for (const part of parts) expect(findBlockFaults(renderUnreportedAsk(part, "U0REV", null).blocks)).toEqual([]);
  }
});

test("どの取組も報告した課は、並ばない", () => {
  const { city, measures } = recordsOf("konan");
  const views = measures.map((measure, index) =>
    buildMeasureView(measure, city, TODAY, [published(index + 1, { measureId: measure.id, status: "in_progress" })]),
  );
  expect(listUnreported(views)).toEqual([]);
  const [first] = listUnreported(viewsOf("konan"));
  const others = views.filter(({ measure }) => first!.views.every((view) => view.measure.id !== measure.id));
  expect(listUnreported([...others, ...first!.views]).map(({ department }) => department)).toEqual([first!.department]);
});

test("たずねる先は、課のチャンネル、なければ担当者、なければ市のチャンネル。どれもなければない", () => {
  const part = listUnreported(viewsOf("konan")).find(({ department }) => department !== null)!;
  const channel = { department: part.department!, channel: "C0KA" };
  const owners = new Map([[part.views[0]!.measure.id, "U0OWNER"]]);
  const staff = { ...NOBODY, reminderChannel: "C0CITY", departmentChannels: [channel] };
  expect(findAskTargets(part, staff, owners)).toEqual(["C0KA"]);
  expect(findAskTargets(part, { ...staff, departmentChannels: [] }, owners)).toEqual(["U0OWNER"]);
  expect(findAskTargets(part, { ...staff, departmentChannels: [] }, new Map())).toEqual(["C0CITY"]);
  expect(findAskTargets(part, NOBODY, new Map())).toEqual([]);
});

test("課の名前のチャンネルを先に、なければ同じ部のチャンネルを使い、かかわりのない課のチャンネルは使わない", () => {
  const part = listUnreported(viewsOf("konan")).find(({ department }) => department !== null)!;
  const views = part.views.map((view) => ({
    ...view,
    measure: {
      ...view.measure,
      departments: view.measure.departments.map((each) => ({ ...each, division: "総合政策部" })),
    },
  }));
  const channels = (...departments: string[]) =>
    departments.map((department, index) => ({ department, channel: `C0${index}` }));
  const targets = (...departments: string[]) =>
    findAskTargets({ ...part, views }, { ...NOBODY, departmentChannels: channels(...departments) }, new Map());
  expect(targets("総合政策部", part.department!)).toEqual(["C01"]);
  expect(targets("かかわりのない課", "総合政策部")).toEqual(["C01"]);
  expect(targets("かかわりのない課")).toEqual([]);
});

test("年度を言えば、その年度の報告がまだのもの。前の年度の報告では済まず、確認待ちは済み、差し戻しと訂正前は済まない", () => {
  const { city, measures } = recordsOf("konan");
  const [measure] = measures;
  const isMissing = (...entries: ProgressEntry[]) =>
    listUnreported([buildMeasureView(measure!, city, TODAY, entries.toReversed())], 2025).length === 1;
  const of = (changes: Partial<ProgressEntry>) => ({
    measureId: measure!.id,
    city: "konan",
    note: "入札した",
    ...changes,
  });
  expect(isMissing()).toBe(true);
  expect(isMissing(published(1, of({ fiscalYear: 2024 })))).toBe(true);
  expect(isMissing(published(1, of({ fiscalYear: 2025 })))).toBe(false);
  expect(isMissing(draft(1, of({ fiscalYear: 2025 })))).toBe(false);
  expect(isMissing(draft(1, of({ fiscalYear: 2025, state: "returned" })))).toBe(true);
  // 訂正で年度が変わった
  const corrected = draft(2, of({ fiscalYear: 2024, replaces: "e1" }));
  expect(isMissing(draft(1, of({ fiscalYear: 2025 })), corrected)).toBe(true);
  // 年度を書かない報告は、書いた日の年度のもの
  expect(isMissing(published(1, of({ recordedAt: "2025-03-31T14:59:00.000Z" })))).toBe(true);
  expect(isMissing(published(1, of({ recordedAt: "2025-03-31T15:00:00.000Z" })))).toBe(false);
  // 達成したものには、もう求めない
  expect(isMissing(published(1, of({ fiscalYear: 2024, status: "achieved" })))).toBe(false);
});

test("担当者が決まっていれば、期限の前の問いかけも引きつぎも、その人のものになる", () => {
  const { city, measures } = recordsOf("konan");
  const [measure] = measures;
  const entry = published(1, { measureId: measure!.id, city: "konan", recordedBy: "U0OLD", nextCheckOn: "2025-10-13" });
  const view = buildMeasureView(measure!, city, TODAY, [entry]);
  const owners = new Map([[measure!.id, "U0OWNER"]]);
  expect(planCheckIns([view], NOBODY, TODAY)[0]!.targets).toEqual(["U0OLD"]);
  // On the day itself still, and no more after it.
  const onDay = (today: string) => planCheckIns([buildMeasureView(measure!, city, today, [entry])], NOBODY, today);
  expect(onDay("2025-10-13").map(({ date }) => date)).toEqual(["2025-10-13"]);
  expect(onDay("2025-10-14")).toEqual([]);
  expect(planCheckIns([view], NOBODY, TODAY, owners)[0]!.targets).toEqual(["U0OWNER", "U0OLD"]);
  expect(listHandOver([view], { person: "U0OWNER" }, owners)).toHaveLength(1);
  expect(listHandOver([view], { person: "U0OLD" }, owners)).toHaveLength(0);
  expect(listOwnerGaps([view], city, new Set(["U0OWNER"]), () => false, owners)[0]!.goneRecorders).toEqual(["U0OWNER"]);
});

test("自分の担当には、今週ひとこと要るものが先に、わけと並び、ほかの人の担当は並ばない", () => {
  const { city, measures } = recordsOf("konan");
  const views = measures.map((measure, index) =>
    buildMeasureView(measure, city, TODAY, index === 2 ? [draft(1, { measureId: measure.id, state: "returned" })] : []),
  );
  const mine = [views[0]!, views[2]!];
  const rows = listHomeRows("mine", buildWorkList(views, null, TODAY), (view) => mine.includes(view));
  expect(rows.map(({ view, line }) => [view, line])).toEqual([
    [views[2], "差し戻されました"],
    [views[0], null],
  ]);
});

test("App Home のどの一覧も、どのページも、100ブロックに収まり、どの取組もどこかに出る", () => {
  const { city, measures } = recordsOf("isesaki");
  const many = [0, 1, 2].flatMap((copy) => measures.map((measure) => ({ ...measure, id: `${measure.id}-${copy}` })));
  const views = many.map((measure, index) =>
    buildMeasureView(measure, city, TODAY, index % 2 === 0 ? [draft(index + 1, { measureId: measure.id })] : []),
  );
  const work = buildWorkList(views, null, TODAY);
  const owners = new Map(many.map(({ id }) => [id, "U0OWNER"]));
  for (const list of HOME_LISTS) {
    const total = list === "overview" ? 0 : listHomeRows(list, work, () => true).length;
    const seen = new Set<string>();
    for (let from = 0; from <= total; from += 40) {
      const blocks = renderHomeWork({
        departments: listDepartments(views),
        department: "",
        work,
        staffed: true,
        mayReview: () => true,
        look: { list, from },
        owners,
        viewer: "U0OWNER",
      });
      // The page has more below.
      expect(blocks.length).toBeLessThan(88);
      expect(findBlockFaults(blocks, "home")).toEqual([]);
      for (const [, id] of JSON.stringify(blocks).matchAll(/kind=record&id=([a-z0-9-]+)/g)) seen.add(id!);
    }
    if (list !== "overview") expect(seen.size, list).toBe(total);
  }
});
