import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { findVerdict } from "../../src/understand/find-verdict.ts";
import { readAllSpans, resolveSpans } from "../../src/understand/mark-spans.ts";
import { MENTION_RULES } from "../../src/understand/rules/mentions.ts";
import { SHOW_ALL_RULES } from "../../src/understand/rules/show-all.ts";
import { STATE_RULES } from "../../src/understand/rules/states.ts";
import { STATUS_WORD_RULES } from "../../src/understand/rules/status-words.ts";

const WORDS = [
  "検討中",
  "やや遅れ",
  "C",
  "達成",
  "A(計画より進んでいる)",
  "－(未着手)",
  "◎",
  "□(調査・協議中)",
  "地固め",
  "手直し中",
  "☆(実施中)",
  "満開",
  "済(実施済)",
  "見(計画を見直し中)",
];
const [plan] = readCities([]);
const catalogue = buildCatalogue({
  ...plan!,
  city: { ...plan!.city, measureWord: "主要事業" },
  measures: WORDS.map((asWritten, at) => ({
    ...plan!.measures[at]!,
    statuses: [
      {
        means: asWritten === "達成" || asWritten === "満開" ? "achieved" : null,
        asWritten,
        asOf: null,
        document: plan!.city.documents[0]!.id,
      },
    ],
  })),
});
const RULES = [
  ...STATUS_WORD_RULES,
  ...MENTION_RULES,
  ...STATE_RULES.filter(({ name }) => name === "state/in_progress"),
];
const read = (question: string) =>
  resolveSpans(readAllSpans(normalizeText(question), RULES, { today: "2026-04-01", catalogue })).map(({ meaning }) =>
    meaning.kind === "condition" && meaning.condition.kind === "status_word" ? meaning.condition.words : meaning.kind,
  );

describe("計画が書いている状況のことばで選ぶ", () => {
  test.each([
    ["検討中の公約は?", "検討中"],
    ["見直し中の取組は?", "見(計画を見直し中)"],
    ["いま見直し中になっているもの", "見(計画を見直し中)"],
    ["「済」になっているもの", "済(実施済)"],
    ["「済」となってる公約はどれ", "済(実施済)"],
    ["やや遅れの事業をぜんぶ", "やや遅れ"],
    ["進捗がCの事業はどれ", "C"],
    ["C評価の取組", "C"],
    ["状況が「検討中」になっているもの", "検討中"],
    ["検討中の主要事業一覧", "検討中"],
    ["計画より進んでいる主要事業だけ教えて", "A(計画より進んでいる)"],
    ["評価Aの主要事業", "A(計画より進んでいる)"],
    ["◎の取組を一覧で", "◎"],
    ["そのうちCのものは?", "C"],
    ["評価がAのものは?", "A(計画より進んでいる)"],
    ["調査・協議中の公約は?", "□(調査・協議中)"],
    ["そのうちまだ協議の段階なのは?", "□(調査・協議中)"],
    ["調査してるだけのやつ", "□(調査・協議中)"],
    ["まだ協議の最中のものある?", "□(調査・協議中)"],
    ["検討してる公約を全部", "検討中"],
    ["まだ検討段階の取組", "検討中"],
    ["地固めになってるの全部出して", "地固め"],
    ["地固めしてるやつは?", "地固め"],
    ["地固め状態の事業", "地固め"],
    ["そのうち地固めのだけにして", "地固め"],
    ["手直ししてるのは何件", "手直し中"],
    ["手直しの段階の事業", "手直し中"],
    ["財政課で今やってる最中の公約は?", "☆(実施中)"],
    ["(実施中)のもの", "☆(実施中)"],
    ["教育課の取組で満開になったものはどれ?", "満開"],
    ["もう満開した事業", "満開"],
    ["満開済みは何件", "満開"],
    ["地固めはいくつ", "地固め"],
    ["どれが満開になった?", "満開"],
    ["満開", "満開"],
    ["A評価を取った事業は何件", "A(計画より進んでいる)"],
    ["C評価をもらったもの", "C"],
  ])("「%s」は「%s」とある記録", (question, word) => {
    expect(read(question)).toEqual([word]);
  });

  test("二つのことばや字を並べても読む", () => {
    expect(read("評価がCかAの事業は?")).toEqual(["C", "A(計画より進んでいる)"]);
    expect(read("AかCのものだけ")).toEqual(["A(計画より進んでいる)", "C"]);
    expect(read("C評価のうち財政課のもの")).toEqual(["C"]);
    expect(read("地固めか手直し中の事業")).toEqual(["地固め", "手直し中"]);
    expect(read("検討中と地固めの取組を全部")).toEqual(["検討中", "地固め"]);
  });

  test.each([
    "再検討中の公約は?",
    "ビタミンCの多い食べ物",
    "検討中ですか",
    "達成の公約は?",
    "C棟の工事の取組",
    "調査の方法は?",
    "地固めの工事はいつ?",
    "検討する会議の日程は?",
  ])("「%s」では読まない", (question) => {
    expect(read(question)).toEqual([]);
  });
});

describe("市が記録を呼ぶことばだけなら、話題ではなく一覧を見たい", () => {
  const wants = (question: string) =>
    readAllSpans(normalizeText(question), SHOW_ALL_RULES, { today: "2026-04-01", catalogue }).map(
      ({ meaning }) => meaning.kind,
    );
  test.each(["主要事業を見せて", "主要事業を表示してください", "この市の主要事業を教えて"])("「%s」", (question) => {
    expect(wants(question)).toEqual(["wants"]);
  });
  test.each(["主要道路を見せて", "主要事業所を教えて"])("「%s」では読まない", (question) => {
    expect(wants(question)).toEqual([]);
  });
});

describe("計画より進んでいるかどうかは、ほかの市との比べっこではない", () => {
  const verdictOf = (question: string) => findVerdict(normalizeText(question), () => 0, true)?.about ?? null;

  test.each(["計画より進んでいる事業だけ教えて", "予定より早い事業は?"])(
    "「%s」は計画全体への評価ではない",
    (question) => {
      expect(verdictOf(question)).toBeNull();
    },
  );

  test("一文字の名前のものについての「多すぎ」は、計画全体への評価ではない", () => {
    expect(verdictOf("役場の車、多すぎない?")).toBeNull();
    expect(verdictOf("公約が多すぎ")).toBe("judged");
  });

  test("「前橋より遅い?」は評価をたずねている", () => {
    expect(verdictOf("前橋より遅い?")).toBe("judged");
  });
});
