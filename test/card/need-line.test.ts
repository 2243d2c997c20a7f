import { describe, expect, test } from "vitest";
import { describeReply } from "../../handlers/api/describe-reply.ts";
import type { Env } from "../../handlers/env.ts";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildSeveralCard } from "../../src/card/build-several-card.ts";
import type { Card } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { describeNeed, markNeed } from "../../src/card/mark-need.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import type { Emergency } from "../../src/domain/emergency.ts";
import { EMERGENCY_LANGUAGES } from "../../src/domain/emergency-kinds.ts";
import { renderAnswerPart } from "../../src/page/answer-page.tsx";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";

const house = openHouse();
const room = house.cities.get("annaka")!;
const { city } = room.records;
const NOW = new Date("2026-11-29T00:00:00Z");
const { file } = house.emergencies;

/** The first numbers of every kind, in every language. */
const PERHAPS: Emergency[] = file.kinds.flatMap((kind) =>
  EMERGENCY_LANGUAGES.map((language) => ({
    kind: kind.id,
    language,
    ...kind.words[language],
    notice: file.notice[language],
    beside: file.beside[language],
    desks: kind.desks.map((id) => ({ number: file.desks[id]!.number, who: file.desks[id]!.who[language] })),
  })),
);

const ask = (text: string): Card => {
  const { parts, left } = findAnswers(text, room, house, null, NOW);
  const cards = parts.map(({ question, outcome: { answer, query } }) => ({
    question,
    card: buildAnswerCard(answer, city, question, 0, query.language),
  }));
  return buildSeveralCard(cards, left, city);
};
const CARDS = {
  記録: ask("高校生までの医療費無料化は?"),
  一覧: ask("公約の一覧"),
  見つからない: ask("もふもふ塔の進捗は?"),
  三つの答え: ask("空き家の担当は?給食費の進捗は?公共施設の見直しはいつまで?"),
};

describe("答えのそばの番号", () => {
  test.each(Object.entries(CARDS))(
    "%sに、どの種類・どのことばの番号を添えても、LINE と Slack の決まりに収まる",
    (_, card) => {
      for (const perhaps of PERHAPS) {
        const marked = markNeed(card, perhaps);
        const [line, slack] = [renderLineMessages(marked), renderSlackMessage(marked)];
        const name = `${perhaps.kind} ${perhaps.language}`;
        expect(findLineFaults(line), name).toEqual([]);
        expect(findBlockFaults(slack.blocks), name).toEqual([]);
        for (const { number } of perhaps.desks.slice(0, 2)) {
          expect(JSON.stringify(line.at(-1)), name).toContain(`☎ ${number} `);
          expect(JSON.stringify(slack.blocks), name).toContain(`|${number}>`);
        }
      }
    },
  );

  test("LINE では終わりの一通で、押せば電話がかかる。下の選択肢はそこに付く", () => {
    const card = CARDS.見つからない;
    const [plain, marked] = [renderLineMessages(card), renderLineMessages(markNeed(card, PERHAPS[0]!))];
    expect(marked).toHaveLength(plain.length + 1);
    expect(JSON.stringify(marked.at(-1))).toContain('"uri":"tel:119"');
    expect(marked.at(-1)!.quickReply).toEqual(plain.at(-1)!.quickReply);
    expect(marked.slice(0, -1).some(({ quickReply }) => quickReply)).toBe(false);
  });

  test("文字と API とページにも、同じ番号がある", async () => {
    const fire = PERHAPS.find(({ kind, language }) => kind === "fire" && language === "ja")!;
    const card = markNeed(CARDS.記録, fire);
    const line = describeNeed({ before: fire.beside, desks: [{ ...fire.desks[0]!, uri: "tel:119" }] });
    expect(line).toMatch(/^いま助けが要るときは ☎ 119 /);
    expect(renderText(card)).toContain(line);
    const reply = await describeReply({ card, answered: null }, {} as Env, city.id, false);
    expect(reply.need).toContain(line);
    expect(renderAnswerPart({ city, card, feedback: null })).toContain('<a href="tel:119">119</a>');
  });

  test("緊急のカードには添えず、緊急でない答えには何も足さない", () => {
    const emergency = buildAnswerCard({ kind: "emergency", emergency: PERHAPS[0]! }, city, "");
    expect(markNeed(emergency, PERHAPS[1]!)).toBe(emergency);
    expect(markNeed(CARDS.記録, null)).toBe(CARDS.記録);
  });
});

describe("急ぎかもしれない質問の答え", () => {
  const TEXT = "うちの長男16歳、部活で骨折しました。病院の会計で払わなくていいってママ友から聞いたけど本当かな";

  test("記録を答え、続きの質問もできる。書かれたことばは残らない", () => {
    const { parts, state, perhaps } = findAnswers(TEXT, room, house, null, NOW);
    expect(perhaps).toMatchObject({ kind: "medical" });
    expect(parts[0].outcome.answer).toMatchObject({ kind: "measure" });
    expect(state).toMatchObject({ where: null });
    const next = findAnswers("担当は?", room, house, state, NOW);
    expect(next.perhaps).toBeNull();
    const idOf = ({ parts: [{ outcome }] }: typeof next) =>
      outcome.answer.kind === "measure" ? outcome.answer.view.measure.id : outcome.answer.kind;
    expect(idOf(next)).toBe(state!.measureIds[0]);
  });

  test("いくつかの質問のうち一つが急ぎかもしれないときも、番号は一通に一度出る", () => {
    const { parts, perhaps } = findAnswers(`空き家の担当は?${TEXT}`, room, house, null, NOW);
    expect(perhaps).toMatchObject({ kind: "medical" });
    expect(parts.map(({ outcome }) => outcome.answer.kind)).not.toContain("emergency");
  });
});
