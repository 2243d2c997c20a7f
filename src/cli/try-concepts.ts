import type { House } from "../find/house.ts";
import { askInNode } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { assembleHouse } from "./assemble-house.ts";
import { openHouse } from "./open-house.ts";
import { isRight, type Question } from "./score-question.ts";

/**
 * `npm run concept:try [-- 伊勢崎市 "質問"]`: what the concept files as they stand now would change against the last
 * `npm run build:data`: links, golden questions won and lost, and, if asked, one question before and after. Writes nothing.
 */
const [cityName, ...words] = process.argv.slice(2);
const before = openHouse();
const after = assembleHouse({ keepsWords: () => true, keepsLinks: () => true });
const now = new Date();

/** A link is told when it is at least this sure on one side, and has moved by at least this much. */
const TOLD = { sure: 0.4, moved: 0.15 };

printNames();
printLinks();
printGolden();
if (cityName) printQuestion(words.join(" "));

function printNames(): void {
  const added = [...after.concepts.keys()].filter((id) => !before.concepts.has(id));
  const gone = [...before.concepts.keys()].filter((id) => !after.concepts.has(id));
  console.log(`話題 ${before.concepts.size}件 → ${after.concepts.size}件`);
  for (const id of added) console.log(`  足した: ${id} ${after.concepts.get(id)!.name}`);
  for (const id of gone) console.log(`  消した: ${id} ${before.concepts.get(id)!.name}`);
}

function printLinks(): void {
  const lines: string[] = [];
  for (const [city, room] of after.cities) {
    for (const [record, { title }] of room.byId) {
      for (const id of new Set([...before.concepts.keys(), ...after.concepts.keys()])) {
        const was = sureOf(before, id, city, record);
        const is = sureOf(after, id, city, record);
        if (Math.max(was, is) < TOLD.sure || Math.abs(is - was) < TOLD.moved) continue;
        lines.push(`  ${record}「${title}」 ↔ ${id}: ${was.toFixed(2)} → ${is.toFixed(2)}`);
      }
    }
  }
  console.log(`\n変わった結びつき ${lines.length}件(確かさ 0〜1)`);
  for (const line of lines) console.log(line);
}

function sureOf(house: House, concept: string, city: string, record: string): number {
  return house.concepts.get(concept)?.links[city]?.records[record] ?? 0;
}

function printGolden(): void {
  const changed = readQuestions().flatMap((question) => {
    const [was, is] = [before, after].map((house) => isRight(question, askInNode(house, question, now)));
    return was === is ? [] : [{ question, is }];
  });
  const print = (label: string, rows: typeof changed) => {
    console.log(`\n${label} ${rows.length}件`);
    for (const { question } of rows) console.log(`  ${question.type} ${question.city}「${question.q}」`);
  };
  print(
    "質問の表で、新しく答えられた質問",
    changed.filter(({ is }) => is),
  );
  print(
    "質問の表で、答えられなくなった質問",
    changed.filter(({ is }) => !is),
  );
  if (changed.some(({ is }) => !is)) process.exitCode = 1;
}

function printQuestion(text: string): void {
  const room = [...after.cities.values()].find(({ records: { city } }) => [city.id, city.name].includes(cityName!));
  if (!room || text === "") {
    console.error('使いかた: npm run concept:try -- 伊勢崎市 "質問"');
    process.exitCode = 2;
    return;
  }
  const question: Question = {
    q: text,
    city: room.records.city.id,
    style: "",
    type: "lookup",
    ids: [],
    facts: [],
    context: [],
    remark: "",
  };
  for (const [name, house] of [
    ["前", before],
    ["後", after],
  ] as const) {
    const { kind, measures } = askInNode(house, question, now);
    console.log(`\n${name}: ${kind} ${measures.slice(0, 3).map(({ id }) => `${id}「${room.byId.get(id)?.title}」`)}`);
  }
}
