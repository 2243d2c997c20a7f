import { beforeAll, describe, expect, it } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { type Concept, NO_LINKS } from "../../src/domain/concept.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { borrowPlainWords } from "../../src/search/borrow-plain-words.ts";
import { type ConceptTerms, readConceptTerms } from "../../src/search/link-evidence.ts";
import { type ConceptLinks, proposeLinks } from "../../src/search/propose-links.ts";

const concept = (id: string, name: string, official: string[], everyday: string[]): Concept => ({
  id,
  name,
  kind: "policy",
  official,
  everyday,
  questions: [],
  situations: [],
  easyJapanese: `${name}の説明です。`,
  words: {},
});
const LIBRARY = [
  concept("lighting", "スポーツ施設の照明・LED化", ["照明のLED化", "ナイター照明"], ["球場のライト"]),
  concept("night-school", "夜間中学", ["夜間中学", "学び直し"], ["夜に通う学校"]),
  concept("waste", "ごみの分別・出し方", ["分別収集"], ["ごみの出しかた"]),
  { ...concept("talk", "照明の話", ["照明"], []), kind: "chat" as const },
];

describe("話題との結びつきの提案", () => {
  let records: Measure[];
  let terms: ConceptTerms;
  const title = (name: string, does: string): Measure => ({
    ...records[0]!,
    id: `isesaki-${name}`,
    title: name,
    titleVariants: [],
    summary: { does, aims: null },
    items: [],
    schedule: [],
    kpis: [],
    facts: [],
    background: [],
    policies: [],
  });
  let measures: Measure[];
  beforeAll(() => {
    const house = openHouse();
    records = house.cities.get("isesaki")!.records.measures;
    terms = readConceptTerms(LIBRARY, house.tokenizer);
    measures = [
      title("照明設備LED化事業", "運動施設の照明を取り替えます。"),
      title("ごみの分別の徹底", "ごみの出し方を知らせます。"),
    ];
  });

  it("題名のことばを持つ話題に、ほかの話題より確かに結びつく", () => {
    const links = proposeLinks(measures, terms, NO_LINKS);
    const sure = (id: string, record: string) => links.get(id)?.records[record] ?? 0;
    expect(sure("lighting", "isesaki-照明設備LED化事業")).toBeGreaterThan(0.5);
    expect(sure("waste", "isesaki-照明設備LED化事業")).toBeLessThan(0.3);
    expect(sure("waste", "isesaki-ごみの分別の徹底")).toBeGreaterThan(sure("lighting", "isesaki-ごみの分別の徹底"));
    expect(links.has("talk")).toBe(false);
  });

  it("消した結びつきは作らず、確かめた結びつきは確か、計画に書かれている話題は覆われている", () => {
    const links = proposeLinks(measures, terms, {
      covered: ["night-school"],
      confirmed: { "isesaki-ごみの分別の徹底": ["night-school"] },
      struck: { "isesaki-照明設備LED化事業": ["lighting"] },
    });
    expect(links.get("lighting")?.records["isesaki-照明設備LED化事業"]).toBeUndefined();
    expect(links.get("night-school")).toEqual({ records: { "isesaki-ごみの分別の徹底": 1 }, covered: true });
  });
});

describe("やさしい日本語を話題から借りる", () => {
  it("いちばん確かな話題の文を借り、確かな話題がなければ借りない", () => {
    const links = new Map<string, ConceptLinks>([
      ["lighting", { records: { a: 0.9, b: 0.3 }, covered: false }],
      ["waste", { records: { a: 0.6 }, covered: false }],
    ]);
    expect(Object.fromEntries(borrowPlainWords(links, LIBRARY))).toEqual({
      a: { easyJapanese: "スポーツ施設の照明・LED化の説明です。", english: [] },
    });
  });
});
