import { describe, expect, test } from "vitest";
import { createReminderBench } from "./reminder-bench.ts";
import { buildUserId, MONDAY, staffChannel, WEEK } from "./start-reminder-bench.ts";

const bench = createReminderBench();

const recipients = () => bench.line.push.accepted.flatMap(({ to }) => to);
const digestLeads = () =>
  bench.slack.channels
    .in(staffChannel("annaka"))
    .filter(({ threadTs, text }) => threadTs === null && text.includes("今週のまとめ"));
const plans = (city: string) =>
  bench.runSql(
    "SELECT occasion, channel, state, reason, late FROM plan WHERE city = ? ORDER BY occasion, channel",
    city,
  );

describe("一週に一度", () => {
  test("[C45] 定時の処理が二度動いても、重なっても、一人に一度だけ送る", async () => {
    await bench.seedReaders("annaka", 700);
    await Promise.all([bench.runCron(MONDAY), bench.runCron(MONDAY)]);
    await bench.runWeek(MONDAY, WEEK);
    await bench.runWeek("2024-03-05", WEEK);
    expect(recipients()).toHaveLength(700);
    expect(new Set(recipients()).size).toBe(700);
    expect(digestLeads()).toHaveLength(1);
  });

  test("[C46] 動かなかった日の次に、遅れて送信と書いて一度だけ送る", async () => {
    await bench.seedReaders("annaka", 2);
    await bench.runWeek("2024-03-06", WEEK);
    await bench.runWeek("2024-03-07", WEEK);
    expect(recipients()).toHaveLength(2);
    expect(JSON.stringify(bench.line.push.accepted)).toContain("遅れて送信");
    expect(digestLeads()).toHaveLength(1);
    expect(digestLeads()[0]!.text).toContain("遅れて送信");
    expect((await plans("annaka")).map(({ late }) => late)).toEqual([1, 1]);
  });

  test("[C46] 一週間まるごと動かなければ、先週分は送らずに職員へ知らせ、今週分を送る", async () => {
    await bench.seedReaders("annaka", 2);
    await bench.runCity("annaka", "2024-02-26", "2024-W09");
    await bench.runCity("annaka", "2024-03-11", "2024-W11");
    expect(recipients()).toHaveLength(4);
    expect((await plans("annaka")).filter(({ occasion }) => occasion === WEEK)).toEqual([
      { occasion: WEEK, channel: "line", state: "skipped", reason: "missed", late: 0 },
      { occasion: WEEK, channel: "slack", state: "skipped", reason: "missed", late: 0 },
    ]);
    const alerts = bench.slack.channels.in(staffChannel("annaka")).map(({ text }) => text);
    expect(alerts.filter((text) => text.includes("送られなかった週のお知らせがあります"))).toHaveLength(1);
  });

  test("[C47] 日曜23:59は先週、月曜0:00は今週(日本時間)", async () => {
    await bench.runCron("2024-03-10", "14:59:59");
    await bench.settle("2024-W10");
    expect(new Set((await plans("annaka")).map(({ occasion }) => occasion))).toEqual(new Set(["2024-W10"]));
    await bench.runCron("2024-03-10", "15:00:00");
    await bench.settle("2024-W11");
    expect(new Set((await plans("annaka")).map(({ occasion }) => occasion))).toEqual(new Set(["2024-W10", "2024-W11"]));
  });

  test("祝日の月曜には送らず、火曜に送る(遅れとは書かない)", async () => {
    await bench.seedReaders("annaka", 1);
    // 2024-02-12 は建国記念の日の振替休日
    await bench.runCron("2024-02-12");
    await bench.runWeek("2024-02-13", "2024-W07");
    expect((await plans("annaka")).map(({ late }) => late)).toEqual([0, 0]);
    expect(recipients()).toHaveLength(1);
    expect(JSON.stringify(bench.line.push.accepted)).not.toContain("遅れて送信");
  });

  test("開庁日のない週(年末年始)は送らず、そのことを残す", async () => {
    await bench.seedReaders("annaka", 1);
    // 2025-12-29 から 2026-01-04 まで、開庁日は一日もない
    await bench.runCron("2025-12-29");
    await expect
      .poll(() => plans("annaka"))
      .toEqual(
        ["line", "slack"].map((channel) => ({
          occasion: "2026-W01",
          channel,
          state: "skipped",
          reason: "no_business_day",
          late: 0,
        })),
      );
    expect(recipients()).toEqual([]);
  });

  test("次の週になれば、送れなかった先週分はあきらめる", async () => {
    await bench.seedReaders("annaka", 2);
    bench.line.push.limits.set("line-token-annaka", 1);
    await bench.runCity("annaka", MONDAY, WEEK);
    bench.line.push.limits.clear();
    await bench.runCity("annaka", "2024-03-11", "2024-W11");
    expect(await bench.chunkStates("annaka")).toEqual(["expired"]);
    expect(recipients()).toHaveLength(2);
  });
});

describe("よけておく箱(dead-letter queue)", () => {
  test("[C52] 読めない伝言は12回でよけ、ほかの伝言は進み、職員への知らせは一日一度", async () => {
    await bench.seedReaders("annaka", 2);
    await bench.worker.enqueue({ kind: "plan", city: "annaka" });
    await bench.worker.enqueue({ kind: "explode", city: "annaka" });
    await bench.runWeek(MONDAY, WEEK);
    const alerts = () =>
      bench.slack.channels.in(staffChannel("annaka")).filter(({ text }) => text.includes("処理できないもの"));
    await expect.poll(alerts).toHaveLength(1);
    await expect.poll(() => bench.worker.readLogs().split("reminder.dead_letter").length).toBe(3);
    expect(recipients()).toHaveLength(2);
    await bench.settle(WEEK);
    expect(alerts()).toHaveLength(1);
  });

  test("[C52] いつまでも失敗する一つは、あきらめて知らせ、ほかの人には届く", async () => {
    await bench.seedReaders("annaka", 501);
    bench.line.push.decide = ({ to }) => (to.length === 1 ? "server_error" : "accept");
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(await bench.chunkStates("annaka")).toEqual(["sent", "dead"]);
    expect(bench.line.push.attempts).toHaveLength(14);
    await bench.runCity("annaka", "2024-03-05", WEEK);
    expect(bench.line.push.attempts).toHaveLength(14);
  });
});

describe("何が届くか", () => {
  const wordsTo = (user: string) =>
    JSON.stringify(bench.line.push.accepted.filter(({ to }) => to.includes(user)).map(({ messages }) => messages));

  test("一人に一つの中身: まとめの人はまとめだけ、分野の人は自分の分野だけ、同じ選びかたの人は一つの送信", async () => {
    const [all, one, two, both] = [1, 2, 3, 4].map(buildUserId) as [string, string, string, string];
    await bench.seedReaders("annaka", 1, "digest", 1);
    for (const number of [1, 2, 4]) await bench.seedReaders("annaka", 1, "field:1", number);
    for (const number of [3, 4]) await bench.seedReaders("annaka", 1, "field:2", number);
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(bench.line.push.accepted).toHaveLength(4);
    expect(wordsTo(all)).not.toBe(wordsTo(one));
    expect(wordsTo(one)).not.toBe(wordsTo(two));
    expect(wordsTo(both)).not.toBe(wordsTo(one));
  });

  test("記録だけをフォローする人には、その記録の期限が近い週にだけ届く", async () => {
    // 安中市の公約には、期限が令和5年度末(2024-03-31)のものがある: 30日前は3月1日(W09)
    await bench.seedReaders("annaka", 1, "record:annaka-6-5-1");
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(bench.line.push.attempts).toEqual([]);
    const [due] = await bench.runSql<{ topics: string }>("SELECT topics FROM chunk");
    expect(due).toBeUndefined();
  });
});
