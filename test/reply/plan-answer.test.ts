import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import type { PlanAnswer } from "../../src/reply/answer.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { published } from "../progress/sample-entries.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");

function ask(city: string, question: string, entries: ProgressEntry[] = []) {
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  return findAnswer(question, house.cities.get(city)!, house, null, now, known).answer;
}

function plan(city: string, question: string, entries: ProgressEntry[] = []): PlanAnswer {
  const answer = ask(city, question, entries);
  if (answer.kind !== "plan") throw new Error(`${question}: ${answer.kind}`);
  return answer;
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

describe("計画全体のことをたずねる", () => {
  test.each<[string, string, PlanAnswer["about"]]>([
    ["annaka", "達成率は?", "progress"],
    ["annaka", "約束守ってる?", "progress"],
    ["annaka", "市長、ちゃんと仕事してる?", "progress"],
    ["isesaki", "計画は順調?", "progress"],
    ["annaka", "公約はいくつ?", "count"],
    ["isesaki", "取組は全部で何件ある?", "count"],
    ["isesaki", "いつまでの計画?", "period"],
    ["isesaki", "どの課が一番多い?", "departments"],
    ["annaka", "どんな分野がある?", "areas"],
    ["suzaka", "いつの情報?", "as_of"],
    ["konan", "何が変わった?", "changes"],
    ["konan", "何が遅れてる?", "late"],
    ["annaka", "公約全部で何個で、何個終わった", "progress"],
    ["isesaki", "計画が終わってもう1年以上たつけど、結果は公表されたの", "progress"],
  ])("%s「%s」は計画全体のこと(%s)", (city, question, about) => {
    const { total, states, lines, title, ...answer } = plan(city, question);
    expect(answer.about).toBe(about);
    expect(total).toBe(house.cities.get(city)!.records.measures.length);
    expect(sum(states)).toBe(total);
    expect(lines.length).toBeGreaterThan(0);
    expect(title).toContain(house.cities.get(city)!.records.city.plan.shortTitle);
  });

  test("数には母数が付き、分野ごとの数を足すと全体になる", () => {
    const { lines, rows, total } = plan("annaka", "達成率は?");
    expect(lines[0]).toBe("公約48件のうち、資料に達成と書かれたか、担当課が達成と報告したものは15件");
    expect(rows.reduce((all, row) => all + row.total, 0)).toBe(total);
    expect(rows.reduce((all, row) => all + row.achieved, 0)).toBe(15);
  });

  test("個別の期限のいちばん遅い年度と、期限の書かれた件数を言い、書かれていない計画では言わない", () => {
    const dated = house.cities.get("annaka")!.records.measures.flatMap(({ deadline }) => deadline ?? []);
    expect(plan("annaka", "達成率は?").lastDeadline).toEqual({ count: dated.length, fiscalYear: 2028 });
    expect(plan("isesaki", "計画は順調?").lastDeadline).toBeNull();
  });

  test("報告が公開されると、数も変わる", () => {
    const entry = published(1, {
      measureId: "konan-1-4",
      recordedAt: "2026-04-10T03:00:00.000Z",
      status: "late",
      fiscalYear: 2025,
    });
    expect(plan("konan", "何が遅れてる?").lines[0]).toBe("担当課が遅れと報告したものは、ありません");
    const { lines, states, note } = plan("konan", "何が遅れてる?", [entry]);
    // One day's report of one record is not the day of the others.
    expect(note).toBe("令和8年4月10日(2026年)時点の記載と報告(4件のうち1件についてだけ)から");
    expect(lines[0]).toMatch(/^担当課が遅れと報告したもの1件: /);
    expect(states).toContainEqual({ kind: "late", count: 1 });
  });

  test("何が変わったかは、担当課が何と言ったかまで言う。ほかのことばでも", () => {
    const entry = published(1, { measureId: "konan-1-4", recordedAt: "2026-04-10T03:00:00.000Z", status: "late" });
    const { lines, news } = plan("konan", "最近何が変わった?", [entry]);
    expect(lines).toEqual(["令和8年4月10日(2026年) 市民との情報共有の推進「遅れ」"]);
    expect(news).toMatchObject([{ id: "konan-1-4", status: "late" }]);
  });

  test("よしあしを言わず、いつの記載からかを言う", () => {
    const answer = plan("annaka", "市長、ちゃんと仕事してる?");
    expect(JSON.stringify(answer)).not.toMatch(/順調|不十分|よくでき|守られて/);
    expect(answer.note).toMatch(/時点の記載と報告から$/);
    expect(plan("konan", "計画は順調?").note).toBe("進み具合は資料に書かれておらず、報告もまだありません");
  });
});

describe("計画全体のことではない", () => {
  test.each([
    ["annaka", "空き家の進捗は?"],
    ["annaka", "達成した公約の一覧"],
    ["annaka", "中期の公約は何件?"],
    ["isesaki", "財政課の取組は何件?"],
  ])("%s「%s」", (city, question) => expect(ask(city, question).kind).not.toBe("plan"));
});
