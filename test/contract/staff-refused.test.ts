import { describe, expect, test } from "vitest";
import {
  createStaffBench,
  fill,
  MEASURE,
  OUTSIDER,
  RECORDER,
  RECORDER_IN_GROUP,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench();

/** Slack does not say who is in a group before it is let: whoever waits for it never comes to the end. */
function holdGroups(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  bench.slack.answerWith("usergroups.users.list", { body: { ok: false, error: "ratelimited" }, heldUntil: promise });
  return resolve;
}

describe("Slack の利用者グループの返事が遅いとき", () => {
  // First of all: a group that was read is remembered for a minute.
  test("番号で登録された人は、記録も差し戻しも、待たされずに済む", async () => {
    bench.slack.answerWith("usergroups.users.list", { body: { ok: false, error: "ratelimited" } });
    const form = await bench.openForm(RECORDER);
    const entry = await bench.record(RECORDER, MEASURE, { 実施したこと: "差し戻しを待つ" });
    bench.forget();
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "return", entry, list: false }),
      actionId: "staff:return:0",
    });
    const returning = (await bench.calls("views.open"))[0]!.answer.view;
    const release = holdGroups();
    const [saved, returned] = await Promise.all([
      bench.submit(RECORDER, form, fill(form, { 実施したこと: "待たされない" })),
      bench.submit(REVIEWER, returning, fill(returning, { どこを直すか: "待たされない" })),
    ]);
    release();
    expect(saved).toMatchObject({ response_action: "update", view: { title: { text: "保存しました" } } });
    expect(returned).toEqual({ response_action: "clear" });
    bench.slack.answerWith("usergroups.users.list", null);
    await bench.calls("chat.postMessage", 3);
  });

  test("グループで登録された人には、3秒を過ぎる前に、確かめられないと返り、書いたことは残る", async () => {
    const form = await bench.openForm(RECORDER);
    const release = holdGroups();
    const saved = await bench.submit(RECORDER_IN_GROUP, form, fill(form, { 実施したこと: "待たされる" }));
    release();
    expect(saved.errors["field:status"]).toContain("確かめられませんでした");
    expect(await bench.sql("SELECT count(*) AS n FROM progress_refusal")).toEqual([{ n: 0 }]);
    bench.slack.answerWith("usergroups.users.list", { body: { ok: false, error: "missing_scope" } });
    const refused = await bench.submit(RECORDER_IN_GROUP, form, fill(form, { 実施したこと: "待たされる" }));
    expect(refused.errors["field:status"]).toContain("usergroups:read");
    bench.slack.answerWith("usergroups.users.list", null);
  });
});

describe("登録されていない人", () => {
  test("確認待ち・答えられなかった質問・答弁メモは、中身を見せずにていねいに断り、断ったことを残す", async () => {
    await bench.command(OUTSIDER, "確認待ち");
    await bench.command(OUTSIDER, "質問");
    await bench.tap({ user: OUTSIDER, value: `v=1&kind=memo&id=${MEASURE}` });
    await bench.tap({ user: OUTSIDER, value: '{"do":"list_drafts"}', actionId: "staff:list_drafts:0" });
    const told = await bench.calls("respond", 4);
    for (const { body } of told) {
      expect(body.text).toContain("登録された職員だけです");
      expect(shown(body)).not.toMatch(/差し戻しを待つ|答弁メモ】/);
    }
    const rows = await bench.sql(
      `SELECT action, measure_id FROM progress_refusal WHERE actor = '${OUTSIDER}' ORDER BY action, sequence`,
    );
    expect(rows).toEqual([
      { action: "export", measure_id: MEASURE },
      { action: "review", measure_id: null },
      { action: "review", measure_id: null },
      { action: "teach", measure_id: null },
    ]);
  });

  test("確認だけをする人は、確認待ちも質問も見られる", async () => {
    await bench.command(REVIEWER, "確認待ち");
    await bench.command(REVIEWER, "質問");
    for (const { body } of await bench.calls("respond", 2)) expect(body.text).not.toContain("だけです");
  });
});
