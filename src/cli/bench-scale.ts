import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createCityShelf } from "../find/city-shelf.ts";
import type { House } from "../find/house.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { openCityDirectory } from "../understand/city-names.ts";
import { askInNode } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { median } from "./median.ts";
import { openBuiltHouse, openHouse } from "./open-house.ts";
import { readLibrary } from "./read-concept-files.ts";
import { DATA_DIR, listCityFolders, readCities } from "./read-data-files.ts";
import { readVocabulary } from "./read-vocabulary-files.ts";
import { isRight } from "./score-question.ts";
import { createSyntheticCities, type SyntheticCity } from "./synthetic-cities.ts";

/**
 * `npm run bench:scale`: cities of 60–120 records recombined from the real ones, measured at 4, 100 and 1,741: first and
 * warm answer, memory under questions that follow Zipf's law and under random ones, the packs against the platform's
 * limits; whether answers at 64 cities are those at 4; the build of one changed city. In Node, with the code of the
 * Worker. `--cities 4,100`: other numbers; `--distinct 200`: so many packs differ, the others are copies of them.
 */
const { values } = parseArgs({
  options: {
    cities: { type: "string", default: "4,100,1741" },
    distinct: { type: "string", default: "200" },
    requests: { type: "string", default: "2000" },
  },
});
const COUNTS = values.cities.split(",").map(Number);
const REQUESTS = Number(values.requests);
/** The platform's: files of the free plan, bytes a file. The other numbers are the project's own budgets. */
const ASSETS = { files: 20_000, bytes: 25 * 1024 * 1024 };
const BUDGET = { openMs: 10, packGzipKb: 500, memoryMb: 96, buildSeconds: 10 };
const MB = 1024 * 1024;

const now = new Date();
const questions = readQuestions();
const asked = questions.filter(({ context }) => context.length === 0).map(({ q }) => q);
const { house } = openBuiltHouse();
const { records: words, synonymGroups } = readVocabulary(readCities([]), []);
const faults: string[] = [];
const within = (name: string, value: number, limit: number) => {
  if (!(value <= limit)) faults.push(`${name}: ${value.toFixed(1)}(上限 ${limit})`);
  return Math.round(value * 10) / 10;
};

const cities = createSyntheticCities(
  openHouse(),
  words,
  synonymGroups,
  readLibrary([]).concepts,
  Math.max(64, ...COUNTS),
  Number(values.distinct),
);
const dir = mkdtempSync(path.join(tmpdir(), "machi-scale-"));
try {
  for (const { entry, pack } of cities) writeFileSync(path.join(dir, `${entry.id}.bin`), pack);
  const rows = [];
  for (const count of COUNTS) rows.push(await measure(cities.slice(0, count)));
  console.table(rows);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
console.table([await compareAccuracy(), measureBuild()]);
for (const fault of faults) console.error(`× ${fault}`);
if (faults.length > 0) process.exitCode = 1;

async function measure(some: SyntheticCity[]) {
  const start = performance.now();
  const of: House = { ...house, directory: openCityDirectory(some.map(({ entry }) => entry)) };
  const directoryMs = performance.now() - start;
  const read = async (id: string) => {
    const bytes = readFileSync(path.join(dir, `${id}.bin`));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  const openingsMs: number[] = [];
  const warmMs: number[] = [];
  const ask = async (shelf: ReturnType<typeof createCityShelf>, at: number, request: number) => {
    const { id } = some[at]!.entry;
    const isOpen = shelf.list().includes(id);
    const cpu = process.cpuUsage();
    const room = (await shelf.open(id))!;
    const opened = process.cpuUsage(cpu);
    findAnswer(asked[request % asked.length]!, room, of, null, now);
    const answered = process.cpuUsage(cpu);
    if (isOpen) warmMs.push((answered.user + answered.system) / 1000);
    else openingsMs.push((opened.user + opened.system) / 1000);
  };
  const load = async (choose: () => number) => {
    const before = usedMb();
    const shelf = createCityShelf(read, of);
    for (let request = 0; request < REQUESTS; request++) await ask(shelf, choose(), request);
    const memory = usedMb() - before;
    return { memory, kept: shelf.list().length };
  };
  const random = createRandom();
  const zipf = await load(() => Math.min(some.length - 1, Math.floor(some.length ** random()) - 1));
  const even = await load(() => Math.floor(random() * some.length));
  const sizes = some.map(({ pack }) => pack.byteLength);
  const gzipKb = some.slice(0, 8).map(({ pack }) => gzipSync(pack).byteLength / 1024);
  return {
    市: some.length,
    "名前を開く ms": Math.round(directoryMs * 10) / 10,
    "市を開く ms(CPU)": within(`${some.length}市: 市を開く`, median(openingsMs), BUDGET.openMs),
    "二度目から ms(CPU)": Math.round(median(warmMs) * 100) / 100,
    "メモリ MB(Zipf)": within(`${some.length}市: Zipf`, zipf.memory, BUDGET.memoryMb),
    "メモリ MB(でたらめ)": within(`${some.length}市: でたらめ`, even.memory, BUDGET.memoryMb),
    おいてある市: even.kept,
    ファイル: within(`${some.length}市: ファイルの数`, some.length, ASSETS.files),
    "最大 KB": Math.round(within(`${some.length}市: 最大`, Math.max(...sizes), ASSETS.bytes) / 1024),
    "gzip KB(中央値)": within(`${some.length}市: gzip`, median(gzipKb), BUDGET.packGzipKb),
    "合計 MB": Math.round(sizes.reduce((sum, size) => sum + size, 0) / MB),
  };
}

/** The golden questions among four cities and among 64: each answer must be the same. */
async function compareAccuracy() {
  const real = openBuiltHouse();
  const more = [...house.directory.cities, ...cities.slice(0, 60).map(({ entry }) => entry)];
  const among64 = { house: { ...real.house, directory: openCityDirectory(more) }, shelf: real.shelf };
  let at4 = 0;
  let at64 = 0;
  for (const question of questions) {
    if (isRight(question, await askInNode(real, question, now))) at4++;
    if (isRight(question, await askInNode(among64, question, now))) at64++;
  }
  if (at4 !== at64) faults.push(`正答: 4市で ${at4}、64市で ${at64}`);
  return { 測ったもの: "正答(4市 / 64市)", 値: `${at4} / ${at64}(${questions.length}問)` };
}

/** The real build, after one record of one city was touched, in a copy of the data. */
function measureBuild() {
  const copy = mkdtempSync(path.join(tmpdir(), "machi-build-"));
  try {
    for (const name of readdirSync(DATA_DIR))
      cpSync(path.join(DATA_DIR, name), path.join(copy, name), { recursive: true });
    const env = { ...process.env, MACHI_DATA_DIR: copy };
    const build = () => spawnSync(process.execPath, [path.join(import.meta.dirname, "build-data.ts")], { env });
    build();
    const [folder = ""] = listCityFolders();
    const file = path.join(copy, folder, "city.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n# changed\n`);
    const start = performance.now();
    const { status } = build();
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) faults.push(`作りなおしに失敗しました(${status})`);
    return {
      測ったもの: "一つの市を直したあとの build:data",
      値: `${within("build:data", seconds, BUDGET.buildSeconds)} 秒`,
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
}

function createRandom(): () => number {
  let state = 11;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
