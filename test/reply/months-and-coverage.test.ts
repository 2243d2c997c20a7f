import { describe, expect, test } from "vitest";
import { converse, headOf } from "./converse.ts";

describe("月は、年度のことだと言ってから答える", () => {
  const said = [
    {
      measureId: "suzaka-38",
      recordedAt: "2022-04-10T01:00:00.000Z",
      fiscalYear: 2021,
      point: "year_end" as const,
      kpi: { name: "行政のサポートによる移住者数の累計", value: 230 },
    },
  ];
  test.each(["令和3年9月の移住者数は?", "2021年9月の移住者数は?", "R3年9月の移住者は何人?"])("「%s」", (question) => {
    const head = headOf(converse("suzaka", question, said));
    expect(head).toMatch(/月だけのことは、資料にも報告にもありません。令和3年度のことは次のとおりです/);
    expect(head).toContain("230人");
  });
  test("月の名がある行が答えなら、言わない", () => {
    expect(headOf(converse("konan", "令和3年9月のメール配信システムの更新は?"))).not.toMatch(/月だけのことは/);
  });
  test("11月の報告は、1月のことではない", () => {
    const note = [{ ...said[0]!, measureId: "konan-1-4", kpi: null, note: "11月に2回開きました。" }];
    const head = headOf(converse("konan", "令和4年1月のタウンミーティングの実績は?", note));
    expect(head).toContain("11月に2回開きました。");
    expect(head).toMatch(/1月だけのことは、資料にも報告にもありません/);
  });
  test("期限をたずねる月は、月のまま", () => {
    expect(converse("annaka", "令和6年3月末が期限の公約")).toMatch(/期限: 令和6年3月31日/);
  });
  test("月だけで取組をさがすときも言う", () => {
    expect(converse("isesaki", "令和4年10月に何をした?")).toMatch(/10月だけのことは、資料に分けて書かれていません/);
  });
});

describe("何を数えたか、いつのものかをたずねる", () => {
  test.each(["なぜ48件なの?", "番号が抜けている公約は?", "公約は48個しかないの", "出典は?"])("「%s」", (question) => {
    const text = converse("annaka", question);
    expect(text).toMatch(/公約は48件です/);
    expect(text).toMatch(/数えたのは資料に載るものだけです/);
  });
  test.each(["データの時点は?", "更新されてないよね"])("「%s」", (question) => {
    expect(converse("annaka", question)).toMatch(/令和5年10月31日\(2023年\)時点/);
  });
  test("計画の終わりが資料になければ、そう言う", () => {
    expect(converse("suzaka", "須坂市の計画は終わった?")).toMatch(/計画全体の期間は資料に記載がありません/);
    expect(converse("isesaki", "計画は終わった?")).toMatch(/計画の期間は終わっています/);
  });
});
