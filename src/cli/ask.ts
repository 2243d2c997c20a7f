import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildAnswerCard } from "../card/build-answer-card.ts";
import { buildSeveralCard } from "../card/build-several-card.ts";
import { renderText } from "../card/text.ts";
import { findAnswers } from "../reply/answer-parts.ts";
import { glossOf } from "../reply/find-plain-words.ts";
import { findRoom } from "./ask-in-node.ts";
import { isBuilt } from "./is-built.ts";
import { openBuiltHouse } from "./open-house.ts";

/** `npm run ask -- 安中市 ネーミングライツの進捗は?` prints the card in the terminal. */
const [cityName = "", ...words] = process.argv.slice(2);
if (!isBuilt()) {
  // A fresh clone, or data that was written since: what a question needs is built first, and only faults are told.
  const build = path.join(import.meta.dirname, "build-data.ts");
  const { status } = spawnSync(process.execPath, [build], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(1);
}
const opened = openBuiltHouse();
const { house } = opened;
const room = await findRoom(opened, cityName);
if (!room || words.length === 0) {
  const names = house.directory.cities.map(({ name }) => name).join("、");
  console.error(
    `使いかた: npm run ask -- 市の名前 質問\n  例: npm run ask -- 安中市 ネーミングライツの進捗は?\n使える市: ${names}`,
  );
  process.exit(2);
}
const question = words.join(" ");
const { city } = room.records;
const { parts, left } = findAnswers(question, room, house, null, new Date());
const cards = parts.map(({ question: asked, outcome: { answer, query } }) => ({
  question: asked,
  card: buildAnswerCard(answer, city, asked, 0, query.language, (id) =>
    glossOf(query.language, room.plainWords.get(id)),
  ),
}));
console.log(renderText(buildSeveralCard(cards, left, city)));
