import { expect, test } from "vitest";
import { markNote } from "../../src/wording/mark-note.ts";

test.each([
  ["矢印が読み取れません", "※ 矢印が読み取れません"],
  ["※1 令和4年度から町の独自事業", "※1 令和4年度から町の独自事業"],
  ["*2 速報値", "*2 速報値"],
  ["注)速報値", "注)速報値"],
])("注の印は一つだけ: %s", (note, marked) => {
  expect(markNote(note)).toBe(marked);
});
