import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const NOW = new Date("2026-11-28T03:00:00Z");

test.each([...house.cities.keys()])("%s: 題名だけ・番号だけを送ると、どの記録もそのカードが返る", (cityId) => {
  const room = house.cities.get(cityId)!;
  const answered = room.records.measures.flatMap(({ id, title }) =>
    [title, id].map((sent) => {
      const { answer } = findAnswer(sent, room, house, null, NOW);
      return [id, answer.kind === "measure" ? answer.view.measure.id : answer.kind];
    }),
  );
  expect(answered.filter(([id, found]) => id !== found)).toEqual([]);
});
