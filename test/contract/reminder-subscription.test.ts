import { describe, expect, test } from "vitest";
import { encodeIntent } from "../../src/card/intent-codec.ts";
import { withoutTables } from "../store/without-tables.ts";
import { buildEvent, buildPostback, buildText, GROUP, type LineEvent } from "./line-request.ts";
import { createReminderBench } from "./reminder-bench.ts";
import { buildUserId, MONDAY, WEEK } from "./start-reminder-bench.ts";

const bench = createReminderBench();
const USER = buildUserId(7);
const NOW = Date.parse("2024-03-01T03:00:00Z");
const MINUTE = 60_000;

const from = (user: string, at: number) => ({ source: { type: "user", userId: user }, timestamp: at });
const tap = (topic: string, on: "1" | "0", at = NOW, user = USER): LineEvent =>
  buildPostback(encodeIntent({ kind: "subscribe", topic, on })!, from(user, at));
const unfollow = (at: number, user = USER) => buildEvent("unfollow", { ...from(user, at), replyToken: undefined });
const follow = (at: number, user = USER) => buildEvent("follow", from(user, at));
const say = (words: string, at = NOW) => buildText(words, from(USER, at));

const topicsOf = async (user = USER) =>
  (await bench.runSql<{ topic: string }>("SELECT topic FROM subscription WHERE user_id = ? ORDER BY topic", user)).map(
    ({ topic }) => topic,
  );

/** Delivers an unfollow, which nobody answers, and waits until it is worked on. */
async function leave(at: number): Promise<void> {
  await bench.deliver("annaka", unfollow(at));
  await expect.poll(() => bench.runSql("SELECT at FROM opt_out WHERE topic = 'all'")).toEqual([{ at }]);
}

/** Delivers one event and hands back its answer as JSON. */
async function answerTo(event: LineEvent): Promise<string> {
  const before = bench.line.calls.length;
  await bench.deliver("annaka", event);
  const calls = await bench.line.waitForCalls(before + 1);
  expect(calls).toHaveLength(before + 1);
  return JSON.stringify(calls.at(-1)!.body.messages);
}

async function holdsUser(user = USER): Promise<string[]> {
  const held: string[] = [];
  for (const table of [
    "subscription",
    "opt_out",
    "plan",
    "delivery",
    "chunk",
    "content",
    "post",
    "event",
    "conversation",
  ]) {
    if (JSON.stringify(await bench.runSql(`SELECT * FROM ${table}`)).includes(user)) held.push(table);
  }
  return held;
}

describe("選ぶ・止める", () => {
  test("「リマインダー」で設定が開き、選ぶ・分野を選ぶ・すべて止めるができる", async () => {
    expect(await answerTo(say("リマインダー"))).toContain("お知らせの設定");
    expect(await answerTo(tap("digest", "1"))).toContain("登録しました");
    expect(await answerTo(buildPostback("v=1&kind=fields", from(USER, NOW)))).toContain("分野を選ぶ");
    await answerTo(tap("field:6", "1", NOW + 1));
    await answerTo(tap("record:annaka-6-5-1", "1", NOW + 2));
    expect(await topicsOf()).toEqual(["digest", "field:6", "record:annaka-6-5-1"]);
    await answerTo(tap("digest", "0", NOW + 3));
    expect(await topicsOf()).toEqual(["field:6", "record:annaka-6-5-1"]);
    expect(await answerTo(tap("all", "0", NOW + 4))).toContain("すべて止めました");
    expect(await topicsOf()).toEqual([]);
    expect(await holdsUser()).toEqual([]);
  });

  test("友だち追加だけでは何も残さない。ない記録・分野も登録しない", async () => {
    await answerTo(follow(NOW));
    await answerTo(tap("record:annaka-9-9-9", "1"));
    await answerTo(tap("field:99", "1"));
    expect(await holdsUser()).toEqual([]);
  });

  test("グループでは登録しない。Slack や API と同じ案内を返す", async () => {
    const event = { ...tap("digest", "1"), source: { type: "group", groupId: GROUP, userId: USER } };
    expect(await answerTo(event)).toContain("お知らせについて");
    expect(await topicsOf()).toEqual([]);
  });

  test("保存できなければ、登録したとは言わない", async () => {
    await withoutTables(await bench.worker.db(), ["subscription"], async () => {
      const answer = await answerTo(tap("digest", "1"));
      expect(answer).not.toContain("登録しました");
      expect(answer).toContain("うまく");
    });
  });
});

describe("順序が前後しても", () => {
  test("[C21] やめた知らせが、それより古い登録より先に届いても、やめたまま", async () => {
    await leave(NOW);
    await answerTo(follow(NOW - 2 * MINUTE));
    await answerTo(tap("digest", "1", NOW - MINUTE));
    expect(await topicsOf()).toEqual([]);
    // そのあとに入りなおせば、登録できる
    await answerTo(follow(NOW + MINUTE));
    await answerTo(tap("digest", "1", NOW + 2 * MINUTE));
    expect(await topicsOf()).toEqual(["digest"]);
  });

  test("[C21] 入りなおしたあとに、古いやめた知らせが届いても、登録は残る", async () => {
    await answerTo(tap("digest", "1", NOW));
    await leave(NOW - MINUTE);
    expect(await topicsOf()).toEqual(["digest"]);
  });

  test("[C21] 一つを止めたあとに、その前の登録が届いても、止めたまま。ほかは残る", async () => {
    await answerTo(tap("field:6", "1", NOW - 2 * MINUTE));
    await answerTo(tap("digest", "0", NOW));
    await answerTo(tap("digest", "1", NOW - MINUTE));
    expect(await topicsOf()).toEqual(["field:6"]);
  });

  test("やめた人の番号は残さず、塩を加えたハッシュも一週間で消す", async () => {
    await answerTo(tap("digest", "1", NOW));
    await leave(NOW + 1);
    expect(await holdsUser()).toEqual([]);
    expect(await bench.runSql("SELECT topic FROM opt_out")).toEqual([{ topic: "all" }]);
    await bench.worker.runScheduled("0 18 * * *", new Date(NOW + 8 * 24 * 60 * MINUTE));
    expect(await bench.runSql("SELECT topic FROM opt_out")).toEqual([]);
  });
});

describe("送る前にやめた人", () => {
  test("ブロックした人は、まだ送っていない分からも消え、送られない", async () => {
    const other = buildUserId(8);
    await answerTo(tap("digest", "1", NOW));
    await answerTo(tap("digest", "1", NOW, other));
    bench.line.push.limits.set("line-token-annaka", 1);
    await bench.runWeek(MONDAY, WEEK);
    expect(await holdsUser()).toEqual(["subscription", "delivery"]);
    await leave(NOW + MINUTE);
    expect(await holdsUser()).toEqual([]);
    bench.line.push.limits.clear();
    await bench.runWeek("2024-03-05", WEEK);
    expect(bench.line.push.accepted.flatMap(({ to }) => to)).toEqual([other]);
  });
});

test("[C28] 取り消された発言の会話は消え、発言の文はどこにも残っていない", async () => {
  const words = "ネーミングライツの進捗は?";
  await answerTo(say(words));
  await expect.poll(() => bench.runSql("SELECT key FROM conversation")).toHaveLength(1);
  const everything = JSON.stringify(
    await Promise.all(["event", "conversation"].map((table) => bench.runSql(`SELECT * FROM ${table}`))),
  );
  expect(everything).not.toContain(words);
  await bench.deliver(
    "annaka",
    buildEvent("unsend", { ...from(USER, NOW), unsend: { messageId: "1" }, replyToken: undefined }),
  );
  await expect.poll(() => bench.runSql("SELECT key FROM conversation")).toEqual([]);
});

test("やめた人の分を消せなければ、消えるまでくり返す。答えられなかった質問も消える", async () => {
  await answerTo(tap("digest", "1"));
  await answerTo(say("渡り廊下の水槽の金魚の餌は?"));
  await expect.poll(() => bench.runSql("SELECT question FROM unanswered")).toHaveLength(1);
  await withoutTables(await bench.worker.db(), ["opt_out", "unanswered_asker"], async () => {
    await bench.deliver("annaka", unfollow(NOW + MINUTE));
    // The tries in the event, and at least two of the queue.
    await expect
      .poll(() => bench.worker.readLogs().match(/reminder\.deletion_failed/g)?.length ?? 0)
      .toBeGreaterThanOrEqual(2);
    expect(await topicsOf()).toEqual(["digest"]);
  });
  await expect.poll(() => topicsOf()).toEqual([]);
  await expect.poll(() => bench.runSql("SELECT question FROM unanswered")).toEqual([]);
  expect(await holdsUser()).toEqual([]);
});

test("送信を取り消すと、答えられなかった質問も消え、ほかの人の同じ質問は残る", async () => {
  const words = "渡り廊下の水槽の亀の餌は?";
  await answerTo(say(words));
  await answerTo(buildText(words, from(buildUserId(8), NOW)));
  await answerTo(say("渡り廊下の水槽の鯉の餌は?"));
  const kept = () => bench.runSql("SELECT question, times FROM unanswered ORDER BY question");
  await expect.poll(kept).toHaveLength(2);
  await bench.deliver(
    "annaka",
    buildEvent("unsend", { ...from(USER, NOW), unsend: { messageId: "1" }, replyToken: undefined }),
  );
  await expect.poll(kept).toEqual([{ question: words, times: 1 }]);
});
