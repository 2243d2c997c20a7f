import { expect, test } from "vitest";
import { sortByScore } from "../../src/search/sort-by-score.ts";
import { createRandom } from "../simulation/random.ts";

test("どの長さでも、JavaScript の並べかえと同じ順になる(同じ点は元の順のまま)", () => {
  const random = createRandom(3);
  for (let count = 0; count < 70; count++) {
    const scores = Float64Array.from({ length: 100 }, () => random.below(9) / 7);
    const places = Array.from({ length: count }, () => random.below(100));
    const expected = places.toSorted((one, other) => scores[other]! - scores[one]!);
    expect([...sortByScore(Uint32Array.from(places), scores)]).toEqual(expected);
  }
});
