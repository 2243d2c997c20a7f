import { expect, test } from "vitest";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { departmentPath } from "../../src/page/page-paths.ts";
import { published } from "../progress/sample-entries.ts";
import { cities, recordOf, textOf } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const find = (cityId: string) => cities.find(({ city }) => city.id === cityId)!;
const citationOf = (html: string) => textOf(/<blockquote.*?<\/blockquote>/s.exec(html)![0]);
const departmentOf = (html: string) => /<dt>担当課<\/dt>\s*(<dd.*?<\/dd>)/s.exec(html)![1]!;

test("引用の文は、状態がいつの、だれのことばかを言う。だれも言っていない状態には、見た日だけが付く", () => {
  expect(citationOf(recordOf(find("annaka"), "annaka-6-5-1", TODAY))).toContain(
    "状態: 達成(令和5年12月30日時点・公約実施目標シート)。",
  );
  expect(citationOf(recordOf(find("annaka"), "annaka-1-1-6", TODAY))).toContain("状態: 期限後の報告なし。");
  const entry = published(1, {
    city: "isesaki",
    measureId: "isesaki-2-2-3",
    status: "late",
    recordedAt: "2026-11-20T01:00:00.000Z",
  });
  const reported = { ...find("isesaki"), book: buildProgressBook([entry]) };
  expect(citationOf(recordOf(reported, "isesaki-2-2-3", TODAY))).toContain(
    "状態: 遅れ(令和8年11月20日時点・担当課の報告)。",
  );
});

test("担当課の名前は資料のとおりに出て、どの課もその課のページへ行ける", () => {
  for (const records of cities) {
    for (const measure of records.measures.filter(({ departments }) => departments.length > 0)) {
      const html = departmentOf(recordOf(records, measure.id, TODAY));
      expect(textOf(html).replace(/\s/g, "")).toBe(measure.departmentsAsWritten!.replace(/\s/g, ""));
      for (const { division, name } of measure.departments)
        expect(html).toContain(departmentPath(records.city.id, [division, name].filter(Boolean).join(" ")));
    }
  }
});
