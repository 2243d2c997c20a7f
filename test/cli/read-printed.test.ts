import { expect, test } from "vitest";
import { z } from "zod";
import { readPrinted } from "../../src/cli/run-wrangler.ts";

const schema = z.array(z.looseObject({ name: z.string() }));

test.each([
  ["そのまま", '[{"name":"a"}]'],
  ["改行", '[\n  {\n    "name": "a"\n  }\n]\n'],
  ["前に知らせ", '\n ⛅️ wrangler 4.164.0 (update available 4.170.0)\n─────\n[{"name":"a"}]'],
])("wrangler の返す JSON を読む: %s", (_, output) => {
  expect(readPrinted(schema, output)).toEqual([{ name: "a" }]);
});

test.each(["", "ok", "[", '[{"nome":"a"}]', "{}", "▲ [WARNING] x"])(
  "読めない返事は、ないものと分かる: %j",
  (output) => {
    expect(readPrinted(schema, output)).toBeNull();
  },
);
