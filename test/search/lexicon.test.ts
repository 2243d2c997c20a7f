import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/search/lexicon.ts";

const lexicon = openLexicon(
  new Map([
    ["空き家", ["誰も住んでない家"]],
    ["空き家バンク", ["借りたい人に貸す"]],
    ["ＬＥＤ", ["明るい電球", "誰も住んでない家"]],
  ]),
);
const lend = (title: string, does = "") => lexicon({ title, titleVariants: [], summary: { does, aims: null } });

describe("計画の語は、ふだんのことばを貸す", () => {
  test("題名の語も、説明の語も", () => {
    expect(lend("空き家の除却")).toEqual(["誰も住んでない家"]);
    expect(lend("住まいの支援", "空き家を改修する")).toEqual(["誰も住んでない家"]);
  });

  test("長い語が先。中にある短い語は貸さない", () => {
    expect(lend("空き家バンクの充実")).toEqual(["借りたい人に貸す"]);
  });

  test("全角と半角のちがいをこえて見つけ、同じことばは一度だけ", () => {
    expect(lend("空き家街灯のLED化")).toEqual(["誰も住んでない家", "明るい電球"]);
  });

  test("知らない語ばかりなら、何も貸さない", () => {
    expect(lend("議会の活性化")).toEqual([]);
    expect(openLexicon(new Map())({ title: "空き家", titleVariants: [], summary: { does: "", aims: null } })).toEqual(
      [],
    );
  });
});
