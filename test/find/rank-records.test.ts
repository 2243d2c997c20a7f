import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { rankRecords } from "../../src/find/rank-records.ts";

const house = openHouse();
const rank = (city: string, subject: string) => rankRecords(subject, house.cities.get(city)!, house);

test("記録の名で聞かれたら、その記録がことばをみな持ち、ほかの何よりも近い", () => {
  const { best, verdict, certainty, near, features } = rank("isesaki", "ネーミングライツ");
  expect([best?.id, verdict, near]).toEqual(["isesaki-2-2-3", "record", ["isesaki-2-2-3"]]);
  expect(certainty).toBeGreaterThan(0.9);
  expect(features).toMatchObject({ coverage: 1, rarest: 1 });
  for (const lead of [features.margin, features.outsideLead, features.chatLead]) expect(lead).toBeGreaterThan(0.9);
});

test("何とも合わないことばには、記録も、近さもない", () => {
  const { best, verdict, certainty, near, outside, fits, features } = rank("annaka", "qzxw");
  expect([best, verdict, certainty, near, outside, fits]).toEqual([undefined, "nothing", 0, [], null, false]);
  expect(features).toMatchObject({ score: 0, topicScore: 0, coverage: 0, linked: 0, rarest: 0, rarestOutside: 0 });
});

test("計画にない話題がことばをみな持つなら、その話題。近い記録は添えるだけ", () => {
  const { verdict, outside, outsideCoverage, certainty, near, features } = rank("annaka", "明日の天気");
  expect([verdict, outside, outsideCoverage, certainty]).toEqual(["outside", "weather-temperature", 1, 0]);
  expect(near.length).toBeLessThanOrEqual(3);
  expect(features.coverageLead).toBeLessThan(0);
  expect(features.chatLead).toBeLessThan(0);
});

test("くらべる相手がなければ、差はいちばん大きい", () => {
  expect(rank("annaka", "遠丸団地").features.chatLead).toBe(1);
});

test("かなのない文は、ほかのことばの文として重さを測る", () => {
  expect(rank("isesaki", "naming rights").features.foreign).toBe(1);
  expect(rank("isesaki", "ネーミングライツ").features.foreign).toBe(0);
  expect(rank("isesaki", "公園の管理").features.foreign).toBe(0);
});

test("めずらしいことばを三つまで見て、持つものの割合を言う", () => {
  // 「AED」 stands in the topic alone, 「設置」 and 「場所」 in records, too.
  const { features } = rank("isesaki", "AEDの設置場所");
  expect(features.rarest).toBeCloseTo(2 / 3);
  expect(features.rarestOutside).toBe(1);
  // A word that stands nowhere says of no record that it lacks it.
  expect(rank("isesaki", "qzxw ネーミングライツ").features.rarest).toBe(1);
});

test("ふだんのことばが書かれていない市では、近い六つを一つずつ確かめ、確かな順に並べなおす", () => {
  const room = { ...house.cities.get("isesaki")!, plainWords: new Map() };
  const { best, records, candidates, verdict, certainty, near } = rankRecords("市役所の窓口を便利に", room, house);
  const sureness = (id: string) => candidates.find((one) => one.id === id)!.certainty;
  expect([candidates.length, best!.id, verdict]).toEqual([6, "isesaki-2-2-2", "record"]);
  // By its score another came first.
  expect(candidates[0]!.id).toBe("isesaki-5-1-1");
  expect(certainty).toBe(sureness("isesaki-2-2-2"));
  const first = records.slice(0, 6).map(({ id }) => sureness(id));
  expect(first).toEqual(first.toSorted((a, b) => b - a));
  // What later steps compare are the scores, which stay in their places.
  const scores = records.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(near).toEqual(["isesaki-2-2-2", "isesaki-5-1-1", "isesaki-1-1-3"]);
});

test("ふだんのことばのない市でも、合わないことばと計画にない話題には答えない", () => {
  const wordless = (subject: string) =>
    rankRecords(subject, { ...house.cities.get("annaka")!, plainWords: new Map() }, house);
  expect(wordless("qzxw")).toMatchObject({ verdict: "nothing", certainty: 0, candidates: [] });
  expect(wordless("明日の天気")).toMatchObject({ verdict: "outside", outside: "weather-temperature" });
});
