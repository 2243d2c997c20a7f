import { expect, test } from "vitest";
import { decodeRuns, encodeRuns } from "../../src/progress/sequence-runs.ts";

test("続いた番号は短く、飛んだ番号も元のまま戻る", () => {
  expect(encodeRuns([41, 42, 43, 50])).toEqual([41, 3, 6, 1]);
  for (const sequences of [[], [0], [0, 1, 5], [41, 42, 43, 50], [7, 9, 11, 13]])
    expect([...decodeRuns(encodeRuns(sequences))]).toEqual(sequences);
});

test("一つおきの700行でも、画面が覚えておける3,000字に収まる", () => {
  const sequences = Array.from({ length: 700 }, (_, index) => 1_234_567 + index * 2);
  expect(JSON.stringify(encodeRuns(sequences)).length).toBeLessThan(2_900);
  expect([...decodeRuns(encodeRuns(sequences))]).toEqual(sequences);
});
