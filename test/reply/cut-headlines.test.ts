import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import type { MeasureCard } from "../../src/card/card.ts";
import { labelsOf } from "../../src/card/card-labels.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { viewOn } from "../../src/domain/records.ts";
import { renderAnswer } from "../../src/page/answer-page.tsx";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { findResultFocus } from "../../src/reply/find-result-focus.ts";
import { listStatements } from "../../src/wording/list-statements.ts";
import { house, NOW } from "./converse.ts";

function ask(cityId: string, question: string): MeasureCard {
  const room = house.cities.get(cityId)!;
  const { answer, query } = findAnswer(question, room, house, null, NOW);
  const card = buildAnswerCard(answer, room.records.city, question, 0, query.language);
  if (card.kind !== "measure" || card.headline === null) throw new Error(`${question} → ${card.kind}`);
  return card;
}
const linesOf = (cityId: string, question: string) => ask(cityId, question).headline!.lines;
const TITLE = "市民視点を取り入れた情報発信の充実";
const LONG = `${TITLE}の令和3年度から令和7年度の予定と目標は?`;

describe("聞かれた年度の行は、切られない", () => {
  test("ほかの事実も聞かれていれば、年度の行が先に立つ", () => {
    for (const facts of ["目標と期限", "期限と目標", "進捗"]) {
      const lines = linesOf("konan", `${TITLE}の令和5年度の${facts}は?`);
      expect(lines.slice(0, 4).join("\n"), facts).toMatch(/令和5年度/);
      expect(lines.at(0), facts).toMatch(/令和4年度.令和7年度の各年度|令和5年度/);
    }
  });

  test.each([
    [LONG, [3, 4, 5, 6, 7]],
    [`${TITLE}の令和4年度と令和5年度と令和6年度の予定は?`, [4, 5, 6]],
  ])("「%s」では、どの年度にも行があり、残りは数える", (question, years) => {
    const { lines, rest } = ask("konan", question).headline!;
    for (const year of years)
      expect(lines.join("\n"), `令和${year}年度`).toMatch(new RegExp(`^令和${year}年度: `, "m"));
    expect(rest).toBeGreaterThan(0);
  });
});

describe("見出しに入りきらなければ、ほかに何件あるかを言う", () => {
  test.each([
    ["suzaka", "移住定住の促進の目標は?"],
    ["suzaka", "移住の指標は?"],
    ["konan", LONG],
  ])("%s「%s」: 文字・LINE・Slack・ページ", (city, question) => {
    const card = ask(city, question);
    const { rest, lines } = card.headline!;
    expect(rest).toBeGreaterThan(0);
    expect(renderText(card)).toContain(`\n…ほか${rest}件\n`);
    expect(JSON.stringify(renderSlackMessage(card).blocks)).toContain(`…ほか${rest}件`);
    expect(renderAnswer({ city: house.cities.get(city)!.records.city, question, card, feedback: null })).toContain(
      `…ほか${rest}件`,
    );
    // A small screen may hold fewer lines: those count too.
    const [message] = renderLineMessages(card);
    if (message?.type !== "flex") throw new Error("no card");
    expect(message.altText).toContain(`、…ほか${rest}件`);
    const bubble = JSON.stringify(message.contents);
    const whole = lines.filter((line) => bubble.includes(line.slice(0, 20))).length;
    expect(bubble).toContain(`…ほか${rest! + lines.length - whole}件`);
  });

  test("目標と実績の数は、見せた行と残りを合わせると、指標の数になる", () => {
    const count = (city: string, question: string) => {
      const { lines, rest = 0 } = ask(city, question).headline!;
      return lines.length + rest;
    };
    const kpis = house.cities.get("suzaka")!.byId.get("suzaka-36")!.kpis.length;
    expect(kpis).toBeGreaterThan(4);
    expect(count("suzaka", "施策36の目標は?")).toBe(kpis);
  });

  test("実績をたずねた指標が多くても", () => {
    const room = house.cities.get("suzaka")!;
    const view = viewOn(room.records, room.byId.get("suzaka-38")!, "2026-11-20");
    const statements = listStatements(view)
      .filter(({ kind }) => kind === "kpi")
      .map((statement) => ({ statement, fit: 1 }));
    const { lines, rest } = findResultFocus("実績は?", view, statements);
    expect([lines.length, rest]).toEqual([3, 3]);
  });

  test("ほかのことばでも", () => {
    const card = ask("konan", `What is the schedule of ${TITLE}?`);
    const { rest, lines } = card.headline!;
    expect([card.language, lines.length]).toEqual(["en", 5]);
    expect(rest).toBeGreaterThan(0);
    const more = labelsOf(card).rest(rest!);
    expect(more).toContain(String(rest));
    expect(renderText(card).split("\n")).toContain(more);
    expect(JSON.stringify(renderSlackMessage(card).blocks)).toContain(more);
  });
});
