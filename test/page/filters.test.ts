import { describe, expect, test } from "vitest";
import { listQuerySchema } from "../../src/page/filter-records.ts";
import { askPath, departmentsPath, listPath } from "../../src/page/page-paths.ts";
import { cities, listOf, textOf } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const isesaki = cities.find(({ city }) => city.id === "isesaki")!;
const annaka = cities.find(({ city }) => city.id === "annaka")!;
const countOf = (html: string) => Number(/件のうち(\d+)件/.exec(textOf(html))?.[1] ?? 0);
const headingOf = (html: string) => textOf(/<h1>.*?<\/small>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");

describe("一覧の条件", () => {
  test.each([
    [{ dept: "総務部 管財課" }, "担当課: 総務部 管財課", 2],
    [{ area: "重点項目2 安定的な財政運営" }, "区分: 重点項目2 安定的な財政運営", 14],
    [
      { dept: "総務部 管財課", area: "重点項目1 効率的で効果的な行政運営" },
      /区分: 重点項目1 .*、担当課: 総務部 管財課/,
      0,
    ],
    [{ year: "2024" }, "期限: 令和6年度末", 55],
    [{ dept: "農政課" }, "担当課: 農政課", 0],
  ])("%o", (filters, heading, count) => {
    const page = listOf(isesaki, filters as Record<string, string>, TODAY);
    expect(headingOf(page)).toMatch(heading);
    expect(countOf(page)).toBe(count);
  });

  test.each([
    ["市民活動課", "担当課: 市民部 市民活動課", 3],
    ["市民部市民活動課", "担当課: 市民部 市民活動課", 3],
    ["市民部　市民活動課", "担当課: 市民部 市民活動課", 3],
    ["総務課", "担当課: 総務課", 4],
    ["消防本部", "担当課: 消防本部", 2],
  ])("担当課は、人が書くとおりの名前でもさがせる: %s", (dept, heading, count) => {
    const page = listOf(isesaki, { dept }, TODAY);
    expect([headingOf(page), countOf(page)]).toEqual([heading, count]);
  });

  test("課の名前の一部や、ほかの課の名前では、さがさない", () => {
    for (const dept of ["活動課", "課", "農政課", "市民部総務課"])
      expect([dept, countOf(listOf(isesaki, { dept }, TODAY))]).toEqual([dept, 0]);
  });

  test("何も当てはまらなければ、条件の欄が開き、たずねる・担当課・すべての一覧へ行ける", () => {
    const none = listOf(isesaki, { dept: "農政課", text: "ロケット" }, TODAY);
    expect(none).toMatch(/<details class="fold" open/);
    for (const path of [askPath("isesaki", "ロケット"), departmentsPath("isesaki"), listPath("isesaki")])
      expect(none).toContain(`<a href="${path}">`);
    const unnamed = listOf(annaka, { dept: "農政課" }, TODAY);
    expect(textOf(unnamed)).toContain("どの公約にも、担当課は資料に書かれていません。");
    expect(unnamed).not.toContain(departmentsPath("annaka"));
    expect(listOf(annaka, { state: "achieved" }, TODAY)).not.toMatch(/<details class="fold" open/);
  });

  test("状態と期限なしでしぼれる。ことばは、チャットと同じ話題のさがしかた", () => {
    expect(countOf(listOf(annaka, { state: "achieved" }, TODAY))).toBe(15);
    expect(countOf(listOf(annaka, { year: "none" }, TODAY))).toBe(8);
    const naming = listOf(annaka, { text: "ネーミングライツ" }, TODAY);
    expect(naming).toContain("/annaka/m/annaka-6-5-1");
    expect(headingOf(naming)).toBe("「ネーミングライツ」にかかわるもの");
  });

  test("読めない条件は、何もしぼらない", () => {
    const query = listQuerySchema.parse({ state: "よい", year: "二〇二四", from: "-3", area: "", dept: " " });
    expect(query).toEqual({ from: 0 });
    expect(headingOf(listOf(annaka, { state: "よい", year: "99999" }, TODAY))).toBe("すべての公約");
  });

  test("選んだ条件は、もう一度開いた画面でも選ばれている", () => {
    const page = listOf(isesaki, { dept: "総務部 管財課" }, TODAY);
    expect(page).toMatch(/<option value="総務部 管財課" selected(?:="")?>/);
    expect(listOf(isesaki, { dept: "管財課" }, TODAY)).toMatch(/<option value="総務部 管財課" selected(?:="")?>/);
  });
});

test("アドレスは、条件のあるものだけを持つ", () => {
  expect(listPath("annaka")).toBe("/annaka/list");
  expect(listPath("annaka", { state: "late", text: "" }, 50)).toBe("/annaka/list?state=late&from=50");
  expect(askPath("annaka", "A&B=C?")).toBe("/annaka?q=A%26B%3DC%3F");
});
