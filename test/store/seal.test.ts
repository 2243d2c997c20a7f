import { describe, expect, test, vi } from "vitest";
import { decodeBase64url, encodeBase64url } from "../../src/store/base64url.ts";
import { createSealer } from "../../src/store/seal.ts";

const KEY = "master-secret-of-more-than-thirty-two-letters";
const OTHER = "another-secret-of-more-than-thirty-two-letters";
const TEXT = "チャネルシークレット";

test("どの並びのバイトも、アドレスに入る字になり、戻る", () => {
  const bytes = Uint8Array.from([0xfb, 0xff, 0xbf, 0x3e, 0x00]);
  const text = encodeBase64url(bytes);
  expect(text).toBe(Buffer.from(bytes).toString("base64url"));
  expect(text).toMatch(/-.*_/);
  expect(decodeBase64url(text)).toEqual(bytes);
});

describe("封をする", () => {
  test("同じ文でも毎回ちがう封になり、同じ鍵と場所で開く", async () => {
    const sealer = createSealer(KEY, null);
    const [first, second] = [await sealer.seal(TEXT, "minato/line"), await sealer.seal(TEXT, "minato/line")];
    expect(first).not.toBe(second);
    for (const sealed of [first, second])
      expect(await createSealer(KEY, null).open(sealed, "minato/line")).toEqual({ kind: "open", text: TEXT });
    expect(first).not.toContain(Buffer.from(TEXT).toString("base64url").slice(0, 8));
  });

  test("別の鍵では開かず、別の鍵だと言う。前の鍵としてなら開く", async () => {
    const sealed = await createSealer(KEY, null).seal(TEXT, "minato/line");
    expect(await createSealer(OTHER, null).open(sealed, "minato/line")).toEqual({ kind: "other_key" });
    expect(await createSealer(OTHER, KEY).open(sealed, "minato/line")).toEqual({ kind: "open", text: TEXT });
  });

  test("ほかの場所へ写したもの、一字変えたもの、切ったもの、封でないものは、こわれていると言う", async () => {
    const sealer = createSealer(KEY, null);
    const sealed = await sealer.seal(TEXT, "minato/line");
    expect(await sealer.open(sealed, "konan/line")).toEqual({ kind: "damaged" });
    expect(await sealer.open(sealed, "minato/slack")).toEqual({ kind: "damaged" });
    const [head, id, nonce, bytes] = sealed.split(".") as [string, string, string, string];
    const flipped = `${bytes[0] === "A" ? "B" : "A"}${bytes.slice(1)}`;
    for (const broken of [[head, id, nonce, flipped].join("."), sealed.slice(0, -4), "", TEXT, `${sealed}=`])
      expect(await sealer.open(broken, "minato/line"), broken).toEqual({ kind: "damaged" });
  });

  // What is damaged has to be set anew by a person; a fault of the machine passes.
  test("機械の不具合は、封のこわれとは言わない", async () => {
    const sealer = createSealer(KEY, null);
    const sealed = await sealer.seal(TEXT, "minato/line");
    for (const fault of [new Error("out of memory"), new DOMException("busy", "InvalidStateError")]) {
      vi.spyOn(crypto.subtle, "decrypt").mockRejectedValueOnce(fault);
      await expect(sealer.open(sealed, "minato/line")).rejects.toBe(fault);
    }
    expect(await sealer.open(sealed, "minato/line")).toEqual({ kind: "open", text: TEXT });
  });
});
