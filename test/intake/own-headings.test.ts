import { expect, test } from "vitest";
import { readText } from "./read-sheet-of.ts";

/** A town's pledges under headings of its own, with a grade beside the state and cells that go on with the one above. */
const PLEDGES = `浜風町長の二期目のしごと一覧,,,,,,,
旗印,No.,わたしが果たすこと,受け持ち,いつまでに,進み具合,ここまでの歩み,自己評価
みなとの旗,１－１,漁港の照明の更新,水産課,令和７年度,◎,全灯を取り替えました。,Ｓ
,１－２,競り場の冷房,〃,令和８年度,○,設計に入りました。,Ａ
,１－３,浜の公衆便所の建てかえ,"〃
（協力：観光協会）",令和９年度,"△
（入札が不調）",再度の入札をします。,Ｃ
里の旗,２－１,農道の舗装,建設課,令和１０年度,×,用地の話をしています。,
,２－２,里山まつりの開催,観光課,毎年,⇒,春に開きました。,Ａ
【進み具合】◎…実現した　○…すすんでいる　△…おくれている　×…これから　⇒…毎年つづける,,,,,,,
【自己評価】Ｓ…期待以上　Ａ…期待どおり　Ｃ…力不足,,,,,,,
`;

test("知らない見出しでも、件名と担当課は欄の中身で分かる", async () => {
  const { records } = await readText(PLEDGES);
  expect(records.map(({ entry: { title, departments } }) => [title, departments?.map(({ name }) => name)])).toEqual([
    ["漁港の照明の更新", ["水産課"]],
    ["競り場の冷房", ["水産課"]],
    ["浜の公衆便所の建てかえ", ["水産課"]],
    ["農道の舗装", ["建設課"]],
    ["里山まつりの開催", ["観光課"]],
  ]);
  expect(records[2]!.entry.departmentsAsWritten).toContain("観光協会");
});

test("進み具合と並ぶ自己評価は状況にせず、見出しのまま残す。かなの凡例も読む", async () => {
  const { records } = await readText(PLEDGES);
  expect(
    records.map(({ entry: { statuses, facts } }) => ({
      states: statuses?.map(({ means, asWritten }) => [means, asWritten]),
      grade: facts?.find(({ label }) => label === "自己評価")?.value,
    })),
  ).toEqual([
    { states: [["achieved", "◎(実現した)"]], grade: "Ｓ(期待以上)" },
    { states: [["in_progress", "○(すすんでいる)"]], grade: "Ａ(期待どおり)" },
    { states: [["late", expect.stringContaining("入札が不調")]], grade: "Ｃ(力不足)" },
    { states: [["not_started", "×(これから)"]], grade: undefined },
    { states: [[null, "⇒(毎年つづける)"]], grade: "Ａ(期待どおり)" },
  ]);
});

/** Signs that stand with their words, in the cells and in the note below. */
const SIGNED = `番号,取組名,担当課,指標名,事業費（千円）,,進み具合
,,,,Ｒ７決算見込,Ｒ８当初,
1,桟橋の点検,水産課,点検した桟橋,"1,200","1,300",◎到達
2,防波堤のかさ上げ,水産課,かさ上げした長さ,"52,000","48,000",△足踏み
3,航路標識の更新,水産課,更新した標識,0,900,×未着手
4,港の清掃,環境課,清掃の回数,300,300,○順行
5,魚市場の移転,水産課,移転の進み,0,"1,000",▲見直し
※進み具合　◎到達：直近値がめざす値に達しているもの　○順行：工程・指標とも概ね計画どおりのもの　△足踏み：工程又は指標に遅れがみられるもの　▲見直し：再検討しているもの　×未着手：着手に至っていないもの,,,,,,
`;

test("印とことばが一緒に書かれた状況は凡例で読み、当初予算は指標の値にしない", async () => {
  const { records, city } = await readText(SIGNED);
  expect(records.map(({ entry: { statuses } }) => statuses?.map(({ means, asWritten }) => [asWritten, means]))).toEqual(
    [
      [["◎到達", "achieved"]],
      [["△足踏み", "late"]],
      [["×未着手", "not_started"]],
      [["○順行", "in_progress"]],
      [["▲見直し", "stopped"]],
    ],
  );
  expect(city.city.statusLegend?.map(({ word }) => word)).toEqual(["◎", "○", "△", "▲", "×"]);
  expect(records[1]!.entry.amounts?.map(({ asWritten }) => asWritten)).toEqual([
    expect.stringContaining("52"),
    expect.stringContaining("48"),
  ]);
  expect(records[1]!.entry.kpis?.map(({ baseline }) => baseline ?? null)).toEqual([null]);
});
