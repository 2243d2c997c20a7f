import type { House } from "../find/house.ts";
import { askInNode, readOutsideQuestions } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { assembleHouse } from "./assemble-house.ts";
import { collectCases } from "./collect-cases.ts";
import { fitDecision } from "./fit-decision.ts";
import { addToTally, isRight, type Question, type Tally } from "./score-question.ts";

/** What is measured: a name for the table, the house, and the questions it is asked. */
interface Run {
  name: string;
  house: House;
  asks: (question: Question) => boolean;
}

/**
 * `npm run eval -- --without-vocabulary [質問.jsonl …]`: no record has everyday words; the library and the links alone
 * answer, once as the build proposes them, once with what `links.yaml` says.
 */
export function evaluateWithoutWords(files: readonly string[], dataDir?: string): void {
  const houses = [false, true].map((keepsLinks) =>
    assembleHouse({ dataDir, keepsWords: () => false, keepsLinks: () => keepsLinks }),
  );
  printRuns(files, [
    { name: "結びつきは提案のまま", house: houses[0]!, asks: () => true },
    { name: "links.yaml も使う", house: houses[1]!, asks: () => true },
  ]);
}

/**
 * `npm run eval -- --leave-one-out [質問.jsonl …]`: each city once as if it were new: its words and its `links.yaml` taken
 * away, the decision fitted on the other cities' golden questions.
 */
export function evaluateLeaveOneOut(files: readonly string[], dataDir?: string): void {
  const now = new Date();
  const poor = assembleHouse({ dataDir, keepsWords: () => false, keepsLinks: () => false });
  const cases = collectCases(poor, readQuestions(), now);
  const runs = [...poor.cities.keys()].map((left): Run => {
    const house = assembleHouse({ dataDir, keepsWords: (city) => city !== left, keepsLinks: (city) => city !== left });
    const others = fitDecision(cases.filter(({ city }) => city !== left));
    const decisionWeights = { spoken: others, poor: others };
    return { name: "一市ずつ抜く", house: { ...house, decisionWeights }, asks: ({ city }) => city === left };
  });
  printRuns(files, runs);
}

/** `npm run eval -- --data フォルダー 質問.jsonl …`: another data folder as it stands, such as one with a new city. */
export function evaluateFolder(files: readonly string[], dataDir: string): void {
  const house = assembleHouse({ dataDir, keepsWords: () => true, keepsLinks: () => true });
  printRuns(files, [{ name: "データのまま", house, asks: () => true }]);
}

/** Runs of one name make one column; rows are files and types of question. */
function printRuns(files: readonly string[], runs: readonly Run[]): void {
  const now = new Date();
  const rows: Record<string, Record<string, string>> = {};
  for (const file of files.length > 0 ? files : ["golden"]) {
    const tallies = new Map<string, Tally>();
    for (const { name, house, asks } of runs) {
      const tally = tallies.get(name) ?? {};
      tallies.set(name, tally);
      const questions = file === "golden" ? readQuestions() : readOutsideQuestions(file, house);
      for (const question of questions.filter(asks)) {
        addToTally(tally, question, isRight(question, askInNode(house, question, now)));
      }
    }
    for (const [name, tally] of tallies) {
      for (const [key, { right, asked }] of Object.entries(tally)) {
        if (!key.startsWith("type:") && key !== "all") continue;
        const row = `${file.replace(/.*\//, "")} ${key.replace("type:", "")}`;
        rows[row] = { ...rows[row], [name]: `${((100 * right) / asked).toFixed(1)}% (${right}/${asked})` };
      }
    }
  }
  console.table(rows);
}
