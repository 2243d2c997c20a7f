import { expect, test } from "vitest";
import type { Card } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import { findLineFaults } from "../contract/line-limits.ts";
import { findBlockFaults } from "../contract/slack-limits.ts";
import { createRandom } from "../simulation/random.ts";
import { createRandomText, HOSTILE_RANGES } from "../text/random-text.ts";
import { house, listOtherCards, listRecordCards, listReportedCards } from "./every-card.ts";

/** `CARD_ROUNDS=20000 CARD_SEED=7 npm test -- random-cards` for more. */
const ROUNDS = Number(process.env.CARD_ROUNDS ?? 250);
const SEED = Number(process.env.CARD_SEED ?? 20261129);
const random = createRandom(SEED);
const lines = [...house.cities.values()].flatMap(({ records }) => records.measures.map(({ title }) => title));
const words = [
  "<!channel>",
  "<@U0REC>",
  "&amp;",
  "*太字*",
  "{name}",
  "https://a.jp/",
  "\u202E",
  "か\u3099",
  "👨‍👩‍👧‍👦",
  " ",
  "",
];
const randomText = createRandomText(SEED, HOSTILE_RANGES, words, lines);

/** Words that only the program writes: which kind something is, where a button leads. */
const KEPT = new Set(
  "kind view tone language id page picture uri verdict answer about day section scope topic on entry".split(" "),
);

/** A text that a record, a report or a question could hold, now and then longer than any screen. */
function anyText(): string {
  const long = random.next() < 0.1 ? Math.ceil(random.next() * 400) : 1;
  return Array.from({ length: long }, randomText).join("");
}

/** The card with some of its texts made anything, and some of its lists empty or far too long. */
function disturb<Value>(value: Value, share: number, key = ""): Value {
  if (typeof value === "string") return (!KEPT.has(key) && random.next() < share ? anyText() : value) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, disturb(part, share, name)])) as Value;
  const parts = value.map((part) => disturb(part, share, key));
  const way = random.next();
  // A table's cells are as many as its years, an emergency has a number, a headline a line.
  if (way > 0.06 || ["cells", "years", "rows", "desks", "lines", "parts"].includes(key)) return parts as Value;
  return (way < 0.02 ? [] : Array.from({ length: 40 }, () => parts).flat()) as Value;
}

test(
  `どの記録・報告・質問にどんな文があっても、LINE と Slack の上限を守る(${ROUNDS}枚、種 ${SEED})`,
  () => {
    const cards = [...listRecordCards(), ...listReportedCards(), ...listOtherCards()];
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      let { name, card } = random.pick(cards);
      // What stands on the card of an emergency is nobody's but the program's.
      while (card.kind === "emergency") ({ name, card } = random.pick(cards));
      const odd: Card = disturb(card, random.pick([0.1, 0.5, 1]));
      const found = [
        ...(["direct", "shared"] as const).flatMap((chat) => findLineFaults(renderLineMessages(odd, chat))),
        ...findBlockFaults(renderSlackMessage(odd).blocks),
      ];
      if (!renderText(odd).isWellFormed()) found.push("text: half a character");
      faults.push(...found.map((fault) => `${round} ${name}: ${fault}`));
    }
    expect(faults.slice(0, 20)).toEqual([]);
  },
  60_000 + ROUNDS * 500,
);
