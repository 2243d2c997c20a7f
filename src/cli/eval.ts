import { writeFileSync } from "node:fs";
import path from "node:path";
import { explainRanking } from "../reply/explain-ranking.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { askQuestions, GOLDEN_DIR, readQuestions } from "./ask-questions.ts";
import { openHouse } from "./open-house.ts";
import { startWorker } from "./start-worker.ts";

/**
 * `npm run eval`: the golden questions against the built Worker, by type and style, with every miss.
 * `npm run eval -- --explain "質問" [市]`: how one question is read and what it finds.
 * `npm run eval -- --save-baseline`: keeps the result as the one that `npm test` compares with.
 */
const [flag, text, city = "isesaki"] = process.argv.slice(2);
if (flag === "--explain") {
  const house = openHouse();
  const room = [...house.cities.values()].find(({ records }) => [records.city.id, records.city.name].includes(city));
  if (!text || !room) {
    console.error('使いかた: npm run eval -- --explain "質問" 伊勢崎市');
    process.exit(2);
  }
  const outcome = findAnswer(text, room, house, null, new Date());
  console.dir({ answer: outcome.answer.kind, ...explainRanking(outcome, house) }, { depth: 6, maxArrayLength: 60 });
} else {
  const worker = await startWorker({});
  const { tally, misses } = await askQuestions(worker, readQuestions());
  await worker.close();
  for (const { question, answer } of misses) {
    const got = answer.measures.slice(0, 3).map(({ id }) => id);
    console.log(
      `✗ ${question.type}/${question.style} ${question.city}「${question.q.replaceAll("\n", " ")}」 正: ${question.ids.join(" ") || "なし"} 答: ${answer.kind} ${got.join(" ")}`,
    );
  }
  console.table(
    Object.fromEntries(
      Object.entries(tally)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([key, { right, asked }]) => [key, `${((100 * right) / asked).toFixed(1)}% (${right}/${asked})`]),
    ),
  );
  if (flag === "--save-baseline") {
    writeFileSync(path.join(GOLDEN_DIR, "baseline.json"), `${JSON.stringify(tally, null, 2)}\n`);
    console.log("test/golden/baseline.json に残しました");
  }
}
