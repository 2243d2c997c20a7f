import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { published } from "../progress/sample-entries.ts";

const house = openHouse();
/** A Friday. */
const TODAY = "2026-11-20";
const now = new Date(`${TODAY}T03:00:00Z`);

function ask(city: string, question: string, said: Partial<ProgressEntry>[] = []) {
  const entries = said.map((changes, index) => published(index + 1, { city, ...changes }));
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  return findAnswer(question, house.cities.get(city)!, house, null, now, known).answer;
}
const idsOf = (answer: ReturnType<typeof ask>) =>
  answer.kind === "list"
    ? answer.views.map(({ measure }) => measure.id)
    : answer.kind === "measure"
      ? [answer.view.measure.id]
      : [];
const due = (measureId: string, newDate: string): Partial<ProgressEntry> => ({
  measureId,
  deadline: { newDate, reason: "入札のやり直し" },
});

describe("日・週・月でたずねた期限", () => {
  const moved = [
    due("konan-1-1", "2026-11-21"),
    due("konan-1-2", "2026-11-25"),
    due("konan-1-3", "2026-11-30"),
    due("konan-1-4", "2026-12-15"),
  ];
  test.each<[string, string[]]>([
    ["明日が期限の取組は?", ["konan-1-1"]],
    ["来週締切のものは", ["konan-1-2"]],
    ["締切が来週の取組", ["konan-1-2"]],
    ["今月末が期限のものは?", ["konan-1-3"]],
    ["今月中に期限が来るもの", ["konan-1-1", "konan-1-2", "konan-1-3"]],
    ["来月が期限の取組", ["konan-1-4"]],
    ["10日以内に期限が来る取組", ["konan-1-1", "konan-1-2", "konan-1-3"]],
    ["12月15日が期限の取組は?", ["konan-1-4"]],
    ["令和8年12月が期限の取組は?", ["konan-1-4"]],
    ["来月末までに終わる取組は?", ["konan-1-1", "konan-1-2", "konan-1-3", "konan-1-4"]],
  ])("「%s」は、その日のものだけ", (question, ids) => {
    expect(idsOf(ask("konan", question, moved))).toEqual(ids);
  });

  test.each([
    ["昨日", "令和8年11月19日(2026年)"],
    ["今日", "令和8年11月20日(2026年)"],
    ["明日", "令和8年11月21日(2026年)"],
    ["あさって", "令和8年11月22日(2026年)"],
    ["しあさって", "令和8年11月23日(2026年)"],
    ["月末", "令和8年11月30日(2026年)"],
    ["先週", "令和8年11月9日(2026年)から令和8年11月15日(2026年)まで"],
    ["今週", "令和8年11月16日(2026年)から令和8年11月22日(2026年)まで"],
    ["来週", "令和8年11月23日(2026年)から令和8年11月29日(2026年)まで"],
    ["再来週", "令和8年11月30日(2026年)から令和8年12月6日(2026年)まで"],
    ["今週末", "令和8年11月21日(2026年)から令和8年11月22日(2026年)まで"],
    ["来週末", "令和8年11月28日(2026年)から令和8年11月29日(2026年)まで"],
    ["先月", "令和8年10月1日(2026年)から令和8年10月31日(2026年)まで"],
    ["来月", "令和8年12月1日(2026年)から令和8年12月31日(2026年)まで"],
    ["再来月", "令和9年1月1日(2027年)から令和9年1月31日(2027年)まで"],
    ["3日以内", "令和8年11月20日(2026年)から令和8年11月23日(2026年)まで"],
    ["2週間以内", "令和8年11月20日(2026年)から令和8年12月4日(2026年)まで"],
    ["2か月以内", "令和8年11月20日(2026年)から令和9年1月20日(2027年)まで"],
  ])("その日のものがなければ、「%s」の日付で断る", (when, days) => {
    expect(ask("konan", `${when}が期限の取組は?`)).toMatchObject({
      kind: "not_found",
      reason: { kind: "empty_list", description: `期限: ${days}` },
    });
  });
});

describe("遅れ・遅れそうでたずねた一覧", () => {
  const said: Partial<ProgressEntry>[] = [
    { measureId: "konan-1-1", status: "late" },
    { measureId: "konan-1-2", status: "at_risk" },
    { measureId: "konan-1-3", status: "in_progress" },
  ];
  test.each<[string, string[]]>([
    ["遅れそうなものは?", ["konan-1-1", "konan-1-2"]],
    ["期限に間に合わなそうな取組は?", ["konan-1-1", "konan-1-2"]],
    ["遅れそうは何件?", ["konan-1-1", "konan-1-2"]],
    ["遅れは何件?", ["konan-1-1"]],
    ["予定より遅れてるのはどれ", ["konan-1-1"]],
  ])("「%s」は、担当課がそう知らせたもの", (question, ids) => {
    expect(idsOf(ask("konan", question, said))).toEqual(ids);
  });

  test("0件でも、どれだけ報告されているかを添える", () => {
    expect(ask("konan", "遅れは何件?")).toMatchObject({
      kind: "not_found",
      reason: { kind: "nothing_reported", figures: [expect.any(String), expect.stringContaining("未報告")] },
    });
  });
});
