import { describe, expect, test } from "vitest";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { PushBehaviour } from "./fake-line-push.ts";
import { createReminderBench } from "./reminder-bench.ts";
import { buildUserId, CITIES, lineToken, MONDAY, staffChannel, WEEK } from "./start-reminder-bench.ts";

const bench = createReminderBench();
const TOKEN = lineToken("annaka");

/** Answers of the coming multicasts, in order; afterwards all are accepted. */
function answerInTurn(...behaviours: PushBehaviour[]): void {
  bench.line.push.decide = () => behaviours.shift() ?? "accept";
}

const recipients = () => bench.line.push.accepted.flatMap(({ to }) => to);
const alerts = () => bench.slack.channels.in(staffChannel("annaka")).map(({ text }) => text);
const alertsOn = (word: string) => alerts().filter((text) => text.includes(word));

describe("まとめて送る(multicast)", () => {
  test("[C36] 501人は500人と1人に分け、だれにも二度送らない", async () => {
    await bench.seedReaders("annaka", 501);
    // 分野も選んでいる人は、まとめに含まれる
    await bench.seedReaders("annaka", 20, "field:1");
    await bench.runWeek(MONDAY, WEEK);
    expect(bench.line.push.accepted.map(({ to }) => to.length)).toEqual([500, 1]);
    expect(new Set(recipients()).size).toBe(501);
    expect(await bench.chunkStates("annaka")).toEqual(["sent", "sent"]);
  });

  test("[C31] 三つのうち二つ目だけが500なら、二つ目だけを同じ鍵と本文でやり直す", async () => {
    await bench.seedReaders("annaka", 1_200);
    answerInTurn("accept", "server_error", "accept");
    await bench.runCity("annaka", MONDAY, WEEK);
    const { attempts, accepted } = bench.line.push;
    expect(attempts).toHaveLength(4);
    const [first, failed, third, retried] = attempts;
    expect(retried).toEqual(failed);
    expect(new Set([first, failed, third].map((call) => call!.retryKey)).size).toBe(3);
    expect(accepted).toHaveLength(3);
  });

  test("[C32] 受け付けられたのに返事が届かなければ、やり直して409を成功とする", async () => {
    await bench.seedReaders("annaka", 3);
    answerInTurn("hang_up_accepted");
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(bench.line.push.attempts).toHaveLength(2);
    expect(bench.line.push.accepted).toHaveLength(1);
    expect(await bench.runSql("SELECT state, code, sent FROM chunk")).toEqual([
      { state: "sent", code: "conflict", sent: null },
    ]);
  });

  test("[C32] 返事が10秒来なければ待つのをやめ、同じ鍵でやり直す", async () => {
    await bench.seedReaders("annaka", 1);
    answerInTurn("time_out_accepted");
    await bench.runCron(MONDAY);
    await bench.settle(WEEK);
    expect(bench.line.push.accepted).toHaveLength(1);
    expect(await bench.chunkStates("annaka")).toEqual(["sent"]);
  });

  test("[C33] 受け付けられたかもしれない試みから23時間たったものは送らず、人の判断を求める", async () => {
    await bench.seedReaders("annaka", 2);
    // 送らないまま止めておき、前の日に返事のない試みがあったことにする
    bench.line.push.limits.set(TOKEN, 1);
    await bench.runCity("annaka", MONDAY, WEEK);
    bench.line.push.limits.clear();
    await bench.runSql("UPDATE chunk SET unsure_since = ?", Date.now() - 23 * 3_600_000 - 1);
    await bench.runCity("annaka", "2024-03-05", WEEK);
    expect(bench.line.push.attempts).toEqual([]);
    expect(await bench.chunkStates("annaka")).toEqual(["blocked"]);
    expect(alertsOn("人の判断")).toHaveLength(1);
  });

  test.each<[string, PushBehaviour]>([
    ["今月の上限", "monthly_limit"],
    ["アクセストークン", "unauthorized"],
  ])("[C33] はっきり断られた試み(%s)は一日に数えず、翌日以降に続きを送れる", async (_, behaviour) => {
    await bench.seedReaders("annaka", 2);
    answerInTurn(behaviour);
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(await bench.runSql("SELECT state, attempts, unsure_since FROM chunk")).toEqual([
      { state: "waiting", attempts: 1, unsure_since: null },
    ]);
    await bench.runCity("annaka", "2024-03-06", WEEK);
    expect(recipients()).toHaveLength(2);
  });

  test("[C34] 429(速すぎ)は間をおいてやり直し、送り切る", async () => {
    await bench.seedReaders("annaka", 3);
    answerInTurn("rate_limit", "rate_limit");
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(bench.line.push.attempts).toHaveLength(3);
    expect(recipients()).toHaveLength(3);
    expect(alertsOn("LINE のお知らせを")).toEqual([]);
  });

  test("[C34] 429(今月の上限)はすぐにやめて職員に知らせ、翌朝に届いていない人だけへ送る", async () => {
    await bench.seedReaders("annaka", 1_200);
    answerInTurn("accept", "monthly_limit");
    await bench.runWeek(MONDAY, WEEK);
    expect(bench.line.push.attempts).toHaveLength(2);
    expect(alertsOn("途中で止めました")).toHaveLength(1);
    await bench.runWeek("2024-03-05", WEEK);
    expect(recipients()).toHaveLength(1_200);
    expect(new Set(recipients()).size).toBe(1_200);
    expect(alertsOn("途中で止めました")).toHaveLength(1);
  });

  test("LINE が受け付けない本文(400)はやり直さず、職員に一度だけ知らせる", async () => {
    await bench.seedReaders("annaka", 1_200);
    answerInTurn("bad_request", "accept", "bad_request");
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(await bench.chunkStates("annaka")).toEqual(["dead", "sent", "dead"]);
    expect(bench.line.push.attempts).toHaveLength(3);
    expect(alertsOn("一部を送れませんでした")).toHaveLength(1);
  });
});

describe("今月の通数", () => {
  test("[C35] 残りが足りなければ一通も送らず、職員に理由と必要な通数を知らせる", async () => {
    await bench.seedReaders("annaka", 601);
    bench.line.push.limits.set(TOKEN, 1_000);
    bench.line.push.used.set(TOKEN, 400);
    await bench.runWeek(MONDAY, WEEK);
    expect(bench.line.push.attempts).toEqual([]);
    const [alert] = alertsOn("通数が足りません");
    expect(alert).toContain("601人");
    expect(alert).toContain("残りは600通");
    expect(alert).toContain("あと1通");
    // 翌朝も足りなければ、知らせをくり返さない
    await bench.runWeek("2024-03-05", WEEK);
    expect(alertsOn("通数が足りません")).toHaveLength(1);
    // 足りるようになれば、同じ週のうちに送る
    bench.line.push.limits.set(TOKEN, 1_001);
    await bench.runWeek("2024-03-06", WEEK);
    expect(recipients()).toHaveLength(601);
    expect(JSON.stringify(bench.line.push.accepted[0]!.messages)).toContain("遅れて送信");
  });

  test("ちょうど足りれば送り、職員のスレッドに通数が出る", async () => {
    await bench.seedReaders("annaka", 600);
    bench.line.push.limits.set(TOKEN, 1_000);
    bench.line.push.used.set(TOKEN, 400);
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(recipients()).toHaveLength(600);
    const [cost] = alerts().filter((text) => text.includes("市民への LINE のお知らせ"));
    expect(cost).toContain("600通");
    expect(cost).toContain("ひと月におよそ2600通");
  });

  test("送る相手がいなければ、通数も読まない", async () => {
    // 定時を通さない: 朝の点検も、市ごとに通数を読む
    for (const city of CITIES) await bench.worker.enqueue({ kind: "plan", city, today: MONDAY });
    await bench.settle(WEEK);
    expect(bench.line.push.quotaReads).toEqual([]);
  });

  test("二つの計画が同時に動いても、残りを二重に使わない", async () => {
    bench.line.push.limits.set(TOKEN, 1_000);
    // 送信中の別の計画が、まだ通数に入っていない500通を持っている
    for (const [occasion, state, people] of [
      ["entry:x", "released", 500],
      [WEEK, "planned", 600],
    ] as const) {
      await bench.runSql(
        "INSERT INTO plan (city, occasion, channel, run, state, today, late, targets) VALUES ('annaka', ?, 'line', 'r', ?, ?, 0, ?)",
        occasion,
        state,
        MONDAY,
        people,
      );
      await bench.runSql(
        "INSERT INTO chunk (id, city, occasion, number, topics, size, state) VALUES ('annaka/' || ?1 || '/1', 'annaka', ?1, 1, '[]', ?2, 'waiting')",
        occasion,
        people,
      );
    }
    await bench.worker.enqueue({ kind: "release", city: "annaka", occasion: WEEK, today: MONDAY, after: "" });
    await expect
      .poll(() => bench.runSql("SELECT state FROM plan WHERE occasion = ? AND channel = 'line'", WEEK))
      .toEqual([{ state: "held" }]);
    expect(bench.line.push.attempts).toEqual([]);
    await bench.runSql("UPDATE chunk SET state = 'sent' WHERE occasion = 'entry:x'");
    await expect.poll(() => bench.runSql("SELECT id FROM post WHERE state = 'waiting'")).toEqual([]);
  });
});

describe("アクセストークン", () => {
  test("[C37] 拒まれたトークンは、チャネルIDがあれば一度だけ発行しなおし、同じ鍵と本文で送る", async () => {
    await bench.seedReaders("isesaki", 3);
    bench.line.push.decide = ({ token }) => (token.startsWith("stateless-") ? "accept" : "unauthorized");
    await bench.runCity("isesaki", MONDAY, WEEK);
    const [refused, retried] = bench.line.push.attempts;
    expect(bench.line.push.issued).toHaveLength(1);
    expect(bench.line.push.attempts).toHaveLength(2);
    expect({ ...retried, token: refused!.token }).toEqual(refused);
    expect(recipients()).toHaveLength(3);
  });

  test("[C37] 発行しなおしたトークンも拒まれたら、止めて職員に知らせる", async () => {
    await bench.seedReaders("isesaki", 3);
    bench.line.push.decide = () => "unauthorized";
    await bench.runCity("isesaki", MONDAY, WEEK);
    expect(bench.line.push.issued).toHaveLength(1);
    expect(bench.line.push.attempts).toHaveLength(2);
    const posted = bench.slack.channels.in(staffChannel("isesaki")).map(({ text }) => text);
    expect(posted.filter((text) => text.includes("アクセストークン"))).toHaveLength(1);
  });

  test("[C37] 拒まれたトークンは、入れかえる手だてがなければ止めて知らせ、直れば翌朝に続きを送る", async () => {
    await bench.seedReaders("annaka", 3);
    bench.line.push.revoked.add(TOKEN);
    await bench.runWeek(MONDAY, WEEK);
    expect(bench.line.push.attempts).toEqual([]);
    expect(alertsOn("アクセストークン")).toHaveLength(1);
    bench.line.push.revoked.clear();
    await bench.runWeek("2024-03-05", WEEK);
    expect(recipients()).toHaveLength(3);
  });
});

test("週のまとめを受け取る人にも、フォローした記録の期限を知らせる", async () => {
  await bench.seedReaders("annaka", 1);
  await bench.seedReaders("annaka", 1, "record:annaka-6-pfi-ppp");
  await bench.runCity("annaka", "2025-02-25", "2025-W09");
  expect(recipients()).toEqual([buildUserId(1)]);
  const [request] = bench.line.push.accepted;
  expect(JSON.stringify(request)).toContain("今週のまとめ");
  expect(JSON.stringify(request)).toContain("PFI");
});

describe("重なった仕事", () => {
  test("[C45] 同じ計画の放出が重なっても、出た計画を止めない", async () => {
    await bench.seedReaders("annaka", 3);
    await bench.runCity("annaka", MONDAY, WEEK);
    // The second run has read the plan before the first one released it: its hold must come to nothing.
    const plans = createPlanStore(await bench.worker.db());
    const key = { city: "annaka", occasion: WEEK, channel: "line" as const };
    expect(await plans.hold(key, "quota", 0)).toBe(false);
    expect((await plans.find(key))?.state).toBe("released");
    await bench.worker.enqueue({ kind: "release", city: key.city, occasion: WEEK, today: MONDAY, after: "" });
    await bench.runCity("annaka", "2024-03-05", WEEK);
    expect(recipients()).toHaveLength(3);
    expect(alertsOn("通数が足りません")).toEqual([]);
  });
});

describe("やめた人", () => {
  test("[C53] 選んだうちの一つをやめた人には、それを含む分を送らない", async () => {
    await bench.seedReaders("annaka", 2);
    const [stays, stops] = [buildUserId(1), buildUserId(2)];
    for (const id of [stays, stops])
      await bench.runSql("INSERT INTO subscription VALUES ('annaka', ?, 'field:2', 0)", id);
    await bench.runSql("UPDATE subscription SET topic = 'field:1' WHERE topic = 'digest'");
    const plans = createPlanStore(await bench.worker.db());
    const plan = {
      city: "annaka",
      occasion: WEEK,
      channel: "line" as const,
      today: MONDAY,
      late: false,
      subject: null,
    };
    await plans.planLine(plan, ["field:1", "field:2"]);
    await bench.runSql("DELETE FROM subscription WHERE user_id = ? AND topic = 'field:2'", stops);
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(recipients()).toEqual([stays]);
  });

  test("[C53] 送っている途中でやめた人には、残りの分から送らない", async () => {
    await bench.seedReaders("annaka", 1_200);
    const [early, late] = [buildUserId(10), buildUserId(1_100)];
    bench.line.push.onAccepted = async () => {
      bench.line.push.onAccepted = () => undefined;
      await bench.runSql("DELETE FROM subscription WHERE user_id IN (?, ?)", early, late);
    };
    await bench.runCity("annaka", MONDAY, WEEK);
    expect(recipients()).toContain(early);
    expect(recipients()).not.toContain(late);
    expect(recipients()).toHaveLength(1_199);
  });

  test("[C53] やり直すあいだにやめた人は、やり直しから除く", async () => {
    await bench.seedReaders("annaka", 3);
    let tries = 0;
    bench.line.push.decide = () => {
      tries += 1;
      return tries === 1 ? "server_error" : "accept";
    };
    const gone = buildUserId(2);
    const { multicast } = bench.line.push;
    bench.line.push.multicast = async (call) => {
      const answer = await multicast.call(bench.line.push, call);
      if (tries === 1) await bench.runSql("DELETE FROM subscription WHERE user_id = ?", gone);
      return answer;
    };
    await bench.runCity("annaka", MONDAY, WEEK);
    bench.line.push.multicast = multicast;
    expect(bench.line.push.attempts.map(({ to }) => to.length)).toEqual([3, 2]);
    expect(recipients()).not.toContain(gone);
    expect(new Set(bench.line.push.attempts.map(({ retryKey }) => retryKey)).size).toBe(1);
  });

  test("全員がやめていれば、何も送らずに終える", async () => {
    await bench.seedReaders("annaka", 3);
    bench.line.push.limits.set(TOKEN, 1);
    await bench.runCity("annaka", MONDAY, WEEK);
    await bench.runSql("DELETE FROM subscription");
    bench.line.push.limits.clear();
    await bench.runCity("annaka", "2024-03-05", WEEK);
    expect(bench.line.push.attempts).toEqual([]);
    expect(await bench.chunkStates("annaka")).toEqual(["empty"]);
  });
});

test("[C48] 送ったあと印を付ける前に倒れても、やり直しは409となり二度届かない", async () => {
  await bench.seedReaders("annaka", 3);
  bench.line.push.onAccepted = async () => {
    bench.line.push.onAccepted = () => undefined;
    await bench.runSql("ALTER TABLE chunk RENAME COLUMN sent TO sent_away");
  };
  bench.line.push.decide = async (): Promise<PushBehaviour> => {
    if (bench.line.push.attempts.length === 3) await bench.runSql("ALTER TABLE chunk RENAME COLUMN sent_away TO sent");
    return "accept";
  };
  await bench.runWeek(MONDAY, WEEK);
  expect(bench.worker.readLogs()).toContain("reminder.work_failed");
  expect(bench.line.push.accepted).toHaveLength(1);
  expect(bench.line.push.attempts).toHaveLength(3);
  expect(await bench.chunkStates("annaka")).toEqual(["sent"]);
});
