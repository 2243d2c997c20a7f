import { expect, test } from "vitest";
import { createReminderBench } from "./reminder-bench.ts";
import { buildUserId, MONDAY } from "./start-reminder-bench.ts";

const bench = createReminderBench();
const FOLLOWED = "isesaki-2-2-3";
const OCCASION = "entry:e1";
const CHANGE = {
  kind: "change",
  city: "isesaki",
  entryId: "e1",
  measureId: FOLLOWED,
  text: "達成(年度末の実績)",
  today: MONDAY,
};

const recipients = () => bench.line.push.accepted.flatMap(({ to }) => to);

test("記録の更新は、その記録をフォローする人にだけ、一度だけ届く", async () => {
  await bench.seedReaders("isesaki", 2, `record:${FOLLOWED}`, 1);
  await bench.seedReaders("isesaki", 1, "digest", 3);
  await bench.seedReaders("isesaki", 1, "record:isesaki-2-2-1", 4);
  await bench.seedReaders("annaka", 1, `record:${FOLLOWED}`, 5);
  for (let times = 0; times < 3; times++) await bench.worker.enqueue(CHANGE);
  await bench.settle(OCCASION);
  expect(recipients()).toEqual([buildUserId(1), buildUserId(2)]);
  const words = JSON.stringify(bench.line.push.accepted[0]!.messages);
  expect(words).toContain(CHANGE.text);
  expect(words).toContain("フォローをやめる");
});

test("通数が足りなければ止まり、足りた朝に届く。一週間たてば、もう新しくないので送らない", async () => {
  await bench.seedReaders("isesaki", 2, `record:${FOLLOWED}`, 1);
  bench.line.push.limits.set("line-token-isesaki", 1);
  await bench.worker.enqueue(CHANGE);
  await bench.settle(OCCASION);
  expect(recipients()).toEqual([]);
  await bench.worker.enqueue({ ...CHANGE, entryId: "e2" });
  await bench.settle("entry:e2");
  bench.line.push.limits.set("line-token-isesaki", 2);
  await bench.runCity("isesaki", "2024-03-05", "2024-W10");
  expect(recipients()).toHaveLength(2);
  await bench.runCity("isesaki", "2024-03-12", "2024-W11");
  expect(recipients()).toHaveLength(2);
  expect(await bench.chunkStates("isesaki", "entry:e2")).toEqual(["expired"]);
});
