import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { ASPECTS, type AspectId } from "../../src/understand/aspects.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");
const ask = (city: string, question: string) => findAnswer(question, house.cities.get(city)!, house, null, now).answer;

describe("計画にないことをたずねる", () => {
  test.each<[string, string, AspectId]>([
    ["annaka", "学童は何時まで?", "hours"],
    ["isesaki", "図書館は何時から開いてる?", "hours"],
    ["isesaki", "体育館の予約とりたい", "booking"],
    ["isesaki", "財政課の電話番号は?", "phone"],
  ])("%s「%s」は、載っていないと言い、記録のカードを出さない", (city, question, aspect) => {
    expect(Object.keys(ASPECTS)).toContain(aspect);
    const answer = ask(city, question);
    expect(answer).toMatchObject({ kind: "not_found", reason: { kind: "aspect", aspect } });
    if (answer.kind === "not_found") expect(answer.near.length).toBeLessThanOrEqual(2);
  });

  test("近い記録があれば、ボタンで添える", () => {
    expect(ask("annaka", "学童は何時まで?")).toMatchObject({ near: [{ measure: { id: "annaka-1-1-4" } }] });
  });

  test.each([
    ["annaka", "空き家の補助はいつまで?"],
    ["isesaki", "消防団の確保の担当は?"],
  ])("%s「%s」は計画にあること", (city, question) => expect(ask(city, question).kind).toBe("measure"));
});
