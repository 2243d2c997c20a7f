import { describe, expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

const SHEET = `みなと町改革プラン,,,,
番号,取組,取組の概要,進捗区分,担当課
1,苗木の配布,苗木を配る。,船出,公園緑地課
2,花だんの手入れ,花を植える。,支度,公園緑地課
3,並木の調査,木を調べる。,舵直し,公園緑地課
4,水路の掃除,水路をさらう。,船出,土木課
,,,,
【進捗区分の見方】,,,,
支度：調査や相談をしているもの,,,,
船出：事業に着手し、実施しているもの,,,,
舵直し：内容や時期を組み直しているもの,,,,
`;

describe("表の下に一行ずつ書かれた凡例", async () => {
  const { records, city } = await readText(SHEET);

  test("計画の段にも記録にもならず、書かれた順の凡例になる", () => {
    expect(city.city.statusLegend).toEqual([
      { word: "支度", stands: "調査や相談をしているもの" },
      { word: "船出", stands: "事業に着手し、実施しているもの" },
      { word: "舵直し", stands: "内容や時期を組み直しているもの" },
    ]);
    expect(records.map(({ entry, section }) => [entry.title, section.length])).toEqual([
      ["苗木の配布", records[0]!.section.length],
      ["花だんの手入れ", records[0]!.section.length],
      ["並木の調査", records[0]!.section.length],
      ["水路の掃除", records[0]!.section.length],
    ]);
  });
});

const CIRCLES = `みなと町改革プラン,,,,
番号,取組,取組の概要,進捗,担当課
1,苗木の配布,苗木を配る。,〇,公園緑地課
2,花だんの手入れ,花を植える。,○,公園緑地課
3,並木の調査,木を調べる。,◯,公園緑地課
4,水路の掃除,水路をさらう。,△,土木課
※進捗　◎…完了したもの　○…計画どおりのもの　△…計画より遅れているもの,,,,
`;

test("一枚の表に混じった丸は、凡例の丸と同じ印", async () => {
  const { records } = await readText(CIRCLES);
  expect(records.map(({ entry }) => entry.statuses?.map(({ asWritten, means }) => [asWritten, means]))).toEqual([
    [["○(計画どおりのもの)", "in_progress"]],
    [["○(計画どおりのもの)", "in_progress"]],
    [["○(計画どおりのもの)", "in_progress"]],
    [["△(計画より遅れているもの)", "late"]],
  ]);
});
