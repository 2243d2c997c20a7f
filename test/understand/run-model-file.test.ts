import { expect, test } from "vitest";
import type { RunModelFile } from "../../src/understand/run-model.ts";
import { packRunModels, readRunModels } from "../../src/understand/run-model-file.ts";
import { layOutRuns } from "../../src/understand/run-table.ts";

const model = (runs: readonly string[], bias: readonly number[]): RunModelFile => ({
  step: 0.25,
  bias,
  runs: layOutRuns(runs),
  weights: Uint8Array.from(runs.flatMap((_run, at) => bias.map((_class, one) => 100 + at * bias.length + one))),
});

test("見分けかたは、しまったとおりに読める", () => {
  const models = { one: model(["あ", "いつま"], [0.5, -0.5]), other: model(["𛀁", "^"], [1, 2, 3]) };
  expect(readRunModels(packRunModels(models).buffer, ["other", "one"])).toEqual(models);
});

test("ない見分けかたは読めない", () => {
  const { buffer } = packRunModels({ one: model(["あ"], [0]) });
  expect(() => readRunModels(buffer, ["other"])).toThrow("other.head");
});
