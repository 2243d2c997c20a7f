import { describe, expect, test } from "vitest";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { converse, house, idsAfter, NOW } from "./converse.ts";

describe("言い切りへの答えは、書かれた行を二つまで、いまの進み具合は一行だけ添える", () => {
  test("同じことばの行が三つあっても、二つまで", () => {
    const said = converse("isesaki", "患者自費未収金対策は民間委託されましたか").split("出典:")[0]!;
    expect(said).toContain("「委託されました」とは、資料にも報告にも書かれていません");
    expect(said.match(/令和\d年度: 実施\(回収業務委託\)/g)).toHaveLength(2);
  });

  test("書かれた行があれば、進み具合は一行", () => {
    const said = converse("isesaki", "行政評価の充実は統合されましたよね").split("出典:")[0]!;
    expect(said).toContain("進み具合は資料に書かれていません(未報告)");
    expect(said).not.toContain("計画の最後の予定");
  });
});

describe("それだけでは記録をえらべないことば", () => {
  test.each(["100円", "80万円くらい?"])("「%s」だけなら、音の近い記録を挙げない", (question) => {
    const said = converse("isesaki", question);
    expect(said).toContain("見つかりませんでした");
    expect(said).not.toContain("近いもの");
  });

  test("「手数料 いくら」は、前の話がなければ手数料の記録、あればその記録のこと", () => {
    expect(converse("isesaki", "手数料 いくら")).toContain("使用料・手数料に係る料金設定の分析検証");
    expect(converse("isesaki", "ネーミングライツの進捗は?|手数料 いくら")).not.toContain("料金設定の分析検証");
  });
});

test("「同じ課のほかの」は、いま見ている記録を入れない。「同じ課の」を全部なら入れる", () => {
  const after = (question: string) => idsAfter("isesaki", `ネーミングライツの進捗は?|${question}`);
  expect(after("同じ課のほかの取組を全部")).toEqual(["2-6-1"]);
  expect(after("同じ課の別の取組を全部")).toEqual(["2-6-1"]);
  expect(after("同じ課の取組を全部")).toEqual(["2-2-3", "2-6-1"]);
});

test("番号を付けて見せるもののない答えは、話の続きを始めない", () => {
  const room = house.cities.get("isesaki")!;
  for (const [question, kind] of [
    ["計画の期間は?", "plan"],
    ["100円", "not_found"],
  ] as const) {
    const { answer, state } = findAnswer(question, room, house, null, NOW);
    expect([answer.kind, state]).toEqual([kind, null]);
  }
});
