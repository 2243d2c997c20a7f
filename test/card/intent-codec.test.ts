import { describe, expect, test } from "vitest";
import type { Intent } from "../../src/card/card-parts.ts";
import { encodeIntent, findIntent, MAX_INTENT_CHARS } from "../../src/card/intent-codec.ts";

describe("ボタンの中身", () => {
  test.each<[string, Intent]>([
    ["記録を開く", { kind: "show", id: "isesaki-2-2-3", view: "detail" }],
    ["続き", { kind: "more", text: "財政課の取組 & 一覧=全部 100%", offset: 10 }],
    ["質問", { kind: "ask", text: "v=1&kind=show&id=x" }],
    ["まとめの続き", { kind: "digest", section: "near", offset: 10, day: "2024-03-04", scope: "field:1,field:6" }],
    ["課のまとめ", { kind: "digest", section: "overdue", offset: 0, day: "today", scope: "department:財政部財政課" }],
    ["設定", { kind: "settings" }],
    ["分野を選ぶ", { kind: "fields" }],
    ["フォロー", { kind: "subscribe", topic: "record:annaka-6-5-1", on: "1" }],
    ["すべて止める", { kind: "subscribe", topic: "all", on: "0" }],
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
    ["すべてを一度に受け取る登録", "v=1&kind=subscribe&topic=all&on=1"],
    ["知らない話題", "v=1&kind=subscribe&topic=news&on=1"],
    ["話題の中の余分な字", "v=1&kind=subscribe&topic=record:a'--&on=1"],
    ["暦にない日", "v=1&kind=digest&section=near&offset=0&day=2024-02-30&scope=all"],
    ["ありえない年", "v=1&kind=digest&section=near&offset=0&day=9999-12-31&scope=all"],
    ["桁の大きすぎる番号", "v=1&kind=more&text=a&offset=9007199254740991"],
    ["知らない一覧", "v=1&kind=digest&section=secret&offset=0&day=today&scope=all"],
    ["知らない範囲", "v=1&kind=digest&section=near&offset=0&day=today&scope=staff"],
    ["空", ""],
  ])("%sは読まない", (_, encoded) => expect(findIntent(encoded)).toBeUndefined());
});
