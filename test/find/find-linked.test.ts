import { describe, expect, it } from "vitest";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { findLinked } from "../../src/find/find-linked.ts";
import type { CityRoom, House } from "../../src/find/house.ts";
import type { KnownConcept } from "../../src/find/known-concept.ts";
import { analyzeText } from "../../src/search/analyze.ts";

const built = openBuiltHouse().house;
const { tokenizer } = built;
const CONCEPTS: Record<string, KnownConcept> = {
  "disaster-toilet": { name: "災害時のトイレ", kind: "policy", field: "disaster" },
  "evacuation-shelter": { name: "避難所", kind: "policy", field: "disaster" },
  "school-air-conditioning": { name: "学校の冷房", kind: "policy", field: "schools" },
  "stray-cats-neutering": { name: "猫の不妊手術の補助", kind: "policy", field: "animals" },
  "wildlife-damage": { name: "鳥獣の害", kind: "policy", field: "animals" },
};
const house = {
  tokenizer,
  concepts: new Map(Object.entries(CONCEPTS)),
  fieldCalls: new Map([
    ["災害対策", ["disaster"]],
    ["防災", ["disaster"]],
    ["動物", ["animals"]],
    ["学校", ["schools"]],
  ]),
} as unknown as House;

const LINKS = {
  "disaster-toilet": { toilet: 0.9 },
  "evacuation-shelter": { toilet: 0.6, cooling: 0.62, park: 0.45 },
  "school-air-conditioning": { cooling: 0.7 },
  "stray-cats-neutering": { cats: 0.8, deer: 0.3 },
  "wildlife-damage": { deer: 0.9, cats: 0.2 },
};

/** @param written records that have everyday words of their own */
function roomOf(links: Record<string, Record<string, number>>, written: string[] = []): CityRoom {
  const ids = new Set(Object.values(links).flatMap((records) => Object.keys(records)));
  const search = (terms: readonly string[]) =>
    Object.keys(CONCEPTS)
      .map((id) => {
        const held = new Set(analyzeText(CONCEPTS[id]!.name, tokenizer));
        return {
          id: `concept:${id}`,
          matches: Object.fromEntries(terms.filter((term) => held.has(term)).map((t) => [t, ["keywords"]])),
        };
      })
      .map((hit) => ({ ...hit, score: Object.keys(hit.matches).length }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  return {
    byId: new Map([...ids].map((id) => [id, {}])),
    links: new Map(Object.entries(links).map(([id, records]) => [id, { records, covered: false }])),
    plainWords: new Map(written.map((id) => [id, { easyJapanese: "", english: null }])),
    index: { find: (terms: readonly string[]) => ({ hitsOf: [search(terms)] }) },
  } as unknown as CityRoom;
}

describe("話題の集まり: 結びついた話題", () => {
  it("分野の名前なら、ことばを一つも持たない記録も、その分野の話題と結びついていれば入る", () => {
    expect(findLinked(["防災"], roomOf(LINKS), house)).toEqual(["toilet", "cooling"]);
  });

  it("「対策」のような添えことばがあっても、分野として読む", () => {
    expect(findLinked(["災害", "対策"], roomOf(LINKS), house)).toEqual(["toilet", "cooling"]);
    expect(findLinked(["動物", "対策"], roomOf(LINKS), house)).toEqual(["deer", "cats"]);
  });

  it.each(["支援", "振興", "推進", "充実", "分野", "問題", "福祉", "行政", "政策", "活動", "面", "対応"])(
    "「動物%s」も、動物の分野のこと",
    (does) => expect(findLinked(["動物", does], roomOf(LINKS), house)).toEqual(["deer", "cats"]),
  );

  it("いちばん確かな話題がほかの分野で、この分野とは弱くしか結びつかない記録は入らない", () => {
    const links = { ...LINKS, "school-air-conditioning": { cooling: 0.97 } };
    expect(findLinked(["防災"], roomOf(links), house)).toEqual(["toilet"]);
    expect(findLinked(["学校"], roomOf(links), house)).toEqual(["cooling"]);
  });

  it("分野より狭い話題は、その話題と確かに結びついた記録だけ", () => {
    expect(findLinked(["猫"], roomOf(LINKS), house)).toEqual(["cats"]);
  });

  it("どの話題の名前でもないことばでは、何も入らない", () => {
    expect(findLinked(["宇宙"], roomOf(LINKS), house)).toEqual([]);
  });

  it("ふだんのことばが書かれた記録は、書いた人のことばにまかせる", () => {
    expect(findLinked(["防災"], roomOf(LINKS, ["toilet"]), house)).toEqual(["cooling"]);
  });

  it("分野でないことばが一つでも混じれば、分野の全部は入らない", () => {
    expect(findLinked(["防災", "宇宙"], roomOf(LINKS), house)).toEqual([]);
    expect(findLinked(["防災", "学校"], roomOf(LINKS), house)).toEqual(["toilet", "cooling"]);
  });

  it("ことばのない記録が一つだけの市でも、それをさがす", () => {
    expect(findLinked(["防災"], roomOf({ "disaster-toilet": { toilet: 0.9 } }), house)).toEqual(["toilet"]);
  });

  it("図書館の分野の呼び名は、どれも話題のある分野を指す", () => {
    const fields = new Set([...built.concepts.values()].map(({ field }) => field));
    const called = [...built.fieldCalls.values()].flat();
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((field) => !fields.has(field))).toEqual([]);
  });
});
