import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { buildAnswerCard } from "../card/build-answer-card.ts";
import { renderLineMessages } from "../card/line/render-line-messages.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { readQuestions } from "./ask-questions.ts";
import { measureIndexForms } from "./measure-index-forms.ts";
import { median } from "./median.ts";
import { openHouse } from "./open-house.ts";
import { comparePlainEngines, isForPlainEngines } from "./plain-engines.ts";
import { timeInWorkerd } from "./time-in-workerd.ts";
import { timePages } from "./time-pages.ts";

/**
 * `npm run bench`: the budgets, measured. Sizes and start-up come from wrangler, round trips from the Worker on local
 * workerd (medians of interleaved requests), heap and CPU of one question from the same code in Node. Then other search
 * engines, side by side with ours on the same records and questions.
 */
const root = path.resolve(import.meta.dirname, "../..");
const wrangler = path.join(root, "node_modules/.bin/wrangler");
const env = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "1",
};
const rows: { 測ったもの: string; 値: string; 上限: string; 収まる: string }[] = [];
const add = (name: string, value: number, unit: string, limit: number) =>
  rows.push({
    測ったもの: name,
    値: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    上限: `${limit} ${unit}`,
    収まる: value <= limit ? "○" : "×",
  });

const QUESTIONS = [
  "ネーミングライツの進捗は?",
  "ごみの分別の目標は?",
  "財政課の取組一覧",
  "消防団員の確保はいつまで?",
  "新しい保健センターはいつできる?",
];

// Start-up first, while the machine is quiet.
const profile = path.join(root, ".wrangler/startup.cpuprofile");
// Wrangler makes no folder for it, and a fresh clone has none.
mkdirSync(path.dirname(profile), { recursive: true });
const startups = Array.from({ length: 3 }, () => {
  spawnSync(wrangler, ["check", "startup", "--outfile", profile], { cwd: root, env });
  return startupCpuMs(profile);
});
rmSync(profile, { force: true });
add("起動の CPU 時間(3回の中央値)", median(startups), "ms", 250);

// The heap before this process fills it with anything else.
globalThis.gc?.();
const before = process.memoryUsage();
const house = openHouse();
globalThis.gc?.();
const after = process.memoryUsage();
add(
  "記録・辞書・読み・索引(4市)のメモリ",
  (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1024 / 1024,
  "MB",
  64,
);

const room = house.cities.get("isesaki")!;
const ask = (question: string) => {
  const { answer } = findAnswer(question, room, house, null, new Date());
  return renderLineMessages(buildAnswerCard(answer, room.records.city, question));
};
add("質問1件の理解と検索とカード", timeCpuMs(QUESTIONS, ask), "ms", 5);
const long = "夜遅くにすみません。仕事帰りに通る中学校の横の道が真っ暗で心配です。".repeat(9).slice(0, 300);
add("300文字の質問", timeCpuMs([long], ask), "ms", 5);

const dryRun = spawnSync(wrangler, ["deploy", "--dry-run", "--outdir", path.join(root, ".wrangler/bench")], {
  cwd: root,
  env,
  encoding: "utf8",
});
// The platform has no limit of the compressed size any more.
add(
  "Worker 全体(圧縮前)",
  Number(/Total Upload: ([\d.]+) KiB/.exec(dryRun.stdout)?.[1] ?? Number.NaN) / 1024,
  "MiB",
  64,
);

const questions = readQuestions().filter(isForPlainEngines);
add("質問1件の理解と検索(workerd、中央値)", await timeInWorkerd(questions), "µs", 1000);

const pages = await timePages(
  [...house.cities.values()].flatMap(({ records: { city, measures } }) => [
    `/${city.id}`,
    ...measures.map(({ id }) => `/${city.id}/m/${id}`),
  ]),
);
add("概要・記録のページ(workerd、D1 をふくむ中央値)", pages.kept, "ms", 5);
add("同じページを新しく書くとき", pages.written, "ms", 5);

const { healthz, asked } = await timeRoundTrips();
rows.push({ 測ったもの: "往復 /healthz(中央値)", 値: `${healthz.toFixed(2)} ms`, 上限: "", 収まる: "" });
rows.push({ 測ったもの: "往復 /api/ask(中央値)", 値: `${asked.toFixed(2)} ms`, 上限: "", 収まる: "" });
add("往復 /api/ask ÷ /healthz", asked / healthz, "倍", 2);
console.table(rows);
console.log(`
索引の形(同じ索引を、Worker が読む形と、もとの MiniSearch の形で。当たり・順・点は同じ。メモリは開く前と後の差)`);
console.table(measureIndexForms(house.tokenizer, questions));
console.log(`
ほかの検索エンジンと(1件の記録が答えになる質問 ${questions.length}件。どれも同じ記録の本文を、聞かれた市の中で探す。
data/vocabulary の暮らしの言葉は「まちの約束」だけが持つ)`);
console.table(await comparePlainEngines(house, questions));
if (rows.some((row) => row.収まる === "×")) process.exitCode = 1;

function timeCpuMs(questions: string[], work: (question: string) => unknown): number {
  for (let round = 0; round < 40; round++) for (const question of questions) work(question);
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    for (const question of questions) {
      const start = performance.now();
      work(question);
      times.push(performance.now() - start);
    }
  }
  return median(times);
}

/** Time that is not idle in a V8 CPU profile. */
function startupCpuMs(file: string): number {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, "utf8")) as {
    nodes: { id: number; callFrame: { functionName: string } }[];
    samples: number[];
    timeDeltas: number[];
  };
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  return samples.reduce((sum, id, index) => sum + (idle.has(id) ? 0 : (timeDeltas[index] ?? 0)), 0) / 1000;
}

async function timeRoundTrips(): Promise<{ healthz: number; asked: number }> {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const worker = spawn(process.execPath, [path.join(root, "src/cli/dev.ts")], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  try {
    for (let tries = 0; tries < 240; tries++) {
      if (
        await fetch(`${base}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const time = async (request: () => Promise<Response>) => {
      const start = performance.now();
      await (await request()).arrayBuffer();
      return performance.now() - start;
    };
    const health = () => fetch(`${base}/healthz`);
    const question = (index: number) =>
      fetch(`${base}/api/ask`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ city: "isesaki", text: QUESTIONS[index % QUESTIONS.length] }),
      });
    for (let index = 0; index < 60; index++) await Promise.all([time(health), time(() => question(index))]);
    const healthTimes: number[] = [];
    const askTimes: number[] = [];
    for (let index = 0; index < 300; index++) {
      healthTimes.push(await time(health));
      askTimes.push(await time(() => question(index)));
    }
    return { healthz: median(healthTimes), asked: median(askTimes) };
  } finally {
    if (worker.pid) process.kill(-worker.pid, "SIGTERM");
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
