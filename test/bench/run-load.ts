import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { buildBody, buildText, sign } from "../contract/line-request.ts";
import { buildEvent, buildMention, signRequest } from "../contract/slack-request.ts";
import { watchMemory } from "../simulation/watch-memory.ts";
import { type AnswerSink, startAnswerSink } from "./answer-sink.ts";
import { openInspectors, watchHeap } from "./measure-heap.ts";

/**
 * `npm run bench:load`: signed webhooks of LINE and Slack, so many at once for a minute, to the bundled Worker on workerd.
 * Prints what became of each event and how long it took, and what the way itself costs (signature, reading, no question)
 * beside an empty one, and how large the JavaScript heap is after a collection, minute by minute; fails when an event
 * that was acknowledged was answered twice or not at all. `LEVELS=50 SECONDS=300` for a long run.
 */
const LEVELS = (process.env.LEVELS ?? "50,200").split(",").map(Number);
const SECONDS = Number(process.env.SECONDS ?? 60);
const CITIES = ["isesaki", "annaka", "suzaka", "konan"];
const QUESTIONS = [
  "ネーミングライツの担当課は?",
  "取組を全部見せて",
  "空き家対策はいつまで?",
  "令和5年度に消防団は何をする?",
  "新しい保健センターはいつできる?",
  "遅れている取組は?",
];
/** Attempts of a platform at one event that is not answered with 2xx. */
const MAX_DELIVERIES = 4;
/** Every so many events come once more, as platforms do now and then. */
const REPEATED = 10;
/** How long an answer may take to arrive after the last event. */
const PATIENCE_MS = 30_000;

interface Delivery {
  /** What its answer is known by; see AnswerSink. */
  key: string;
  /** What the Worker's log knows it by, where it could not be answered. */
  id: string;
  sentAt: number;
  ackMs: number | null;
}

let serial = 0;

async function deliver(worker: WorkerHarness): Promise<Delivery> {
  serial += 1;
  const number = serial;
  const city = CITIES[number % CITIES.length]!;
  const question = QUESTIONS[number % QUESTIONS.length]!;
  const { path, request, key, id } =
    number % 2 === 0 ? buildLine(city, question, number) : buildSlack(city, question, number);
  const delivery: Delivery = { key, id, sentAt: performance.now(), ackMs: null };
  for (let attempt = 0; attempt < MAX_DELIVERIES && delivery.ackMs === null; attempt++) {
    const response = await worker.fetch(path, request).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) delivery.ackMs = performance.now() - delivery.sentAt;
  }
  if (number % REPEATED === 0) await (await worker.fetch(path, request)).arrayBuffer();
  return delivery;
}

function buildLine(city: string, question: string, number: number) {
  const userId = `U${number.toString(16).padStart(32, "0")}`;
  const event = buildText(question, { source: { type: "user", userId } });
  const body = buildBody([event]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, `secret-${city}`) };
  const request = { method: "POST" as const, headers, body };
  return { path: `/line/${city}/webhook`, request, key: event.replyToken, id: event.webhookEventId };
}

/** What LINE's console sends to try the address: signed, with no event in it. */
async function verify(worker: WorkerHarness): Promise<void> {
  const body = buildBody([]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, "secret-annaka") };
  const response = await worker.fetch("/line/annaka/webhook", { method: "POST", headers, body });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
}

function buildSlack(city: string, question: string, number: number) {
  const ts = `${1_700_000_000 + number}.000100`;
  const id = `EvLOAD${number}`;
  const body = buildEvent(buildMention(question, { ts, user: `U0ASKER${number}` }), id);
  const request = signRequest(body, "application/json", `signing-${city}`);
  return { path: `/slack/${city}/events`, request, key: ts, id };
}

/** Keeps `level` senders busy; each sends its next event once the last one is acknowledged. */
async function runSenders<Value>(level: number, seconds: number, send: () => Promise<Value>) {
  const started = performance.now();
  const until = started + seconds * 1_000;
  const done: Value[] = [];
  const sender = async () => {
    while (performance.now() < until) done.push(await send());
  };
  await Promise.all(Array.from({ length: level }, sender));
  // The last ones may take their time on a busy machine.
  return { done, perSecond: done.length / ((performance.now() - started) / 1_000) };
}

async function waitForAnswers(deliveries: Delivery[], sink: AnswerSink): Promise<void> {
  const missing = () => deliveries.filter(({ key, ackMs }) => ackMs !== null && !sink.answers.has(key)).length;
  let last = missing();
  for (let since = performance.now(); last > 0 && performance.now() - since < PATIENCE_MS; await sleep(200)) {
    const now = missing();
    if (now < last) since = performance.now();
    last = now;
  }
  // One answer too many gets its time to show.
  await sleep(1_000);
}

const percentile = (values: number[], share: number) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN);

async function runLevel(level: number, worker: WorkerHarness, sink: AnswerSink) {
  const memory = watchMemory();
  const short = Math.min(10, SECONDS);
  const empty = await runSenders(level, short, async () => {
    await (await worker.fetch("/healthz")).arrayBuffer();
  });
  const signed = await runSenders(level, short, () => verify(worker));
  sink.answers.clear();
  worker.clearLogs();
  const heap = await watchHeap();
  const { done: deliveries, perSecond } = await runSenders(level, SECONDS, () => deliver(worker));
  await waitForAnswers(deliveries, sink);
  const heaps = await heap.stop();
  const { mostMb, lastMb, minutesMb } = memory.stop();

  const taken = deliveries.filter(({ ackMs }) => ackMs !== null);
  const timesOf = ({ key }: Delivery) => sink.answers.get(key) ?? [];
  const logs = worker.readLogs();
  const unanswered = taken.filter((delivery) => timesOf(delivery).length === 0);
  const told = unanswered.filter(({ id }) => logs.includes(id));
  const waits = taken.flatMap((delivery) =>
    timesOf(delivery)
      .slice(0, 1)
      .map((at) => at - delivery.sentAt),
  );
  const acks = taken.map(({ ackMs }) => ackMs!);
  return {
    同時: level,
    秒: SECONDS,
    受け取った: taken.length,
    断られた: deliveries.length - taken.length,
    一度答えた: taken.filter((delivery) => timesOf(delivery).length === 1).length,
    記録だけ: told.length,
    二度答えた: taken.filter((delivery) => timesOf(delivery).length > 1).length,
    失われた: unanswered.length - told.length,
    "受領 p50 ms": percentile(acks, 0.5),
    "受領 p99 ms": percentile(acks, 0.99),
    "答え p50 ms": percentile(waits, 0.5),
    "答え p99 ms": percentile(waits, 0.99),
    "件/秒": Math.round(perSecond),
    "空の道 件/秒": Math.round(empty.perSecond),
    "署名の道 件/秒": Math.round(signed.perSecond),
    "署名の道/空の道": (signed.perSecond / empty.perSecond).toFixed(2),
    "メモリ MB(分ごと)": [...minutesMb, lastMb].join(" → "),
    "最大 MB": mostMb,
    "JS ヒープ MB(集めたあと、分ごと)": heaps.map(({ workerMb }) => workerMb.toFixed(1)).join(" → "),
    "D1 などのヒープ MB": heaps.map(({ othersMb }) => othersMb.toFixed(1)).join(" → "),
    負荷: loadavg()
      .map((load) => load.toFixed(1))
      .join("/"),
  };
}

const sink = await startAnswerSink();
const settings = CITIES.flatMap((city): [string, string][] => {
  const name = city.toUpperCase();
  return [
    [`LINE_${name}_CHANNEL_SECRET`, `secret-${city}`],
    [`LINE_${name}_CHANNEL_ACCESS_TOKEN`, `line-${city}`],
    [`SLACK_${name}_SIGNING_SECRET`, `signing-${city}`],
    [`SLACK_${name}_BOT_TOKEN`, `xoxb-${city}`],
  ];
});
openInspectors();
const worker = await startWorker({
  LINE_API_BASE_URL: sink.url,
  SLACK_API_BASE_URL: `${sink.url}/api/`,
  ...Object.fromEntries(settings),
});
try {
  // The first question opens the index and the readings.
  await runSenders(1, 2, () => deliver(worker));
  const rows = [];
  for (const level of LEVELS) rows.push(await runLevel(level, worker, sink));
  console.table(Object.fromEntries(rows.map(({ 同時, ...row }) => [`${同時}件同時`, row])));
  if (rows.some((row) => row.二度答えた > 0 || row.失われた > 0)) process.exitCode = 1;
} finally {
  await worker.close();
  await sink.close();
}
