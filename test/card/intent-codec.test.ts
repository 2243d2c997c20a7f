import { describe, expect, test } from "vitest";
import type { Intent } from "../../src/card/card.ts";
import { encodeIntent, findIntent, MAX_INTENT_CHARS } from "../../src/card/intent-codec.ts";

describe("ボタンの中身", () => {
  test.each<[string, Intent]>([
    ["記録を開く", { kind: "show", id: "isesaki-2-2-3", view: "detail" }],
    ["続き", { kind: "more", text: "財政課の取組 & 一覧=全部 100%", offset: 10 }],
    ["質問", { kind: "ask", text: "v=1&kind=show&id=x" }],
  ])("%sは、書いて読むと元に戻る", (_, intent) => expect(findIntent(encodeIntent(intent)!)).toEqual(intent));

  test("300文字に入らないものは、ボタンにしない", () => {
    expect(encodeIntent({ kind: "ask", text: "あ".repeat(MAX_INTENT_CHARS) })).toBeNull();
  });

  test.each([
    ["[C64] 知らない版", "v=2&kind=show&id=isesaki-2-2-3&view=detail"],
    ["[C64] 知らない動作", "v=1&kind=delete&id=isesaki-2-2-3"],
    ["[C64] 形の違う id", "v=1&kind=show&id=../etc&view=detail"],
    ["[C64] 余分な項目", "v=1&kind=show&id=isesaki-2-2-3&view=detail&admin=1"],
    ["[C64] 300文字より長い", `v=1&kind=ask&text=${"a".repeat(300)}`],
    ["負の番号", "v=1&kind=more&text=a&offset=-1"],
    ["空", ""],
  ])("%sは読まない", (_, encoded) => expect(findIntent(encoded)).toBeUndefined());
});
