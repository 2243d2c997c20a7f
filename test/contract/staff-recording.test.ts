import { describe, expect, test } from "vitest";
import type { Recorded } from "./fake-slack.ts";
import { buildMention } from "./slack-request.ts";
import {
  createStaffBench,
  fill,
  listButtons,
  MEASURE,
  OTHER_REVIEWER,
  OUTSIDER,
  RECORDER,
  RECORDER_IN_GROUP,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench();

const listLabels = (view: Recorded): string[] =>
  view.blocks.filter(({ type }: Recorded) => type === "input").map(({ label }: Recorded) => label.text);

const countEntries = async () => (await bench.sql("SELECT count(*) AS n FROM progress_entry"))[0]!.n;

describe("記録して、確認して、市民に届く", () => {
  test("物語: カードの「記録する」→ 状況とひとこと → 確認者が承認 → 市民が LINE で読む", async () => {
    await bench.event(buildMention("地域まちづくり協議会への人的支援について", { user: RECORDER }));
    const [card] = await bench.calls("chat.postMessage");
    await bench.press(RECORDER, card!, "記録する");
    const [opened] = await bench.calls("views.open");
    const form = opened!.answer.view;
    expect(listLabels(form)).toEqual(["状況", "実施したこと", "年度", "時点"]);

    const words = { 状況: "進行中", 実施したこと: "担当職員が7つの協議会を回った" };
    const answer = await bench.submit(RECORDER, form, fill(form, words));
    expect(answer).toMatchObject({ response_action: "update", view: { title: { text: "保存しました" } } });
    const [, toFirst, toSecond] = await bench.calls("chat.postMessage", 3);
    expect([toFirst!.body.channel, toSecond!.body.channel]).toEqual([REVIEWER, OTHER_REVIEWER]);
    expect(shown(toFirst!.body.blocks)).toContain("【未公開】");
    expect(shown(toFirst!.body.blocks)).toContain("担当職員が7つの協議会を回った");

    // Staff see it, marked; citizens do not.
    await bench.command(RECORDER, "地域まちづくり協議会への人的支援について");
    expect(shown((await bench.calls("respond"))[0]!.body)).toContain("未公開(確認待ち)");
    for (const question of ["地域まちづくり協議会への人的支援", "地域まちづくり協議会への人的支援の進捗は?"]) {
      expect(await bench.askLine(question)).not.toMatch(/担当職員が7つ|未公開/);
    }
    const before = await bench.worker.fetch(`/api/cities/konan/measures/${MEASURE}`);
    expect(JSON.stringify(await before.json())).not.toContain("担当職員が7つ");

    bench.forget();
    await bench.press(REVIEWER, toFirst!, "承認して公開");
    const [replaced] = await bench.calls("chat.update");
    expect(replaced!.body).toMatchObject({ channel: REVIEWER, ts: toFirst!.answer.ts });
    expect(listButtons(replaced!.body)).toEqual([]);
    const [told] = await bench.calls("chat.postMessage");
    expect(told!.body).toMatchObject({ channel: RECORDER });
    expect(told!.body.text).toContain("✓ 公開しました");

    // The record's own card and the answer to how it stands both tell what was done.
    for (const question of ["地域まちづくり協議会への人的支援", "地域まちづくり協議会への人的支援の進捗は?"]) {
      const read = await bench.askLine(question);
      expect(read).toContain("進行中");
      expect(read).toContain("担当職員が7つの協議会を回った");
      expect(read).not.toContain(RECORDER);
    }
    const api = await bench.worker.fetch(`/api/cities/konan/measures/${MEASURE}`);
    expect(JSON.stringify(await api.json())).toContain("担当職員が7つの協議会を回った");
  });

  test("「…なども書く」を押すと全部の項目が出て、書いたことはそのまま残る", async () => {
    const quick = await bench.openForm(RECORDER, "konan-1-2");
    const typed = fill(quick, { 状況: "遅れ", 実施したこと: "途中まで書いた" });
    const more = listButtons(quick).find(({ text }) => text.endsWith("なども書く"))!;
    expect(more.text).toBe("評価・実績効果額・工程なども書く");
    await bench.tap({ at: "modal", ...more, view: { ...quick, state: { values: typed } } });
    const [updated] = await bench.calls("views.update");
    const full = updated!.answer.view;
    expect(updated!.body.view_id).toBe(quick.id);
    expect(listLabels(full)).toEqual([
      "状況",
      "実施したこと",
      "年度",
      "時点",
      "工程",
      "工程の年度",
      "工程は済みか",
      "評価",
      "実績効果額(千円)",
      "根拠のURL",
      "次の確認日",
      "新しい期限",
      "期限を変える理由",
    ]);
    expect(JSON.stringify(full)).toContain("途中まで書いた");
    expect(
      full.blocks.find(({ block_id: id }: Recorded) => id === "field:status").element.initial_option.text.text,
    ).toBe("遅れ");
  });

  test("次に開くと、今の状況がもう選ばれている", async () => {
    const form = await bench.openForm(RECORDER);
    const { element } = form.blocks.find(({ block_id: id }: Recorded) => id === "field:status");
    expect(element.initial_option.text.text).toBe("進行中");
    expect(shown(form)).toContain("今: → 進行中");
  });

  test("グループに入っている職員も記録できる", async () => {
    const form = await bench.openForm(RECORDER_IN_GROUP);
    const answer = await bench.submit(RECORDER_IN_GROUP, form, fill(form, { 実施したこと: "グループの職員の記録" }));
    expect(answer.response_action).toBe("update");
  });
});

describe("書きまちがいと、うまくいかないとき", () => {
  test("まちがいは、その項目のそばに理由が出る。何も書かなければ、最初の項目に出る", async () => {
    const quick = await bench.openForm(RECORDER, "konan-1-4");
    expect(listLabels(quick)).toContain("指標の値");
    const wrong = await bench.submit(
      RECORDER,
      quick,
      fill(quick, { 指標の値: "たくさん", 実施したこと: "連絡は 0748-71-2311 まで" }),
    );
    expect(wrong).toEqual({
      response_action: "errors",
      errors: {
        "field:kpiValue": "「たくさん」は読めません。数字だけを書いてください",
        "field:note":
          "個人の情報のようです: 「0748-71-2311」(電話番号)。公開や保存をするので、除くか「担当者」のように書きかえてください",
      },
    });
    const empty = await bench.submit(RECORDER, quick, fill(quick, {}));
    expect(empty.errors).toEqual({ "field:status": "状況・数値・実施したことなど、どれか一つは書いてください" });
    expect(bench.worker.readLogs()).not.toContain("0748-71");
  });

  test("[C50] 書けなければ「保存できませんでした」。書いたことは残り、もう一度送ると一件だけ保存される", async () => {
    const form = await bench.openForm(RECORDER);
    const values = fill(form, { 状況: "進行中", 実施したこと: "消えては困る文" });
    const db = await bench.worker.db();
    await db.prepare("ALTER TABLE progress_entry RENAME TO progress_entry_away").run();
    const failed = await bench.submit(RECORDER, form, values);
    await db.prepare("ALTER TABLE progress_entry_away RENAME TO progress_entry").run();
    expect(failed.response_action).toBe("errors");
    expect(failed.errors["field:status"]).toContain("保存できませんでした");
    expect(bench.worker.readLogs()).not.toMatch(/消えては困る|U0RECORDER|xoxb/);

    const before = Number(await countEntries());
    expect((await bench.submit(RECORDER, form, values)).response_action).toBe("update");
    expect((await bench.submit(RECORDER, form, values)).response_action).toBe("update");
    expect(await countEntries()).toBe(before + 1);
  });

  test("[C44] 押してから3秒を過ぎたときは、もう一度押せるボタンを本人だけに出す", async () => {
    const stale = bench.slack.workspace.issueTrigger(3_500);
    await bench.tap({ value: `v=1&kind=record&id=${MEASURE}`, triggerId: stale });
    const [told] = await bench.calls("respond");
    expect(told!.body).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(told!.body.text).toContain("時間がたったため");
    await bench.press(RECORDER, told!, "記録する");
    expect((await bench.calls("views.open", 2))[1]!.answer.ok).toBe(true);
  });

  test("[C43] 返信先が切れていたら、チャンネルで本人だけに、それもだめなら本人あてに知らせる", async () => {
    bench.slack.answerWith("respond", { status: 404, body: "expired_url" });
    const stale = bench.slack.workspace.issueTrigger(3_500);
    await bench.tap({ value: `v=1&kind=record&id=${MEASURE}`, triggerId: stale });
    const [beside] = await bench.calls("chat.postEphemeral");
    expect(beside!.body).toMatchObject({ channel: "C0TOWN", user: RECORDER });
    bench.slack.answerWith("chat.postEphemeral", { body: { ok: false, error: "not_in_channel" } });
    await bench.tap({ value: `v=1&kind=record&id=${MEASURE}`, triggerId: stale });
    const [direct] = await bench.calls("chat.postMessage");
    expect(direct!.body).toMatchObject({ channel: RECORDER });
    bench.slack.answerWith("respond", null);
    bench.slack.answerWith("chat.postEphemeral", null);
  });

  test("[C42] Slack のものでない返信先の付いた操作は受け付けない", async () => {
    const status = await bench.tap({ value: `v=1&kind=record&id=${MEASURE}`, responseUrl: "https://evil.example/x" });
    expect(status).toBe(400);
    expect(bench.slack.calls).toEqual([]);
  });

  test("[C64] ほかの市の記録、知らない記録番号のボタンでは、画面は開かない", async () => {
    await bench.tap({ value: "v=1&kind=record&id=isesaki-2-2-3" });
    await bench.tap({ value: `v=1&kind=correct&id=${MEASURE}&entry=e-nothing` });
    const told = await bench.calls("respond", 2);
    expect(told.map(({ body }) => body.text)).toEqual(
      Array(2).fill("この記録は見つかりません。カードを出しなおしてください。"),
    );
    await bench.tap({ value: '{"do":"approve","entry":"../x"}', actionId: "staff:approve:0" });
    expect((await bench.calls("respond", 3))[2]!.body.text).toBe(
      "このボタンは使えなくなりました。いまできることは /yakusoku ヘルプ で見られます。",
    );
  });
});

describe("だれが記録し、だれが確認するか", () => {
  test("[C65] 登録されていない人には、ていねいに断り、断ったことを残す", async () => {
    const before = Number(await countEntries());
    await bench.tap({ user: OUTSIDER, value: `v=1&kind=record&id=${MEASURE}` });
    const [told] = await bench.calls("respond");
    expect(told!.body.text).toBe(
      "これが使えるのは、このボットの設定に登録された職員だけです(進捗の記録・点検など)。必要なときは、行政改革の担当にお知らせください。",
    );
    expect(bench.slack.calls.map(({ method }) => method)).not.toContain("views.open");
    // A form that was opened with rights and sent without them.
    const form = await bench.openForm(RECORDER);
    const answer = await bench.submit(OUTSIDER, form, fill(form, { 状況: "達成" }));
    expect(answer.errors["field:status"]).toContain("登録された職員だけです");
    expect(await countEntries()).toBe(before);
    expect(await bench.sql("SELECT actor, action, reason, measure_id FROM progress_refusal")).toEqual(
      Array(2).fill({ actor: OUTSIDER, action: "record", reason: "not_recorder", measure_id: MEASURE }),
    );
  });

  test("確認者でない人は承認も差し戻しもできない。記録した人に確認の権限はない", async () => {
    const entry = await bench.record(RECORDER, MEASURE, { 状況: "進行中", 実施したこと: "確認の権限の試験" });
    bench.forget();
    for (const user of [OUTSIDER, RECORDER]) {
      await bench.tap({
        user,
        value: JSON.stringify({ do: "approve", entry, list: false }),
        actionId: "staff:approve:0",
      });
      await bench.tap({
        user,
        value: JSON.stringify({ do: "return", entry, list: false }),
        actionId: "staff:return:0",
      });
    }
    const told = await bench.calls("respond", 4);
    for (const { body } of told) expect(body.text).toContain("登録された確認者だけです");
    expect(await bench.sql(`SELECT * FROM progress_review WHERE entry_id = '${entry}'`)).toEqual([]);
  });

  test("差し戻すと理由が記録した人に届き、「直して送る」で訂正を送れる。市民にはどちらも見えない", async () => {
    const entry = await bench.record(RECORDER, "konan-1-2", { 状況: "達成", 実施したこと: "フォーラムを開いた" });
    const asked = (await bench.calls("chat.postMessage", 2)).at(-2)!;
    await bench.press(REVIEWER, asked, "差し戻す", { triggerId: bench.slack.workspace.issueTrigger(3_500) });
    expect((await bench.calls("respond"))[0]!.body.text).toContain("「差し戻す」をもう一度押してください");
    await bench.press(REVIEWER, asked, "差し戻す");
    const [, , opened] = await bench.calls("views.open", 3);
    // Only whom the form did not open for is told.
    expect(bench.slack.calls.filter(({ method }) => method === "respond")).toHaveLength(1);
    const form = opened!.answer.view;
    const empty = await bench.submit(REVIEWER, form, fill(form, { どこを直すか: " " }));
    expect(empty).toEqual({ response_action: "errors", errors: { comment: "差し戻す理由を書いてください。" } });
    bench.forget();
    const sent = await bench.submit(REVIEWER, form, fill(form, { どこを直すか: "参加者の数も書いてください" }));
    expect(sent).toEqual({ response_action: "clear" });
    const [told] = await bench.calls("chat.postMessage");
    expect(told!.body.channel).toBe(RECORDER);
    expect(shown(told!.body)).toContain("参加者の数も書いてください");
    expect((await bench.calls("chat.update"))[0]!.body).toMatchObject({ ts: asked.answer.ts });

    await bench.press(RECORDER, told!, "直して送る");
    const again = (await bench.calls("views.open"))[0]!.answer.view;
    expect(again.title.text).toBe("記録を訂正する");
    expect(JSON.stringify(again)).toContain("フォーラムを開いた");
    await bench.submit(RECORDER, again, fill(again, { 実施したこと: "フォーラムを開いた(参加 42人)" }));
    const [row] = await bench.sql(`SELECT id FROM progress_entry WHERE replaces = '${entry}'`);
    const title = "コミュニティビジネスの支援や地域人材の育成";
    for (const question of [title, `${title}の進捗は?`]) {
      expect(await bench.askLine(question)).not.toContain("フォーラムを開いた");
    }
    await bench.approve(OTHER_REVIEWER, String(row!.id));
    for (const question of [title, `${title}の進捗は?`]) {
      expect(await bench.askLine(question)).toContain("参加 42人");
    }
  });

  test("一人が決めると、ほかの確認者に届いた文も、決まったことを言い、ボタンがなくなる", async () => {
    bench.forget();
    const entry = await bench.record(RECORDER, "konan-1-4", { 状況: "進行中", 実施したこと: "みんなに伝わる" });
    const asked = await bench.posts("確認のお願い", 2);
    bench.forget();
    await bench.press(REVIEWER, asked[0]!, "承認して公開");
    const updated = await bench.calls("chat.update", 2);
    expect(updated.map(({ body }) => body.ts).sort()).toEqual(asked.map(({ answer }) => answer.ts).sort());
    for (const { body } of updated) {
      expect(shown(body)).toContain("✓ 公開しました");
      expect(shown(body)).not.toContain("承認して公開");
    }
    expect(await bench.sql(`SELECT decision FROM progress_review WHERE entry_id = '${entry}'`)).toHaveLength(1);
    await bench.posts("✓ 公開しました");
  });

  test("二人の確認者が同時に決めると、一人が決め、もう一人には先に決まっていたと伝える", async () => {
    const entry = await bench.record(RECORDER, MEASURE, { 実施したこと: "同時の確認の試験" });
    await bench.calls("chat.postMessage", 2);
    bench.forget();
    const value = JSON.stringify({ do: "approve", entry, list: false });
    await Promise.all(
      [REVIEWER, OTHER_REVIEWER].map((user) => bench.tap({ user, value, actionId: "staff:approve:0", channel: user })),
    );
    const [late] = await bench.calls("respond");
    expect(late!.body.text).toContain("この記録は、先に決まっていました: ✓ 公開しました");
    // The decision brings both messages up to date, and the late one's own is drawn again: all say the same.
    const updated = await bench.calls("chat.update", 3);
    expect([...new Set(updated.map(({ body }) => body.channel))].sort()).toEqual([REVIEWER, OTHER_REVIEWER].sort());
    for (const { body } of updated) {
      expect(shown(body)).toContain("✓ 公開しました");
      expect(listButtons(body)).toEqual([]);
    }
    expect(await bench.sql(`SELECT decision FROM progress_review WHERE entry_id = '${entry}'`)).toHaveLength(1);
    // A second word to the recorder would show.
    await bench.worker.rest();
    const told = await bench.posts("✓ 公開しました");
    expect(told.map(({ body }) => body.channel)).toEqual([RECORDER]);
  });

  test("承認が書けなければ「保存できませんでした」と伝え、ボタンは残る", async () => {
    const entry = await bench.record(RECORDER, MEASURE, { 実施したこと: "承認が書けない試験" });
    await bench.calls("chat.postMessage", 2);
    bench.forget();
    const db = await bench.worker.db();
    await db.prepare("ALTER TABLE progress_review RENAME TO progress_review_away").run();
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "approve", entry, list: false }),
      actionId: "staff:approve:0",
    });
    const [told] = await bench.calls("respond");
    await db.prepare("ALTER TABLE progress_review_away RENAME TO progress_review").run();
    expect(told!.body.text).toContain("保存できませんでした");
    expect(bench.slack.calls.map(({ method }) => method)).not.toContain("chat.update");
    await bench.approve(REVIEWER, entry);
  });

  test("「元に戻す」で取り消すと、確認者の承認は通らず、取り消されたと伝わる", async () => {
    const entry = await bench.record(RECORDER, MEASURE, { 実施したこと: "取り消す記録" });
    await bench.calls("chat.postMessage", 2);
    bench.forget();
    await bench.tap({
      at: "modal",
      value: JSON.stringify({ do: "undo", entry, serial: null }),
      actionId: "staff:undo:0",
      view: { id: "VSAVED" },
    });
    expect(shown((await bench.calls("views.update"))[0]!.body)).toContain("✓ 元に戻しました");
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "approve", entry, list: false }),
      actionId: "staff:approve:0",
    });
    expect((await bench.calls("respond"))[0]!.body.text).toContain("記録した人が取り消しました");
    for (const question of ["地域まちづくり協議会への人的支援", "地域まちづくり協議会への人的支援の進捗は?"]) {
      expect(await bench.askLine(question)).not.toContain("取り消す記録");
    }
  });

  test("下書きに訂正が出ていれば、前のほうの承認には、訂正が出ていると伝え、公開しない", async () => {
    const entry = await bench.record(RECORDER, MEASURE, { 実施したこと: "まちがえた下書き" });
    bench.forget();
    await bench.tap({ value: `v=1&kind=correct&id=${MEASURE}&entry=${entry}` });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    await bench.submit(RECORDER, form, fill(form, { 実施したこと: "直した下書き" }));
    await bench.posts("確認のお願い", 2);
    // The messages about the first draft say so, and ask for nothing any more.
    const replaced = await bench.calls("chat.update", 2);
    expect(replaced.map(({ body }) => body.channel).sort()).toEqual([REVIEWER, OTHER_REVIEWER].sort());
    for (const { body } of replaced) {
      expect(body.text).toContain("訂正が出ました");
      expect(listButtons(body)).toEqual([]);
    }
    // Pressed before the message changed.
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "approve", entry, list: false }),
      actionId: "staff:approve:0",
    });
    expect((await bench.calls("respond"))[0]!.body.text).toContain("訂正が出ています");
    expect(await bench.calls("chat.update", 2)).toHaveLength(2);
    expect(await bench.sql(`SELECT * FROM progress_review WHERE entry_id = '${entry}'`)).toEqual([]);
    await bench.command(REVIEWER, "確認待ち");
    const list = shown((await bench.calls("respond", 2))[1]!.body);
    expect(list).toContain("直した下書き");
    expect(list).not.toContain("まちがえた下書き");
  });

  test("公開された報告は、履歴のカードから訂正できる。市民にはもとの日と訂正が見える", async () => {
    const entry = await bench.record(RECORDER, "konan-1-3", { 状況: "進行中", 実施したこと: "登録 1000人" });
    await bench.approve(REVIEWER, entry);
    bench.forget();
    await bench.tap({ value: "v=1&kind=show&id=konan-1-3&view=history" });
    const [history] = await bench.calls("chat.postMessage");
    expect(shown(history!.body)).toContain("いつ何が変わったか");
    await bench.press(RECORDER, history!, "最新の報告を訂正する");
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    await bench.submit(RECORDER, form, fill(form, { 実施したこと: "登録 1200人" }));
    const [row] = await bench.sql(`SELECT id FROM progress_entry WHERE replaces = '${entry}'`);
    await bench.approve(REVIEWER, String(row!.id));
    const read = await bench.worker.fetch("/api/cities/konan/measures/konan-1-3");
    expect(JSON.stringify(await read.json())).toContain("登録 1200人");
  });

  test("答弁メモは、押した人だけに、写せる形で出る", async () => {
    await bench.tap({ value: `v=1&kind=memo&id=${MEASURE}` });
    const [memo] = await bench.calls("respond");
    expect(memo!.body.response_type).toBe("ephemeral");
    const block = memo!.body.blocks.find(({ type }: Recorded) => type === "rich_text");
    expect(block.elements[0].elements[0].text).toContain("【答弁メモ】地域まちづくり協議会への人的支援");
    expect(block.elements[0].elements[0].text).toContain("■ 記録されていないこと");
  });
});

describe("もっともらしくない値", () => {
  test("保存する前にたずね、書いたものは残り、そのまま送れば保存される", async () => {
    const form = await bench.openForm(RECORDER, "konan-1-4");
    const values = fill(form, { 指標の値: "3000", 実施したこと: "多すぎる値" });
    const before = await countEntries();
    const asked = await bench.submit(RECORDER, form, values);
    expect(asked.response_action).toBe("update");
    expect(shown(asked.view)).toContain("まだ保存していません");
    expect(shown(asked.view)).toContain("けたちがいに大きい");
    expect(shown(asked.view)).toContain("多すぎる値");
    expect(await countEntries()).toBe(before);
    // Another odd value is asked about anew.
    const other = await bench.submit(RECORDER, { ...asked.view, id: form.id }, fill(form, { 指標の値: "-3" }));
    expect(shown(other.view)).toContain("マイナス");
    const saved = await bench.submit(RECORDER, { ...asked.view, id: form.id }, values);
    expect(saved.view.title.text).toBe("保存しました");
    expect(await countEntries()).toBe(Number(before) + 1);
  });
});
