import { describe, expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

const sheet = (heading: string) => `みなと町改革プラン,,,
基本目標,取組,取組の概要,${heading},担当課
１　みどりのまち,苗木の配布,苗木を配る。,Ｒ９．３月末,公園緑地課
,花だんの手入れ,花を植える。,"毎年度
（継続）",公園緑地課
,並木の調査,木を調べる。,プラン期間中,公園緑地課
２　水辺のまち,水路の掃除,水路をさらう。,令和９年４月改定予定,土木課
,船着き場の修理,板を替える。,Ｒ８年度中,土木課
`;

describe("期限の見出しの、計画ごとの呼びかた", () => {
  test.each(["完了めど", "完了目途", "達成の目処", "めど"])("「%s」", async (heading) => {
    const { records } = await readText(sheet(heading));
    expect(records.map(({ entry: { deadline, facts } }) => deadline?.fiscalYear ?? facts)).toEqual([
      "R8",
      [{ label: heading, value: "毎年度 （継続）" }],
      [{ label: heading, value: "プラン期間中" }],
      "R9",
      "R8",
    ]);
  });
});
