import { describe, expect, test } from "vitest";
import { intakeCitySchema } from "../../src/intake/intake-city.ts";
import { readCitySheet } from "../../src/intake/read-city-sheet.ts";
import { TOWN } from "./read-sheet-of.ts";

const SHEET = `みなと町環境基本計画,,,,,
環境目標,取組,取組の概要,担当課,進捗,R7年度の進捗状況
１　ごみを出さないまち,食品ロスの削減,余った食品を集める。,ごみ減量課,○,令和7年10月に開始
,粗大ごみの再使用,直してゆずる。,清掃事務所,△,直す人が足りない
２　みどりのまち,公園の拡張,土地を買い足す。,公園緑地課,×,地主と話し合い中
◎＝目標を上回る　○＝順調　△＝やや遅れ　×＝遅れ,,,,,
`;
const city = intakeCitySchema.parse({ ...TOWN, sectionWord: "環境目標" });

describe("計画だけのことばで書かれた表", async () => {
  const { records, city: read, notes } = await readCitySheet(new TextEncoder().encode(SHEET), city);

  test("市が計画の段と呼ぶことばの列は、ほかの計画が使わない見出しでも段になる", () => {
    expect(records.map(({ section }) => section.map(({ title }) => title))).toEqual([
      ["ごみを出さないまち"],
      ["ごみを出さないまち"],
      ["みどりのまち"],
    ]);
  });

  test("表の下の凡例は段ではなく、記号の意味になる", () => {
    expect(read.city.statusWords).toMatchObject({ "○": "in_progress", "△": "late", "×": "late" });
    expect(records).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  test("状況の列が二つあれば、年度のない列が状況になり、ほかの年度の文もなくならない", () => {
    expect(records.map(({ entry }) => entry.statuses?.map(({ asWritten }) => asWritten))).toEqual([
      ["○(順調)"],
      ["△(やや遅れ)"],
      ["×(遅れ)"],
    ]);
    expect(records.map(({ entry }) => entry.facts)).toEqual([
      [{ label: "R7年度の進捗状況", value: "令和7年10月に開始" }],
      [{ label: "R7年度の進捗状況", value: "直す人が足りない" }],
      [{ label: "R7年度の進捗状況", value: "地主と話し合い中" }],
    ]);
  });
});
