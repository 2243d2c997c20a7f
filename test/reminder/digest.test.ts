import { describe, expect, test } from "vitest";
import { viewOn } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { buildDeadlineCalendar } from "../../src/reminder/deadline-calendar.ts";
import { isSilenced } from "../../src/reminder/digest.ts";
import { findDueRecords } from "../../src/reminder/find-due-records.ts";
import { listDocumentUpdates, updatesSinceLast } from "../../src/reminder/record-update.ts";
import { recordsOf, withCity, withMeasures } from "./city-records.ts";

const annaka = recordsOf("annaka");
const isesaki = recordsOf("isesaki");
const suzaka = recordsOf("suzaka");

const counts = (records: typeof annaka, today: string) => {
  const { near, overdue, steps, updates, next } = buildCityDigest(records, today);
  return {
    within30: near.within30,
    within90: near.within90,
    thisYear: near.thisYear,
    recent: overdue.recent.length,
    long: overdue.long.length,
    steps: steps.length,
    updates: updates.length,
    next: next[0]?.date ?? null,
  };
};

describe("暦", () => {
  test("記録にある日付が、種類ごとに並ぶ", () => {
    const kindsOf = (records: typeof annaka) =>
      Object.fromEntries(
        [...Map.groupBy(buildDeadlineCalendar(records, "2024-03-04", []), ({ kind }) => kind)].map(([kind, dates]) => [
          kind,
          dates.length,
        ]),
      );
    expect(kindsOf(annaka)).toEqual({ own_deadline: 40 });
    expect(kindsOf(isesaki)).toMatchObject({ plan_end: 55 });
    expect(kindsOf(suzaka)).toEqual({ kpi_target: 24 });
    const dates = buildDeadlineCalendar(isesaki, "2024-03-04", []).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.every((date) => date.endsWith("-03-31"))).toBe(true);
  });

  test("職員が決めた確認の日も入る。知らない記録の日は入らない", () => {
    const reviews = buildDeadlineCalendar(annaka, "2024-03-04", [
      { measureId: "annaka-6-5-1", date: "2024-03-08" },
      { measureId: "annaka-9-9-9", date: "2024-03-08" },
    ]).filter(({ kind }) => kind === "review");
    expect(reviews).toEqual([
      { measureId: "annaka-6-5-1", date: "2024-03-08", kind: "review", label: "確認の予定日", asWritten: null },
    ]);
  });
});

describe("いつ何が出るか", () => {
  test("安中市 2024年3月4日: 年度末が27日後に迫る", () => {
    expect(counts(annaka, "2024-03-04")).toEqual({
      within30: 33,
      within90: 0,
      thisYear: 0,
      recent: 0,
      long: 0,
      steps: 0,
      updates: 0,
      next: "2025-03-31",
    });
  });

  test.each([
    ["2024-03-01", "30日前", { within30: 33, within90: 0, thisYear: 0 }],
    ["2024-02-29", "31日前", { within30: 0, within90: 33, thisYear: 0 }],
    ["2024-01-01", "90日前", { within30: 0, within90: 33, thisYear: 0 }],
    ["2023-12-31", "91日前", { within30: 0, within90: 0, thisYear: 33 }],
  ])("年度末の期限は、%s(%s)には、その日数の組に数える", (today, _, near) => {
    expect(buildCityDigest(annaka, today).near).toMatchObject(near);
  });

  test("期限の日までは「近い」、次の日から「過ぎた」になる", () => {
    const lastDay = buildCityDigest(annaka, "2024-03-31");
    expect(lastDay.near.items[0]!.daysLeft).toBe(0);
    expect(lastDay.overdue.recent).toEqual([]);
    const after = buildCityDigest(annaka, "2024-04-01");
    expect(after.overdue.recent.length).toBe(lastDay.near.within30);
    expect(after.overdue.recent[0]).toMatchObject({ daysOver: 1, monthsOver: 0, origin: "own" });
    expect(after.fiscalYear).toBe(2024);
    expect(after.near).toMatchObject({ within30: 0, within90: 0, thisYear: 2 });
  });

  test("90日をこえて過ぎたものは、まとめて数える", () => {
    const before = buildCityDigest(annaka, "2024-06-29");
    expect([before.overdue.recent.length > 0, before.overdue.long.length]).toEqual([true, 0]);
    const after = buildCityDigest(annaka, "2024-06-30");
    expect([after.overdue.recent.length, after.overdue.long.length > 0]).toEqual([0, true]);
  });

  test("2026年11月20日: 計画が終わった市は、担当課ごとの件数と月数になる", () => {
    expect(counts(isesaki, "2026-11-20")).toEqual({
      within30: 0,
      within90: 0,
      thisYear: 0,
      recent: 0,
      long: 55,
      steps: 0,
      updates: 0,
      next: null,
    });
    const { groups } = buildCityDigest(isesaki, "2026-11-20").overdue;
    expect(groups[0]).toEqual({ title: "企画部事務管理課", count: 6, months: { most: 19, least: 19 } });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(55);
    // No department stands in Annaka's documents: its fields take their place.
    const pledges = buildCityDigest(annaka, "2026-11-20");
    expect(pledges.overdue.groups[0]).toMatchObject({ title: "公約I 人から選ばれるまちへ", count: 14 });
    expect(pledges.next.map(({ date }) => date)).toEqual(["2029-03-31"]);
  });

  test("計画の終わりが近いときは、全部を一つにまとめる", () => {
    const { near } = buildCityDigest(isesaki, "2025-03-03");
    const plans = near.items.filter(({ kind }) => kind === "plan_end");
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ date: "2025-03-31", daysLeft: 28 });
    // Records whose indicators end on the same day are counted once.
    expect(near.within30).toBe(55);
  });

  test("同じ日の指標は、記録ごとに一つにまとまる", () => {
    const { near } = buildCityDigest(suzaka, "2026-03-02");
    const records = near.items.filter(({ kind }) => kind === "record");
    expect(records.length).toBeLessThanOrEqual(5);
    expect(near.within30).toBe(5);
  });

  test("今年度の工程は、その年度の欄にある文だけ", () => {
    const { steps } = buildCityDigest(isesaki, "2024-03-31");
    expect(steps.length).toBeGreaterThan(30);
    const naming = steps.find(({ measure }) => measure.id === "isesaki-1-1-4")!;
    expect(naming.steps).toEqual([{ item: "最適化の推進", text: "財務会計システム構築" }]);
    const nextYear = buildCityDigest(isesaki, "2024-04-01").steps.find(
      ({ measure }) => measure.id === "isesaki-1-1-4",
    )!;
    expect(nextYear.steps).toEqual([{ item: "最適化の推進", text: "運用" }]);
  });

  test("その日までに言われた「達成」だけを数える", () => {
    const measure = annaka.measures.find(({ id }) => id === "annaka-6-3-1")!;
    expect(viewOn(annaka, measure, "2024-03-30").state.kind).toBe("due_soon");
    expect(viewOn(annaka, measure, "2024-03-31").state.kind).toBe("achieved");
  });

  test("前回のまとめ以降に文書が言ったことを、更新として出す", () => {
    const updates = listDocumentUpdates(annaka);
    expect(updatesSinceLast(updates, "2024-01-05").map(({ measureId }) => measureId)).toEqual([
      "annaka-6-haiko-atochi",
      "annaka-6-5-1",
      "annaka-6-pfi-ppp",
    ]);
    // The reminders before went out on Thursday 4 January.
    expect(updatesSinceLast(updates, "2024-01-09")).toEqual([]);
    expect(updates.find(({ measureId }) => measureId === "annaka-6-5-1")?.text).toBe(
      "「公約達成」(公約実施目標シート、令和5年12月30日時点)",
    );
  });

  test("確認の予定日は、職員にだけ、過ぎても見てもらうまで出る", () => {
    const reviewDates = [{ measureId: "annaka-6-haiko-atochi", date: "2024-02-20" }];
    const [first] = buildCityDigest(annaka, "2024-03-04", { reviewDates }).near.items;
    expect(first).toMatchObject({ kind: "record", date: "2024-02-20", daysLeft: -13 });
    const citizens = buildCityDigest(annaka, "2024-03-04", { reviewDates, audience: "citizen" });
    expect(citizens.near.items.every(({ daysLeft }) => daysLeft >= 0)).toBe(true);
  });
});

describe("だれに何を出すか", () => {
  test("分野・記録・担当課に切り分けられる", () => {
    expect(buildCityDigest(annaka, "2024-03-04", { only: [{ kind: "field", field: "4" }] })).toMatchObject({
      total: 2,
      near: { within30: 2 },
    });
    expect(buildCityDigest(annaka, "2024-03-04", { only: [{ kind: "record", id: "annaka-1-1-4" }] }).total).toBe(1);
    const today = "2026-11-20";
    for (const department of ["財政課", "財政部財政課"]) {
      const { overdue, total } = buildCityDigest(isesaki, today, { department });
      expect(total).toBeGreaterThan(0);
      expect(overdue.long.every(({ measure }) => measure.departmentsAsWritten?.includes("財政課"))).toBe(true);
    }
    expect(buildCityDigest(isesaki, today, { department: "財政部" }).total).toBeGreaterThan(
      buildCityDigest(isesaki, today, { department: "財政課" }).total,
    );
    expect(buildCityDigest(isesaki, today, { department: "ない課" }).total).toBe(0);
  });

  test("静かにする期間、市民には公約を送らない。職員にはそのまま出し、期間を添える", () => {
    const records = withCity(annaka, { quietPeriods: [{ from: "2024-03-01", to: "2024-03-10", reason: "市長選挙" }] });
    const citizens = buildCityDigest(records, "2024-03-04", { audience: "citizen" });
    expect(citizens).toMatchObject({ total: 0, quiet: { heldBack: 48 }, near: { items: [] } });
    expect(isSilenced(citizens)).toBe(true);
    const staff = buildCityDigest(records, "2024-03-04");
    expect(staff).toMatchObject({ total: 48, near: { within30: 33 }, quiet: { heldBack: 0 } });
    expect(isSilenced(staff)).toBe(false);
    // Plans are no pledges.
    const plan = withCity(isesaki, { quietPeriods: [{ from: "2024-03-01", to: "2024-03-10", reason: "市長選挙" }] });
    expect(isSilenced(buildCityDigest(plan, "2024-03-04", { audience: "citizen" }))).toBe(false);
  });
});

describe("フォローしている人に知らせる記録", () => {
  const dueIn = (week: string, today = "2020-04-01", records = annaka) => findDueRecords(records, week, today);

  test("期限の90日前と30日前の週に一度ずつ", () => {
    // 2025-03-31 − 90 days = 2024-12-31 (W01, in which no town hall is open), − 30 days = 2025-03-01 (W09).
    const expected = ["annaka-6-shiyu-shisetsu", "annaka-6-pfi-ppp"];
    const weeks = ["2024-W52", "2025-W01", "2025-W02", "2025-W08", "2025-W09", "2025-W10"];
    expect(weeks.map((week) => dueIn(week, "2024-12-01"))).toEqual([[], [], expected, [], expected, []]);
  });

  test("自分の期限のない記録は、計画の終わりの前に知らせる", () => {
    expect(dueIn("2025-W09", "2025-02-24", isesaki)).toHaveLength(55);
  });

  test("達成した記録は知らせない", () => {
    const ids = dueIn("2024-W09", "2024-02-26");
    expect(ids).toContain("annaka-1-1-4");
    expect(ids).not.toContain("annaka-6-5-1");
  });
});

test("どの日も、出すことが一つはあり、近い期限と過ぎた期限に同じ記録はない(2020年から2030年の毎週)", () => {
  for (const records of ["annaka", "isesaki", "suzaka", "konan"].map(recordsOf)) {
    for (let day = Date.UTC(2020, 0, 6); day < Date.UTC(2030, 0, 1); day += 7 * 86_400_000) {
      const digest = buildCityDigest(records, new Date(day).toISOString().slice(0, 10));
      const near = digest.near.items.flatMap((item) =>
        item.kind === "plan_end"
          ? item.measures
          : item.dues.some(({ kind }) => kind === "own_deadline")
            ? [item.measure]
            : [],
      );
      const over = new Set([...digest.overdue.recent, ...digest.overdue.long].map(({ measure }) => measure.id));
      expect(near.filter(({ id }) => over.has(id))).toEqual([]);
      expect(digest.near.items.length + over.size + digest.next.length + digest.states.achieved).toBeGreaterThan(0);
    }
  }
});

test("上半期までの約束は、9月30日を期限として数える", () => {
  const records = withMeasures(annaka, (measure) =>
    measure.id === "annaka-6-pfi-ppp"
      ? { ...measure, deadline: { fiscalYear: 2024, asWritten: "令和6年度上半期", remark: null } }
      : measure,
  );
  const { near, overdue } = buildCityDigest(records, "2024-09-30");
  expect(near.items[0]).toMatchObject({ date: "2024-09-30", daysLeft: 0 });
  expect(overdue.recent).toEqual([]);
  expect(buildCityDigest(records, "2024-10-01").overdue.recent).toMatchObject([{ date: "2024-09-30", daysOver: 1 }]);
});
