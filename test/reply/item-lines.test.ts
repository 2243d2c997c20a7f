import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();
const room = house.cities.get("suzaka")!;
const ask = (question: string) => findAnswer(question, room, house, null, new Date("2026-11-20T03:00:00Z")).answer;

describe("取組項目で答える", () => {
  test.each([
    ["税金をスマホで払いたい", "suzaka-37", "収納環境の充実: スマートフォン決済"],
    ["使わない市の土地を売る", "suzaka-37", "歳入の確保: 活用する見込みのない普通財産の処分"],
    ["婚活イベント", "suzaka-38", "若者の結婚支援体制の充実: "],
    ["LINEでお知らせがほしい", "suzaka-35", "広報の充実: LINEを活用した情報発信"],
    ["市長と直接話したい", "suzaka-35", "広聴の充実: 市民と市長との直接対話"],
    ["Posso pagar imposto pelo celular?", "suzaka-37", "収納環境の充実: "],
  ])("「%s」は、合う項目の一行が先頭", (question, id, line) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: "measure", view: { measure: { id } } });
    if (answer.kind !== "measure") throw new Error(answer.kind);
    expect(answer.focus?.label).toBe("取組項目");
    expect(answer.focus?.lines[0]).toContain(line);
    const card = buildAnswerCard(answer, room.records.city, question);
    expect(card.kind === "measure" && card.headline?.origin).toContain("の項");
  });

  test("たずねた事実があれば、それが先で、項目はあとに添える", () => {
    const answer = ask("税金をスマホで払えるのはいつから?");
    if (answer.kind !== "measure") throw new Error(answer.kind);
    expect(answer.focus?.label).toBe("期限・時期");
    expect(answer.focus?.lines.at(-1)).toContain("収納環境の充実: スマートフォン決済");
  });

  test("記録の全体をたずねられたら、項目を選ばない", () => {
    const answer = ask("長期的展望に立った財政運営");
    if (answer.kind !== "measure") throw new Error(answer.kind);
    expect(answer.view.measure.id).toBe("suzaka-37");
    expect(answer.focus?.label).toBe("書かれていること");
  });

  test("見つからないときの近い記録にも、合う項目を添える", () => {
    const question = "婚活イベントの予約をしたい";
    const answer = ask(question);
    expect(answer).toMatchObject({
      kind: "not_found",
      items: { "suzaka-38": expect.stringMatching(/^若者の結婚支援体制の充実/) },
    });
    const card = buildAnswerCard(answer, room.records.city, question);
    for (const shown of [renderText(card), renderLineMessages(card), renderSlackMessage(card)])
      expect(JSON.stringify(shown)).toContain("▸ 若者の結婚支援体制の充実");
  });

  test("一覧にも、合う項目を添える", () => {
    const answer = ask("スマホ決済の話と移住・結婚の話、両方まとめて知りたい");
    expect(answer).toMatchObject({
      kind: "list",
      items: {
        "suzaka-37": expect.stringMatching(/^収納環境の充実: /),
        "suzaka-38": expect.stringMatching(/^(若者の結婚支援体制の充実|相談体制の充実): /),
      },
    });
  });

  test("一つしかない一覧は、その記録の合う項目で答える", () => {
    const answer = ask("空き家という言葉が出てくる施策を全部");
    expect(answer).toMatchObject({
      kind: "measure",
      view: { measure: { id: "suzaka-38" } },
      focus: { label: "取組項目", lines: expect.arrayContaining([expect.stringContaining("空き家バンク")]) },
    });
  });
});
