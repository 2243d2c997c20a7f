import { DECISION_WEIGHTS } from "../find/decision-weights.ts";
import { CANDIDATE_FEATURE_NAMES } from "../find/weigh-candidates.ts";
import { askInNode, readOutsideQuestions } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { assembleHouse } from "./assemble-house.ts";
import { collectPoorCases } from "./collect-cases.ts";
import { fitDecision } from "./fit-decision.ts";
import { shelveAll, type WholeHouse } from "./open-house.ts";
import { addToTally, isRight, type Question, type Tally } from "./score-question.ts";

/** What is measured: a name for the table, the house, and the questions it is asked. */
interface Run {
  name: string;
  house: WholeHouse;
  asks: (question: Question) => boolean;
}

/**
 * `npm run eval -- --without-vocabulary [質問.jsonl …]`: no record has everyday words; the library and the links alone
 * answer, once as the build proposes them, once with what `links.yaml` says.
 */
export async function evaluateWithoutWords(files: readonly string[], dataDir?: string): Promise<void> {
  const houses = [false, true].map((keepsLinks) =>
    assembleHouse({ dataDir, keepsWords: () => false, keepsLinks: () => keepsLinks }),
  );
  await printRuns(files, [
    { name: "結びつきは提案のまま", house: houses[0]!, asks: () => true },
    { name: "links.yaml も使う", house: houses[1]!, asks: () => true },
  ]);
}

/**
 * `npm run eval -- --leave-one-out [質問.jsonl …]`: each city once as if it were new: its words and its `links.yaml` taken
 * away, the decision fitted on the other cities' golden questions.
 */
export async function evaluateLeaveOneOut(files: readonly string[], dataDir?: string): Promise<void> {
  const now = new Date();
  const cases = collectPoorCases(readQuestions(), now, dataDir);
  const cities = new Set(cases.map(({ city }) => city));
  const runs = [...cities].map((left): Run => {
    const house = assembleHouse({ dataDir, keepsWords: (city) => city !== left, keepsLinks: (city) => city !== left });
    const others = cases.filter(({ city }) => city !== left);
    const decisionWeights = { ...DECISION_WEIGHTS, poor: fitDecision(others, CANDIDATE_FEATURE_NAMES) };
    return { name: "一市ずつ抜く", house: { ...house, decisionWeights }, asks: ({ city }) => city === left };
  });
  await printRuns(files, runs);
}

/** `npm run eval -- --data フォルダー 質問.jsonl …`: another data folder as it stands, such as one with a new city. */
export async function evaluateFolder(files: readonly string[], dataDir: string): Promise<void> {
  const house = assembleHouse({ dataDir, keepsWords: () => true, keepsLinks: () => true });
  await printRuns(files, [{ name: "データのまま", house, asks: () => true }]);
}

/** Runs of one name make one column; rows are files and types of question. */
async function printRuns(files: readonly string[], runs: readonly Run[]): Promise<void> {
  const now = new Date();
  const rows: Record<string, Record<string, string>> = {};
  for (const file of files.length > 0 ? files : ["golden"]) {
    const tallies = new Map<string, Tally>();
    for (const { name, house, asks } of runs) {
      const tally = tallies.get(name) ?? {};
      tallies.set(name, tally);
      const opened = shelveAll(house);
      const questions = file === "golden" ? readQuestions() : await readOutsideQuestions(file, opened);
      for (const question of questions.filter(asks)) {
        addToTally(tally, question, isRight(question, await askInNode(opened, question, now)));
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
