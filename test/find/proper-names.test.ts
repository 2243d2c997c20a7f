import { describe, expect, test } from "vitest";
import { findCalled, putCalledFirst } from "../../src/find/proper-names.ts";
import type { Catalogue } from "../../src/understand/catalogue.ts";

const catalogue = {
  titles: [
    { id: "bus", plain: "乗合バス「みなみ風号」の運行" },
    { id: "house", plain: "お試し住宅「ねむの木荘」の改修" },
    { id: "first", plain: "「朝市」の再開" },
    { id: "second", plain: "「はじまり広場」と「朝市場」" },
    { id: "third", plain: "「はじまり広場」の植栽" },
  ],
} as unknown as Catalogue;
const hit = (id: string, score: number) => ({ id, score, matches: {} });

describe("題名が名ざす物", () => {
  test("質問にその名があれば、その記録", () => {
    expect(findCalled("みなみ風号って年に何人乗せるの", catalogue)).toBe("bus");
    expect(findCalled("ねむの木荘 いつ", catalogue)).toBe("house");
  });

  test("短い名、いくつもの題名にある名は、だれのことでもない", () => {
    expect(findCalled("朝市はいつ", catalogue)).toBeNull();
    expect(findCalled("はじまり広場の花", catalogue)).toBeNull();
  });

  test("名ざされた記録が、先頭の点で先頭に立つ。見つかった中になければ、そのまま", () => {
    const found = [hit("house", 9), hit("bus", 4)];
    expect(putCalledFirst(found, "bus")).toMatchObject([hit("bus", 9), hit("house", 9)]);
    expect(putCalledFirst(found, "third")).toEqual(found);
    expect(putCalledFirst(found, null)).toEqual(found);
  });
});
