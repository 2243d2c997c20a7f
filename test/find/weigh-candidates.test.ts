import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../src/find/decision.ts";
import { DECISION_WEIGHTS } from "../../src/find/decision-weights.ts";
import type { KnownConcept } from "../../src/find/known-concept.ts";
import { weighLinks } from "../../src/find/links-of-hit.ts";
import { weighCandidates } from "../../src/find/weigh-candidates.ts";
import type { Hit } from "../../src/search/search-index.ts";

const QUESTION = ["wおじいちゃん", "w買い物", "w車", "w困る"];
const hit = (id: string, score: number, held: string[]): Hit => ({
  id,
  score,
  matches: Object.fromEntries(held.map((term) => [term, ["keywords"]])),
});
const coverage = ({ matches }: Hit) => Object.keys(matches).length / QUESTION.length;

/** 「おじいちゃんが車をやめて買い物に困る」 asked of a sheet that says 「移動販売の支援」 and 「公用車の管理」. */
function weigh(kind: KnownConcept["kind"], links: Record<string, Record<string, number>>) {
  const own = [hit("car", 120, ["w車"])];
  // What a surely linked concept holds counts as held by its record.
  const isLinked = (links["concept:shopping"]?.shop ?? 0) > 0;
  const records = [...own, hit("shop", 90, isLinked ? ["wおじいちゃん", "w買い物", "w困る"] : [])];
  const concepts = [
    hit("concept:shopping", 900, ["wおじいちゃん", "w買い物", "w困る"]),
    hit("concept:cars", 200, ["w車"]),
  ];
  return weighCandidates({
    records,
    ownHits: new Map(own.map((record) => [record.id, record])),
    concepts,
    concept: () => ({ name: "", kind, field: "elderly" }),
    linksOf: ({ id }) => weighLinks({ records: links[id] ?? {}, covered: false }, () => true),
    coverage,
    length: 0.5,
    foreign: 0,
  });
}

/** How sure each of the two then is. */
function sureOf(...asked: Parameters<typeof weigh>) {
  const [car, shop] = weigh(...asked).map((one) => certaintyOf(DECISION_WEIGHTS.poor, one));
  return { car: car!, shop: shop! };
}

describe("ふだんのことばのない記録の候補", () => {
  it("質問のことばを持たなくても、結びついた話題が質問に合う記録のほうが確か", () => {
    const { car, shop } = sureOf("policy", { "concept:shopping": { shop: 0.95 }, "concept:cars": { car: 0.9 } });
    expect(shop).toBeGreaterThan(car);
  });

  it("合う話題がどの記録とも結びつかなければ、どれも確かでなくなる", () => {
    const linked = sureOf("policy", { "concept:shopping": { shop: 0.95 }, "concept:cars": { car: 0.9 } });
    const apart = sureOf("policy", { "concept:cars": { car: 0.9 } });
    expect(apart.shop).toBeLessThan(linked.shop);
    expect(Math.max(apart.car, apart.shop)).toBeLessThan(0.2);
  });

  it("雑談に合う質問は、記録の答えとして確かでない", () => {
    const links = { "concept:cars": { car: 0.9 } };
    expect(sureOf("chat", links).car).toBeLessThan(sureOf("policy", links).car);
  });

  it("どの数も、その記録と、ほかの記録・ほかの話題をくらべたもの", () => {
    const links = { "concept:shopping": { shop: 0.8 }, "concept:cars": { car: 0.5 } };
    const [car, shop] = weigh("policy", links);
    expect(car).toEqual({
      coverage: 0.25,
      ownCoverage: 0.25,
      // The other record has no words of its own; what its concept holds is no rival to them.
      rivalCoverageLead: 0.25,
      margin: 0.25,
      // A fifth of the shopping is not the plan's, half of the cars.
      outsideLead: expect.closeTo((120 - 180) / 180),
      outsideCoverageLead: expect.closeTo(0.25 - 0.15),
      chatCoverageLead: 0.25,
      chatShare: 0,
      planShare: expect.closeTo((0.8 + 0.5 * (2 / 9) ** 3) / (1 + (2 / 9) ** 3)),
      themeCoverage: 0.125,
      themeCoverageLead: 0.125 - 0.75,
      topicCoverage: 0.75,
      linked: 0,
      length: 0.5,
      foreign: 0,
    });
    expect(shop).toMatchObject({
      coverage: 0.75,
      ownCoverage: 0,
      rivalCoverageLead: -0.25,
      margin: -0.25,
      outsideLead: expect.closeTo(-0.5),
      themeCoverage: expect.closeTo(0.6),
      themeCoverageLead: expect.closeTo(0.6 - 0.25),
      linked: 0.8,
    });
    const [talk] = weigh("chat", links);
    expect(talk).toMatchObject({ chatShare: 1, chatCoverageLead: 0.25 - 0.75 });
  });
});
