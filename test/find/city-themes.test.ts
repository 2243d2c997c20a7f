import { describe, expect, test } from "vitest";
import { countThemes, listCompared } from "../../src/find/city-themes.ts";
import type { KnownConcept } from "../../src/find/known-concept.ts";
import { weighLinks } from "../../src/find/links-of-hit.ts";
import { findOutside } from "../../src/find/weigh-themes.ts";
import type { ConceptLinks } from "../../src/search/propose-links.ts";

const links = (records: Record<string, number>, covered = false): ConceptLinks => ({ records, covered });
const hit = (id: string, score: number) => ({ id, score, matches: {} });

describe("市にある話題", () => {
  const measures = ["a", "b", "c"].map((id) => ({ id, title: `題${id}` }));
  const kinds = new Map<string, Pick<KnownConcept, "kind">>([
    ["bus", { kind: "policy" }],
    ["garbage", { kind: "service" }],
    ["thanks", { kind: "chat" }],
  ]);

  test("八割から確かなものだけを、確かな順に並べる", () => {
    expect(listCompared(links({ a: 0.8, b: 0.79, c: 1 }))).toEqual(["c", "a"]);
  });

  test("雑談・知らない話題・記録のない話題は数えない", () => {
    const counted = countThemes(
      new Map([
        ["bus", links({ a: 0.9, b: 1 })],
        ["garbage", links({ c: 0.5 })],
        ["thanks", links({ a: 1 })],
        ["unknown", links({ a: 1 })],
      ]),
      kinds,
      measures,
    );
    expect(counted).toEqual({ bus: { records: 2, first: { id: "b", title: "題b" } } });
    // Of a record that the city does not have (any more) nothing is said.
    expect(countThemes(new Map([["bus", links({ gone: 1 })]]), kinds, measures)).toEqual({});
  });
});

describe("計画にないと言うときの話題", () => {
  const outside = (reach: Record<string, number>, leavesOut?: (of: { id: string }) => boolean) =>
    findOutside(
      [hit("bus", 100), hit("garbage", 90), hit("park", 10)],
      ({ id }) => weighLinks(links({ a: reach[id] ?? 0 }), () => true),
      leavesOut,
    );

  test("いちばん合う話題。計画がふれるほど引き、半分から確かなら名ざさない", () => {
    expect(outside({})).toEqual({ hit: hit("bus", 100), score: 100 });
    expect(outside({ bus: 0.2 })?.hit.id).toBe("garbage");
    expect(outside({ bus: 0.05 })?.hit.id).toBe("bus");
    expect(outside({ bus: 0.5, garbage: 0.95 })?.hit.id).toBe("park");
    expect(outside({ bus: 0.5, garbage: 0.5, park: 0.5 })).toBeUndefined();
    expect(outside({ bus: 0.49, garbage: 0.9, park: 0.9 })?.hit.id).toBe("bus");
  });

  test("見ないと決めた話題は、名ざさない", () => {
    expect(outside({}, ({ id }) => id === "bus")?.hit.id).toBe("garbage");
  });

  test("計画がふれる話題は、記録がなくても計画のもの", () => {
    const reachOf = (of: ConceptLinks) => weighLinks(of, () => true).reach;
    expect([reachOf(links({}, true)), reachOf(links({ a: 0.3, b: 0.6 })), reachOf(links({}))]).toEqual([1, 0.6, 0]);
  });

  test("市にない記録は、結びついた記録に数えない", () => {
    const { members } = weighLinks(links({ a: 0.3, gone: 0.6 }), (record) => record !== "gone");
    expect(members).toEqual([{ record: "a", sure: 0.3 }]);
  });
});
