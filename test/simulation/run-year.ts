import { simulateYear } from "./simulate-year.ts";
import { watchMemory } from "./watch-memory.ts";

/** `npm run simulate:year`: the whole year with 20,000 readers a city; prints the counts and fails when one is wrong. */
const started = Date.now();
const memory = watchMemory();
const report = await simulateYear({
  from: "2023-04-03",
  weeks: 52,
  readersPerCity: 20_000,
  changesPerWeek: 40,
  variety: 4,
  changeRate: 0.1,
  failureRate: 0.1,
  doubled: [5, 20],
  missed: [3, 17, 40],
  limits: { isesaki: 100_000, annaka: 100_000, suzaka: 100_000, konan: 30_000 },
  daily: true,
  seed: Number(process.env.SEED ?? 1),
  log: (line) => console.log(line),
});
const { wrong, ...counts } = report;
const { firstMb, mostMb } = memory.stop();
console.table({ ...counts, firstMb, mostMb, seconds: Math.round((Date.now() - started) / 1000) });
console.table(wrong);
if (Object.values(wrong).some((count) => count > 0)) process.exitCode = 1;
