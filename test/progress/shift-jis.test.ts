import { describe, expect, test } from "vitest";
import { renderTaughtPhrases } from "../../src/progress/export-phrases.ts";
import { encodeShiftJis, findText, throughShiftJis } from "../../src/progress/shift-jis.ts";

describe("Shift_JIS", () => {
  test("同じ意味の字は Windows の字で、書けない字は〓にして、数を数える", () => {
    expect(throughShiftJis("〜−‖—¢£¬①髙\nabc")).toBe("～－∥―￠￡￢①髙\nabc");
    expect(encodeShiftJis("〜−‖—¢£¬").unwritable).toBe(0);
    expect(encodeShiftJis("𠮷👍a")).toEqual({ bytes: Uint8Array.from([0x81, 0xac, 0x81, 0xac, 0x61]), unwritable: 2 });
  });

  test("一バイトと二バイトの字。二か所にある字は、表のはじめのほう(NEC・IBM の写しではなく)", () => {
    expect([...encodeShiftJis("ｱあ亜~").bytes]).toEqual([0xb1, 0x82, 0xa0, 0x88, 0x9f, 0x7e]);
    expect([...encodeShiftJis("｡ﾟ").bytes]).toEqual([0xa1, 0xdf]);
    expect([...encodeShiftJis("∵≒Ⅰ纊").bytes]).toEqual([0x81, 0xe6, 0x81, 0xe0, 0x87, 0x54, 0xfa, 0x5c]);
  });

  test.each<[string, Uint8Array, unknown]>([
    ["UTF-8", new TextEncoder().encode("あ"), { text: "あ", encoding: "utf-8" }],
    ["Shift_JIS", encodeShiftJis("あ").bytes, { text: "あ", encoding: "shift_jis" }],
    ["Excel の Unicode テキスト", Uint8Array.from([0xff, 0xfe, 0x42, 0x30]), { text: "あ", encoding: "utf-8" }],
    ["大きいほうからの UTF-16", Uint8Array.from([0xfe, 0xff, 0x30, 0x42]), { text: "あ", encoding: "utf-8" }],
    ["どれでもない", Uint8Array.from([0x80, 0xff]), undefined],
  ])("%s を読む", (_, bytes, read) => expect(findText(bytes)).toEqual(read));
});

test("結びつけたことばは、記録の番号の順に出る", () => {
  const taught = ["konan-1-10", "konan-1-9"].map((measureId) => ({ phrase: "x", measureId }));
  expect(renderTaughtPhrases(taught).match(/konan-1-\d+/g)).toEqual(["konan-1-9", "konan-1-10"]);
});
