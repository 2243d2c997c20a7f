import { describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/calendar-date.ts";
import { isBusinessDay } from "../../src/reminder/business-day.ts";
import {
  createStaffBench,
  DEPARTMENT_CHANNEL,
  findButton,
  OUTSIDER,
  RECORDER,
  RECORDER_IN_GROUP,
  REMINDER_CHANNEL,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench({
  reminderChannel: REMINDER_CHANNEL,
  departmentChannels: [{ department: "地域創生推進課", channel: DEPARTMENT_CHANNEL }],
});

const nextOpen = (date: string): string => (isBusinessDay(date) ? date : nextOpen(addDays(date, 1)));
/** From today on: the first business day that another follows within four days. */
const BASE = (() => {
  let day = nextOpen(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10));
  while (nextOpen(addDays(day, 1)) > addDays(day, 4)) day = nextOpen(addDays(day, 1));
  return day;
})();
const at9 = (day: string) => new Date(`${day}T00:00:00Z`);
/** 09:00 in Japan of that day, or of the business day after it. */
const morningIn = (business: 0 | 1) => at9(business === 0 ? BASE : nextOpen(addDays(BASE, 1)));
const dateIn = (days: number) => addDays(BASE, days);

const ASKED = "今の状況を教えてください";
const REQUEST = "確認のお願い";

/** A published word with a day to look again. */
async function publishWithCheck(measureId: string, days: number): Promise<void> {
  const entry = await bench.record(RECORDER, measureId, { 状況: "進行中", 次の確認日: dateIn(days) });
  await bench.approve(REVIEWER, entry);
  bench.forget();
}

describe("期限の前に、一度押すだけでたずねる", () => {
  test("物語: 確認日の前の朝に担当課へ届く → 「進んだ」→ 元に戻す → 「遅れそう」→ 承認 → 市民が読む", async () => {
    await publishWithCheck("konan-1-1", 5);
    await bench.morning(morningIn(0));
    const [asked] = await bench.posts(ASKED);
    expect(asked!.body.channel).toBe(DEPARTMENT_CHANNEL);
    expect(shown(asked!.body)).toContain("次の確認日まで5日");
    for (const label of ["変更なし", "進んだ", "遅れそう", "完了", "くわしく書く"]) findButton(asked!, label);

    // Once only, however often the morning comes; what was asked costs no statement of its own again.
    const db = await bench.worker.db();
    await db.exec("CREATE TABLE tried (key TEXT)");
    await db.exec(
      "CREATE TRIGGER notice_tried BEFORE INSERT ON staff_notice BEGIN INSERT INTO tried VALUES (NEW.key); END",
    );
    await bench.morning(morningIn(0));
    await bench.morning(morningIn(1));
    expect(await bench.posts(ASKED)).toHaveLength(1);
    expect(await bench.sql("SELECT key FROM tried WHERE key LIKE 'check_in/%'")).toEqual([]);
    await db.exec("DROP TRIGGER notice_tried");
    await db.exec("DROP TABLE tried");
    bench.forget();

    await bench.press(RECORDER, asked!, "進んだ");
    const [moved] = await bench.calls("chat.update");
    expect(shown(moved!.body)).toContain("✓ 「進んだ」と記録しました");
    await bench.posts(REQUEST, 2);
    bench.forget();
    await bench.press(RECORDER, { ...moved!, answer: asked!.answer }, "元に戻す");
    // The reviewers' two messages say that it was taken back.
    const [back] = await bench.calls("chat.update", 3);
    expect(findButton(back!, "遅れそう").value).toContain('"serial":1');
    bench.forget();
    await bench.press(RECORDER_IN_GROUP, { ...back!, answer: asked!.answer }, "遅れそう");
    const [late] = await bench.calls("chat.update");
    expect(shown(late!.body)).toContain("理由と新しい期限は「くわしく書く」で残せます");
    const [toReviewer] = await bench.posts(REQUEST, 2);
    await bench.press(REVIEWER, toReviewer!, "承認して公開");
    await bench.posts("✓ 公開しました");
    // A warning beside the status that was published before, not the status 遅れ.
    const read = await bench.askLine("地域まちづくり協議会への人的支援");
    expect(read).toContain("! 進行中・遅れそう");
    expect(read).not.toContain("▲ 遅れ");
    expect(read).not.toContain("次の確認日");
    const states = await bench.sql(
      "SELECT e.via, e.content ->> 'status' AS status, r.decision FROM progress_entry e LEFT JOIN progress_review r ON r.entry_id = e.id WHERE e.via = 'check_in' ORDER BY e.sequence",
    );
    expect(states).toEqual([
      { via: "check_in", status: "in_progress", decision: null },
      { via: "check_in", status: null, decision: null },
      { via: "check_in", status: "at_risk", decision: "published" },
    ]);
  });

  test("土日・祝日・年末年始には、だれにもたずねない", async () => {
    await publishWithCheck("konan-1-2", 3);
    const holidays = ["2027-01-01", "2026-12-30", "2026-11-03", "2026-09-22", "2026-11-28", "2026-11-29"];
    for (const day of holidays) await bench.morning(at9(day));
    expect(bench.worker.readLogs()).not.toMatch(/check_ins|staff_week/);
    expect(bench.slack.calls.filter(({ body }) => String(body.text).includes(ASKED))).toEqual([]);
  });

  test("「変更なし」は、状況を変えずに、確かめた日だけを新しくする", async () => {
    await publishWithCheck("konan-1-2", 3);
    await bench.morning(morningIn(0));
    const [asked] = await bench.posts(ASKED);
    await bench.press(RECORDER, asked!, "変更なし");
    const [toReviewer] = await bench.posts(REQUEST, 2);
    await bench.press(REVIEWER, toReviewer!, "承認して公開");
    await bench.posts("✓ 公開しました");
    const read = await bench.askLine("コミュニティビジネスの支援や地域人材の育成の進捗は?");
    expect(read).toContain("進行中");
    expect(read).toContain("「変更なし」を確認");
  });

  test("最後に記録した職員がもういなければ、市のチャンネルでたずねる", async () => {
    await publishWithCheck("konan-1-4", 7);
    bench.slack.workspace.deactivated.add(RECORDER);
    await bench.morning(morningIn(0));
    const asked = await bench.posts(ASKED);
    bench.slack.workspace.deactivated.clear();
    expect(asked.map(({ body }) => body.channel)).toEqual([REMINDER_CHANNEL]);
  });

  test("二人が同時に押しても一件。あとの人には、もう記録されていると伝える", async () => {
    await publishWithCheck("konan-1-3", 2);
    await bench.morning(morningIn(0));
    const [asked] = await bench.posts(ASKED);
    // 秘書広報課 has no channel: the one who recorded last is asked.
    expect(asked!.body.channel).toBe(RECORDER);
    await Promise.all([bench.press(RECORDER, asked!, "進んだ"), bench.press(RECORDER_IN_GROUP, asked!, "完了")]);
    expect((await bench.calls("respond"))[0]!.body.text).toBe("もう記録されています。");
    const rows = await bench.sql("SELECT id FROM progress_entry WHERE via = 'check_in' AND measure_id = 'konan-1-3'");
    expect(rows).toHaveLength(1);
    await bench.posts(REQUEST, 2);
  });

  test("登録されていない人が押しても記録されず、10分を過ぎると元に戻せない", async () => {
    await publishWithCheck("konan-1-4", 4);
    await bench.morning(morningIn(0));
    const [asked] = await bench.posts(ASKED);
    await bench.press(OUTSIDER, asked!, "完了");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("登録された職員だけです");
    await bench.press(RECORDER, asked!, "完了");
    const [done] = await bench.calls("chat.update");
    await bench.posts(REQUEST, 2);
    await bench.press(OUTSIDER, { ...done!, answer: asked!.answer }, "元に戻す");
    expect((await bench.calls("respond", 2))[1]!.body.text).toContain("記録した本人だけです");
    const db = await bench.worker.db();
    await db.exec("DROP TRIGGER progress_entry_keeps_words");
    await db.exec("UPDATE progress_entry SET recorded_at = recorded_at - 700000 WHERE via = 'check_in'");
    await bench.press(RECORDER, { ...done!, answer: asked!.answer }, "元に戻す");
    expect((await bench.calls("respond", 3))[2]!.body.text).toContain("取り消しは記録から10分までです");
  });

  test("届けられなかった朝は、次の朝にもう一度たずねる", async () => {
    const entry = await bench.record(RECORDER, "konan-1-1", { 状況: "進行中", 次の確認日: dateIn(6) });
    await bench.approve(REVIEWER, entry);
    bench.forget();
    bench.slack.answerWith("chat.postMessage", { body: { ok: false, error: "channel_not_found" } });
    await bench.morning(morningIn(0));
    const refused = await bench.posts(ASKED, 2);
    expect(refused.map(({ body }) => body.channel)).toEqual([DEPARTMENT_CHANNEL, REMINDER_CHANNEL]);
    bench.slack.answerWith("chat.postMessage", null);
    await bench.morning(morningIn(1));
    expect((await bench.posts(ASKED, 3))[2]!.body.channel).toBe(DEPARTMENT_CHANNEL);
  });

  test("Slack の中の誤りで、届いたかどうか分からないときは、ほかへも次の朝も、もう一度たずねない", async () => {
    await publishWithCheck("konan-1-2", 6);
    bench.slack.answerWith("chat.postMessage", { body: { ok: false, error: "internal_error" } });
    await bench.morning(morningIn(0));
    expect(await bench.posts(ASKED)).toHaveLength(1);
    bench.slack.answerWith("chat.postMessage", null);
    await publishWithCheck("konan-1-1", 4);
    await bench.morning(morningIn(1));
    const asked = await bench.posts(ASKED);
    expect(asked.map((post) => findButton(post, "進んだ").value)).toEqual([expect.stringContaining("konan-1-1")]);
  });
});
