import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const now = new Date("2026-11-28T00:00:00Z");
const ask = (city: string, question: string) => findAnswer(question, house.cities.get(city)!, house, null, now).answer;

describe("断られた・入れなかったと書く人には、あいさつではなく、載っていないと言って近い記録を添える", () => {
  test.each([
    ["annaka", "保育園に落ちた", "保育や学童クラブなどへの支援拡充"],
    ["annaka", "保育園落ちた日本死ね", "保育や学童クラブなどへの支援拡充"],
    ["annaka", "学童に落ちた", "保育や学童クラブなどへの支援拡充"],
    ["annaka", "学童に入れなかった", "保育や学童クラブなどへの支援拡充"],
    ["annaka", "避難所に入れなかった", "災害避難所の見直し"],
    ["isesaki", "税金が払えない", "市税等の収納率向上対策"],
  ])("%s「%s」", (city, question, title) => {
    const answer = ask(city, question);
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect: "trouble" } });
    expect(answer.kind === "not_found" && answer.near.map(({ measure }) => measure.title)).toContain(title);
  });

  test.each(["猫がかわいい", "昨日学校に行った"])("ただの話は、あいさつのまま: 「%s」", (question) => {
    expect(ask("annaka", question)).toEqual({ kind: "message", topic: "chat" });
  });
});

describe("数だけの文に、その数の書かれていない記録を出さない", () => {
  test.each([
    ["annaka", "100円"],
    ["annaka", "100万円以上の公約"],
    ["annaka", "30件"],
    ["annaka", "3世帯"],
    ["isesaki", "500円"],
  ])("%s「%s」", (city, question) => {
    expect(ask(city, question)).toMatchObject({ kind: "not_found", near: [] });
  });
});
