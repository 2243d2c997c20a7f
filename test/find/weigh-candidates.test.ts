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
  const features = weighCandidates({
    records,
    ownHits: new Map(own.map((record) => [record.id, record])),
    concepts,
    concept: () => ({ name: "", kind, field: "elderly" }),
    linksOf: ({ id }) => weighLinks({ records: links[id] ?? {}, covered: false }, () => true),
    coverage,
    length: 0.5,
    foreign: 0,
  });
  const [car, shop] = features.map((one) => certaintyOf(DECISION_WEIGHTS.poor, one));
  return { car: car!, shop: shop! };
}

describe("ふだんのことばのない記録の候補", () => {
  it("質問のことばを持たなくても、結びついた話題が質問に合う記録のほうが確か", () => {
    const { car, shop } = weigh("policy", { "concept:shopping": { shop: 0.95 }, "concept:cars": { car: 0.9 } });
    expect(shop).toBeGreaterThan(car);
  });

  it("合う話題がどの記録とも結びつかなければ、どれも確かでなくなる", () => {
    const linked = weigh("policy", { "concept:shopping": { shop: 0.95 }, "concept:cars": { car: 0.9 } });
    const apart = weigh("policy", { "concept:cars": { car: 0.9 } });
    expect(apart.shop).toBeLessThan(linked.shop);
    expect(Math.max(apart.car, apart.shop)).toBeLessThan(0.2);
  });

  it("雑談に合う質問は、記録の答えとして確かでない", () => {
    const links = { "concept:cars": { car: 0.9 } };
    expect(weigh("chat", links).car).toBeLessThan(weigh("policy", links).car);
  });
});
