import { openCallJudge } from "../understand/call-model.ts";
import { findLanguage } from "../understand/find-language.ts";
import { type HeardCall, hearCall } from "../understand/hear-call.ts";
import { fitCalls } from "./fit-calls.ts";
import { openHouse } from "./open-house.ts";
import { readCallExamples, type SourcedCall } from "./read-calls.ts";
import { readLibrary } from "./read-concept-files.ts";

/**
 * `npm run measure:calls`: how messages are heard by models that have not seen them (each fifth by a model of the others):
 * calls and others, as they were written and beside a question; what phrases find, and what the model adds and lets go.
 */
const FOLDS = 5;
const { emergencies } = openHouse();
const { concepts } = readLibrary([]);
const examples = readCallExamples(emergencies, concepts, []);
const asked = examples.filter(({ from }) => from === "asked");
const judges = Array.from({ length: FOLDS }, (_, fold) =>
  openCallJudge(fitCalls(examples.filter((_example, at) => at % FOLDS !== fold))),
);

interface Row {
  count: number;
  told: number;
  now: number;
  perhaps: number;
  nothing: number;
  letGo: string[];
  found: string[];
}

const TOLD_BY_NOBODY = { weigh: () => 0.5 };

function measure(name: (one: SourcedCall) => string, tell: (text: string, at: number) => string): void {
  const rows = new Map<string, Row>();
  for (const [at, one] of examples.entries()) {
    const row = rows.get(name(one)) ?? { count: 0, told: 0, now: 0, perhaps: 0, nothing: 0, letGo: [], found: [] };
    rows.set(name(one), row);
    const text = tell(one.text, at);
    const heard = hearCall(text, emergencies, judges[at % FOLDS]!);
    const isTold = hearCall(text, emergencies, TOLD_BY_NOBODY).now !== null;
    row.count++;
    if (isTold) row.told++;
    row[outcomeOf(heard)]++;
    if (isTold && heard.now === null) row.letGo.push(text);
    if (!isTold && heard.now !== null) row.found.push(text);
  }
  console.log("種類                      文数  表が当たる   いま  そばに   なし | 表が当たり放した  表にないが当てた");
  for (const [key, row] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
    const cells = [row.count, row.told, row.now, row.perhaps, row.nothing, row.letGo.length, row.found.length];
    console.log(key.padEnd(24), ...cells.map((cell) => String(cell).padStart(7)));
    if (process.argv.includes("--list")) {
      const wrong = key.includes("not-now") ? row.found : row.letGo;
      for (const text of wrong) console.log(`    ${text}`);
    }
  }
}

function outcomeOf({ now, perhaps }: HeardCall): "now" | "perhaps" | "nothing" {
  return now !== null ? "now" : perhaps !== null ? "perhaps" : "nothing";
}

const bySource = ({ call, from }: SourcedCall) => `${from} ${call}`;
console.log("見ていない文:");
measure(bySource, (text) => text);
console.log("\nことば別(書かれた文):");
measure(
  (one) => (one.from === "written" ? `${one.call} ${findLanguage(one.text)}` : `(${bySource(one)})`),
  (text) => text,
);
console.log("\nほかの質問のあとに続けて:");
measure(bySource, (text, at) => `${asked[(at * 31) % asked.length]!.text}。${text}`);
