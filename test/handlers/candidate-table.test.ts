import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CandidateTable } from "../../handlers/web/playground/candidate-table.tsx";

const render = (scores: Record<string, number>) => {
  const candidates = Object.entries(scores).map(([id, score]) => ({ id, score, coverage: 1, matches: {} }));
  return renderToStaticMarkup(
    createElement(CandidateTable, { candidates, titles: new Map([["a-1", "図書館の改修"]]) }),
  );
};

test("近かった記録が一つでも、題・番号・点数を出す", () => {
  expect(render({ "a-1": 3 })).toMatch(/図書館の改修.*a-1.*3\.0/);
});

test("棒は、いちばん近い記録を100%とする", () => {
  expect(render({ "a-1": 8, "a-2": 2, "a-3": 0 }).match(/width:\d+%/g)).toEqual([
    "width:100%",
    "width:25%",
    "width:2%",
  ]);
});

test("近い記録がなければ、表もない", () => {
  expect(render({})).toBe("");
});
