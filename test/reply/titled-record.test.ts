import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const NOW = new Date("2026-11-28T03:00:00Z");

test.each([...house.cities.keys()])("%s: 題名だけを送ると、どの記録もそのカードが返る", (cityId) => {
  const room = house.cities.get(cityId)!;
  const answered = room.records.measures.map(({ id, title }) => {
    const { answer } = findAnswer(title, room, house, null, NOW);
    return [id, answer.kind === "measure" ? answer.view.measure.id : answer.kind];
  });
  expect(answered.filter(([id, found]) => id !== found)).toEqual([]);
});
