import { expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

/** A small village's sheet: a period and a day above it, an empty row, and two rows of headings in everybody's words. */
const SHEET = `みなと村の約束,,,,,,,,,,
（令和６年度〜令和９年度）,,,,,,,,令和８年９月３０日現在,,
,,,,,,,,,,
番号,柱,約束,約束の中身,担当する課,年度ごとの歩み,,進み具合,,数で見ると,
,,,,,Ｒ８,Ｒ９,しるし,ひとこと,いま,めざす
１,１　海の柱,桟橋の修理,板を替える,建設課,設計,工事,○,図面ができた,２本,５本
２,,灯台の公開,中に入れるようにする,観光課,実施,継続,◎,春から公開中,１回,１回
３,,浜の清掃,ごみを拾う,環境課,検討,実施,×,,,
※しるしの見方　◎…できた　○…進んでいる　×…まだ手をつけていない,,,,,,,,,,
`;

test("表の上の期間や日付は、空いた行をはさめば見出しではなく、ふだんのことばの見出しも読む", async () => {
  const { records } = await readText(SHEET);
  expect(
    records.map(({ entry: { title, summary, schedule, statuses, kpis } }) => ({
      title,
      does: summary?.does,
      years: schedule?.flatMap(({ years }) => Object.values(years)),
      means: statuses?.map(({ means }) => means),
      figures: kpis?.map(({ baseline, target }) => [baseline?.asWritten, target?.asWritten]),
    })),
  ).toEqual([
    {
      title: "桟橋の修理",
      does: "板を替える",
      years: ["設計", "工事"],
      means: ["in_progress"],
      figures: [["2本", "5本"]],
    },
    {
      title: "灯台の公開",
      does: "中に入れるようにする",
      years: ["実施", "継続"],
      means: ["achieved"],
      figures: [["1回", "1回"]],
    },
    expect.objectContaining({ title: "浜の清掃", years: ["検討", "実施"], means: ["not_started"] }),
  ]);
});
