import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { answerInShort } from "./said/answer-in-short.ts";

const ASKED = "◆ ";
const house = openHouse();

/**
 * Where an answer changes on purpose, `vitest -u` writes it anew: read what changed. To ask for more, add a line that
 * begins with ◆ and let it be answered so.
 */
test.each([...house.cities])(
  "%s: 表の問いには、どれも表のとおりに答える",
  async (city, room) => {
    const table = path.join(import.meta.dirname, "said", `${city}.txt`);
    const lines = readFileSync(table, "utf8").split("\n");
    const asked = lines.filter((line) => line.startsWith(ASKED)).map((line) => line.slice(ASKED.length));
    const told = asked.map((conversation) =>
      [
        `${ASKED}${conversation}`,
        ...answerInShort(conversation, room, house).map((line) => `  ${line}`.trimEnd()),
      ].join("\n"),
    );
    await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot(table);
  },
  240_000,
);
