import { expect, test } from "vitest";
import { BestFirst } from "../../src/search/best-first.ts";
import { createRandom } from "../simulation/random.ts";

test("どの長さでも、JavaScript の並べかえと同じ順に取れる(同じ点は元の順のまま)。取りつくすと -1", () => {
  const random = createRandom(3);
  for (let count = 0; count < 70; count++) {
    const scores = Array.from({ length: count }, () => random.below(9) / 7);
    const expected = [...scores.keys()].sort((one, other) => scores[other]! - scores[one]!);
    const order = new BestFirst(scores);
    expect(Array.from({ length: count }, () => order.next())).toEqual(expected);
    expect(order.next()).toBe(-1);
  }
});
