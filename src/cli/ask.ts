import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildAnswerCard } from "../card/build-answer-card.ts";
import { buildSeveralCard } from "../card/build-several-card.ts";
import { renderText } from "../card/text.ts";
import { findAnswers } from "../reply/answer-parts.ts";
import { glossOf } from "../reply/find-plain-words.ts";
import { isBuilt, openHouse } from "./open-house.ts";

/** `npm run ask -- 安中市 ネーミングライツの進捗は?` prints the card in the terminal. */
const [cityName = "", ...words] = process.argv.slice(2);
if (!isBuilt()) {
  // The first question after a fresh clone: what it needs is built once, quietly.
  spawnSync(process.execPath, [path.join(import.meta.dirname, "build-data.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
const house = openHouse();
const room = [...house.cities.values()].find(
  ({ records: { city } }) =>
    city.name === cityName || city.id === cityName.toLowerCase() || city.aliases.includes(cityName),
);
if (!room || words.length === 0) {
  const names = [...house.cities.values()].map(({ records }) => records.city.name).join("、");
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
    glossOf(query.language, house.plainWords.get(id)),
  ),
}));
console.log(renderText(buildSeveralCard(cards, left, city)));
