import { describe, expect, test } from "vitest";
import { findRomaji } from "../../src/text/romaji.ts";

describe("ローマ字の日本語を読む", () => {
  test.each([
    ["gomi no dashikata wa doko desu ka", "ごみ の だしかた は どこ です か"],
    ["hoikuen wo fuyasu hanashi", "ほいくえん を ふやす はなし"],
    ["juuten koumoku 3 no torikumi, all of them please", "じゅうてん こうもく 3 の とりくみ all of them please"],
    ["kouyaku VI no kouyaku zenbu".toLowerCase(), "こうやく vi の こうやく ぜんぶ"],
    ["juuten koumoku 2 no (7) no torikumi", "じゅうてん こうもく 2 の (7) の とりくみ"],
    ["「達成」 to kaite nai kouyaku wo zenbu", "「達成」とかいてない こうやく を ぜんぶ"],
    ["page 49 ni notteru torikumi wa dore", "ページ 49 に のってる とりくみ は どれ"],
    ["shiyakusho de tada no wai-fai tsukaemasuka", "しやくしょ で ただ の わいふぁい つかえますか"],
    ["onaji juusho to namae nankai mo kakasareru no iya", "おなじ じゅうしょ と なまえ なんかい も かかされる の いや"],
    ["obaachan no byouin made no basu fuyasanai", "おばあちゃん の びょういん まで の ばす ふやさない"],
  ])("「%s」はかなになる", (text, kana) => {
    expect(findRomaji(text)).toBe(kana);
  });

  test.each([
    "where can i get the garbage calendar",
    "como no se",
    "como no me da de todo a mi mama",
    "ano po ba ang gagawin ko sa barangay",
    "onde posso pegar o calendario de lixo",
    "toi muon hoi ve rac",
    "onde estao as metas no plano 「公約」",
    "which torikumi belong to 「財政部」",
    "wifi",
    "pfi ppp",
    "ごみ no calendar",
    "",
  ])("「%s」は日本語のローマ字ではない", (text) => {
    expect(findRomaji(text)).toBeNull();
  });
});
