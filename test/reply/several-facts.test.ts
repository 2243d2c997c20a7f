import { expect, test } from "vitest";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { house, NOW } from "./converse.ts";

function focusOf(city: string, question: string) {
  const { answer } = findAnswer(question, house.cities.get(city)!, house, null, NOW);
  return answer.kind === "measure" ? answer.focus : null;
}

test.each([
  ["ネーミングライツの担当課は?", "担当課", ["総務部管財課"]],
  ["ネーミングライツの担当課をくわしく", "担当課", ["総務部管財課"]],
  [
    "ネーミングライツの担当課と目的は?",
    "担当課・ねらい",
    ["総務部管財課", "新しい財源を得て、施設をもっと知ってもらいます。"],
  ],
])("「%s」の見出しは「%s」で、たずねた順に答える", (question, label, lines) => {
  expect(focusOf("isesaki", question)).toMatchObject({ label, lines });
});

test("三つたずねられても、見出しは二つまでで、答えは三つともある", () => {
  const focus = focusOf("isesaki", "ネーミングライツの担当課と期限と目的は?");
  expect(focus).toMatchObject({ label: "担当課・期限・時期" });
  for (const words of ["総務部管財課", "令和6年度末", "新しい財源を得て"]) expect(focus!.lines.join()).toContain(words);
});
