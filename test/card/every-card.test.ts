import type { messagingApi } from "@line/bot-sdk";
import { expect, test } from "vitest";
import type { Card } from "../../src/card/card.ts";
import { estimateHeight, SCREEN_PX } from "../../src/card/line/estimate-height.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import {
  cardOf,
  house,
  listGoldenQuestions,
  listOtherCards,
  listRecordCards,
  listReportedCards,
  type NamedCard,
  NOTE,
} from "./every-card.ts";
import { textsOf } from "./line-parts.ts";

const asked: NamedCard[] = listGoldenQuestions()
  .filter((_, index) => index % 5 === 0)
  .map(({ question, cityId }) => ({ name: question, cityId, card: cardOf(question, cityId) }));
const cards = [...listRecordCards(), ...listReportedCards(), ...listOtherCards(), ...asked].map((named) => ({
  ...named,
  messages: renderLineMessages(named.card),
}));

const bubblesOf = (messages: readonly messagingApi.Message[]): messagingApi.FlexBubble[] =>
  messages.flatMap((message) => {
    const contents = (message as messagingApi.FlexMessage).contents;
    return contents?.type === "bubble" ? [contents as messagingApi.FlexBubble] : [];
  });

/** Rows that a reader chooses from, and numbers of which none may be left out. */
function findMostPx(card: Card): number {
  switch (card.kind) {
    case "list":
    case "digest":
    case "settings":
      return Number.POSITIVE_INFINITY;
    case "emergency":
      return SCREEN_PX + 10;
    case "measure":
      return card.view === "detail" ? 2 * SCREEN_PX : SCREEN_PX;
    default:
      return SCREEN_PX;
  }
}

test("どのカードも一画面(幅390pxで700px)、くわしい見かたは二画面に収まる。ふつうの文字だけの返信にもならない", () => {
  const high = cards.flatMap(({ name, card, messages }) =>
    bubblesOf(messages)
      .map((bubble) => Math.round(estimateHeight(bubble)))
      .filter((px) => px > findMostPx(card))
      .map((px) => `${name}: ${px}px`),
  );
  expect(high).toEqual([]);
  expect(cards.filter(({ messages }) => messages.some(({ type }) => type === "text")).map(({ name }) => name)).toEqual(
    [],
  );
});

test("担当課の報告があれば、一画面のカードにも、したことを一行は書く", () => {
  const reported = cards.filter(
    ({ card }) => card.kind === "measure" && card.view === "summary" && card.report?.latest,
  );
  expect(reported.length).toBeGreaterThan(100);
  const silent = reported.filter(({ messages }) => !textsOf(messages).some((text) => text.includes(NOTE.slice(0, 12))));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("一枚のカードに、同じことを二度書かない", () => {
  const twice = cards.flatMap(({ name, card, messages }) => {
    if (card.kind !== "measure" || card.view !== "summary" || card.language !== undefined) return [];
    const texts = textsOf(bubblesOf(messages).map(({ body }) => body));
    return (
      texts
        // A name may stand in a sentence.
        .filter(
          (text) =>
            text !== card.title &&
            text !== card.headline?.label &&
            text !== card.report?.latest?.label &&
            !card.kpis.some(({ name }) => name === text),
        )
        .filter((text, at, own) => text.length > 5 && own.some((other, place) => place !== at && other.includes(text)))
        .map((text) => `${name}: ${text}`)
    );
  });
  expect(twice).toEqual([]);
});

test("状態のことば(「達成」など)は、答えとしるしのほかにくりかえさない", () => {
  const often = cards.flatMap(({ name, card, messages }) => {
    if (card.kind !== "measure" || card.view !== "summary" || card.language !== undefined) return [];
    const texts = textsOf(bubblesOf(messages).map(({ body }) => body));
    return texts.filter((text) => text.replace(/^\S+ /, "").startsWith(card.status.word)).length > 2 ? [name] : [];
  });
  expect(often).toEqual([]);
});

test("一目で読むカードのボタンは、LINE でも Slack でも二つまで。ページがあれば、その一つがページを開く", () => {
  const isChosenFrom = ({ kind }: Card) => ["settings", "digest", "emergency", "several"].includes(kind);
  const many = cards.flatMap(({ name, card, messages }) => {
    if (isChosenFrom(card)) return [];
    const feet = bubblesOf(messages).map(({ footer }) => JSON.stringify(footer ?? null));
    const rows = renderSlackMessage(card).blocks.flatMap((block) => (block.type === "actions" ? [block.elements] : []));
    const counts = [
      ...feet.map((foot) => foot.split('"action":').length - 1),
      ...rows.map((row) => row.filter(({ type }) => type === "button").length),
    ];
    const opensPage = feet.some((foot) => foot.includes('"type":"uri"')) && JSON.stringify(rows).includes('"url":');
    return counts.some((count) => count > 2) || ("page" in card && !opensPage) ? [`${name}: ${counts}`] : [];
  });
  expect(many).toEqual([]);
});

test("打つ欄の上のボタンは、カードのボタンをくりかえさない", () => {
  const tapsOf = (part: unknown) =>
    [
      ...JSON.stringify(part ?? null).matchAll(
        /"(?:data|uri)":"((?:[^"\\]|\\.)*)"|"type":"message","label":"[^"]*","text":"([^"]*)"/g,
      ),
    ].map(([, data, text]) => data ?? text);
  const again = cards.flatMap(({ name, messages }) => {
    const onCards = new Set(bubblesOf(messages).flatMap(tapsOf));
    return tapsOf(messages.at(-1)?.quickReply)
      .filter((tap) => onCards.has(tap))
      .map((tap) => `${name}: ${tap}`);
  });
  expect(again).toEqual([]);
});

test("年のかっこは入れ子にしない。波ダッシュは一種類だけ使う", () => {
  const nested = /[(（][^()（）]*年[^()（）]*[(（][^()（）]*年/;
  const faults = cards.flatMap(({ name, card, messages }) => {
    const alt = messages.map((message) => (message as messagingApi.FlexMessage).altText ?? "");
    const said = [...textsOf(messages), ...alt, renderText(card), JSON.stringify(renderSlackMessage(card))];
    return [
      ...said.flatMap((text) => nested.exec(text)?.[0] ?? []).map((words) => `${name}: ${words}`),
      ...said.filter((text) => text.includes("～")).map((text) => `${name}: ${/.{0,20}～.{0,10}/.exec(text)?.[0]}`),
    ];
  });
  expect(faults).toEqual([]);
});

test("担当を書かない資料の市では、どのカードにも「担当 記載なし」と書かない", () => {
  const silent = [...house.cities.values()].filter(({ records }) => !records.city.namesDepartments);
  expect(silent.length).toBeGreaterThan(0);
  const ids = silent.map(({ records }) => records.city.id);
  const faults = cards
    .filter(({ cityId, card }) => ids.includes(cityId) && !("headline" in card && card.headline !== null))
    .flatMap(({ name, card, messages }) => {
      const said = [textsOf(messages).join("\n"), JSON.stringify(renderSlackMessage(card).blocks)];
      return said.some((text) => /担当(?:課)?[\s:*\\n]*記載なし/.test(text)) ? [name] : [];
    });
  expect(faults).toEqual([]);
});
