import { describe, expect, test } from "vitest";
import { buildPushMessages, listTopicsWithNews } from "../../handlers/reminders/line-content.ts";
import { readCities } from "../../src/cli/read-data-files.ts";
import { findLineFaults } from "../contract/line-limits.ts";

const annaka = readCities([]).find(({ city }) => city.id === "annaka")!;
/** 30 days before 31 March 2024, the end of 令和5年度, lie in this week. */
const WEEK = { occasion: "2024-W09", today: "2024-02-26", late: false, subject: null };
const due = listTopicsWithNews(annaka, WEEK).filter((topic) => topic.startsWith("record:"));

describe("LINE で送る中身", () => {
  test("期限が近い記録の知らせは、記録ごとに一つ。5つを超えれば、まとめ一つにする", () => {
    expect(due.length).toBeGreaterThan(5);
    const titles = (count: number) =>
      buildPushMessages(annaka, WEEK, due.slice(0, count)).map((m) => JSON.stringify(m));
    expect(titles(1)).toHaveLength(1);
    expect(titles(1)[0]).toContain("フォロー中の記録のお知らせ");
    expect(titles(5)).toHaveLength(5);
    expect(titles(6)).toHaveLength(1);
    expect(titles(6)[0]).toContain("今週のまとめ");
  });

  test("分野と記録を選んだ人には、分野のまとめと記録の知らせが一度に届く", () => {
    const messages = buildPushMessages(annaka, WEEK, ["field:6", due[0]!]);
    expect(messages).toHaveLength(2);
    expect(findLineFaults(messages as never)).toEqual([]);
  });

  test("静かにする期間は、公約だけの市では何も送らない", () => {
    const quietPeriods = [{ from: "2024-02-25", to: "2024-03-03", reason: "市長選挙" }];
    const quiet = { ...annaka, city: { ...annaka.city, quietPeriods } };
    expect(listTopicsWithNews(quiet, WEEK)).toEqual([]);
  });

  test("もうない分野や記録しか選んでいなければ、送るものはない", () => {
    expect(buildPushMessages(annaka, WEEK, ["field:99", "record:annaka-9-9-9"])).toEqual([]);
  });
});
