import { expect, test, vi } from "vitest";
import { reportFaults } from "../../src/cli/report-faults.ts";

test("いくつもの段が同じファイルを読んで同じ誤りを見つけても、一度だけ言い、一つと数える", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const fault = { file: "annaka/city.yaml", record: null, field: "name", line: 3, message: "書いてありません" };
  expect(reportFaults([fault, { ...fault, line: 4 }, { ...fault }, fault])).toBe(2);
  expect(said.mock.calls.flat().filter((line) => String(line).startsWith("✗"))).toEqual([
    "✗ annaka/city.yaml 3行目 › name: 書いてありません",
    "✗ annaka/city.yaml 4行目 › name: 書いてありません",
  ]);
  said.mockRestore();
});
