import { describe, expect, test } from "vitest";
import { createStaffBench, fill, listButtons, RECORDER, REVIEWER, shown } from "./staff-bench.ts";

const bench = createStaffBench();
const RECORD = "konan-1-3";
const TITLE = "市民視点を取り入れた情報発信の充実";
const WORDS = "まちがって公開した文";

const get = async (path: string) => (await bench.worker.fetch(path)).text();

async function publish(note: string): Promise<string> {
  const id = await bench.record(RECORDER, RECORD, {
    状況: "進行中",
    年度: "令和7年度",
    時点: "中間",
    実施したこと: note,
  });
  await bench.approve(REVIEWER, id);
  await keptMessages(3, id, `told:${id}`);
  return id;
}

/** Where messages about these stand, once there are `count`: they are written down after they were sent. */
async function keptMessages(count: number, ...about: string[]) {
  const read = () =>
    bench.sql(
      `SELECT about, channel, ts FROM review_message WHERE about IN (${about.map((id) => `'${id}'`).join(", ")})`,
    );
  await expect.poll(read).toHaveLength(count);
  return read();
}

/** Withdraws one, as the form does. */
async function redact(id: string, reason: string, measureId = RECORD): Promise<void> {
  await openRedaction(REVIEWER, measureId);
  const [opened] = await bench.calls("views.open");
  bench.forget();
  const answer = await bench.submit(REVIEWER, opened!.answer.view, {
    entry: {
      value: { type: "static_select", selected_option: { value: id, text: { type: "plain_text", text: "x" } } },
    },
    reason: { value: { type: "plain_text_input", value: reason } },
  });
  expect(JSON.stringify(answer)).toContain("取り下げました");
}

async function openRedaction(user: string, measureId = RECORD) {
  bench.forget();
  await bench.tap({ user, value: `v=1&kind=redact&id=${measureId}`, actionId: "intent:0" });
}

/** A record whose report is withdrawn, and everything that told of it. */
const LATE = "konan-1-4";
const READS: [string, () => Promise<string>][] = [
  ["API", () => get(`/api/cities/konan/measures/${LATE}`)],
  ["API全体", () => get("/api/cities/konan/measures")],
  ["週のまとめ", () => get("/api/cities/konan/digest?render=1")],
  ["更新のフィード", () => get("/konan/updates.atom")],
  ["期限のカレンダー", () => get("/konan/deadlines.ics")],
  ["CSV", () => get("/konan/data.csv")],
  ["JSON", () => get("/konan/data.json")],
  ["概要のページ", () => get("/konan")],
  ["記録のページ", () => get(`/konan/m/${LATE}`)],
  ["一覧のページ", () => get("/konan/list?state=late")],
  ["更新のページ", () => get("/konan/updates")],
  ["期限のページ", () => get("/konan/deadlines")],
  ["LINEの記録", () => bench.askLine("タウンミーティングの進捗は?")],
  ["LINEの一覧", () => bench.askLine("遅れている取組は?")],
  ["LINEのまとめ", () => bench.askLine("今週のまとめ")],
  [
    "AppHome",
    async () => {
      bench.forget();
      await bench.event({ type: "app_home_opened", user: REVIEWER, channel: "D0HOME", tab: "home" });
      return shown((await bench.calls("views.publish"))[0]!.body.view);
    },
  ],
  [
    "答弁メモ",
    async () => {
      bench.forget();
      await bench.tap({ user: REVIEWER, value: `v=1&kind=memo&id=${LATE}` });
      return JSON.stringify((await bench.calls("respond"))[0]!.body);
    },
  ],
  [
    "職員のCSV",
    async () => {
      bench.forget();
      await bench.command(RECORDER, "CSV R7");
      const { url } = listButtons((await bench.calls("respond"))[0]!.body).find(({ text }) => text === "CSV(UTF-8)")!;
      const { pathname, search } = new URL(url!);
      return get(`${pathname}${search}`);
    },
  ],
];

describe("公開した報告の取り下げ", () => {
  test("ことばはどの画面・API・フィード・CSV・送る前のお知らせからも消え、だれが・いつ・なぜだけが残る", async () => {
    await publish("残る報告の文");
    const id = await publish(WORDS);
    const occasion = `entry:${id}`;
    for (const row of [
      `INSERT OR REPLACE INTO plan (city, occasion, channel, run, state, today, late, subject) VALUES ('konan', '${occasion}', 'line', 'r', 'released', '2026-11-28', 0, '{"measureId":"${RECORD}","text":"${WORDS}"}')`,
      `INSERT INTO chunk (id, city, occasion, number, topics, size) VALUES ('konan/x/1', 'konan', '${occasion}', 1, '["record:${RECORD}"]', 1)`,
      `INSERT INTO content (city, occasion, topics, messages) VALUES ('konan', '${occasion}', '["record:${RECORD}"]', '["${WORDS}"]')`,
    ])
      await bench.sql(row);
    expect(await bench.askLine(TITLE)).toContain(WORDS);
    expect(await get(`/api/cities/konan/measures/${RECORD}`)).toContain(WORDS);

    await openRedaction(REVIEWER);
    const [opened] = await bench.calls("views.open");
    const view = opened!.answer.view;
    const answer = (values: string, reason: string) =>
      bench.submit(REVIEWER, view, {
        entry: {
          value: { type: "static_select", selected_option: { value: values, text: { type: "plain_text", text: "x" } } },
        },
        reason: { value: { type: "plain_text_input", value: reason } },
      });
    expect(JSON.stringify(await answer(id, " "))).toContain("理由を書いてください");
    expect(JSON.stringify(await answer(id, "田中さんの電話 090-1234-5678 のため"))).toContain("個人の情報");
    expect(JSON.stringify(await answer(id, "市民の名前が入っていたため"))).toContain("取り下げました");

    expect(await bench.askLine(TITLE)).not.toContain(WORDS);
    for (const path of [
      `/api/cities/konan/measures/${RECORD}`,
      "/api/cities/konan/measures",
      "/konan/deadlines.ics",
      "/konan/updates.atom",
      "/api/cities/konan/digest",
      "/konan",
      `/konan/m/${RECORD}`,
      `/konan/m/${RECORD}?lang=en`,
      `/konan/m/${RECORD}/picture.png`,
      "/konan/picture.png",
      "/konan/list",
      "/konan/updates",
      "/konan/data.csv",
      "/konan/data.json",
    ])
      expect(await get(path), path).not.toContain(WORDS);
    expect(await get(`/api/cities/konan/measures/${RECORD}`)).toContain("残る報告の文");
    for (const table of ["progress_entry", "progress_review", "plan", "chunk", "content", "post"])
      expect(JSON.stringify(await bench.sql(`SELECT * FROM ${table}`)), table).not.toContain(WORDS);
    expect(await bench.sql(`SELECT state, subject FROM plan WHERE occasion = '${occasion}'`)).toEqual([
      { state: "skipped", subject: null },
    ]);
    expect(await bench.sql("SELECT entry_id, redacted_by, reason FROM progress_redaction")).toEqual([
      { entry_id: id, redacted_by: REVIEWER, reason: "市民の名前が入っていたため" },
    ]);
    // 二度めは何も変えない
    expect(JSON.stringify(await answer(id, "もう一度"))).toContain("もう取り下げられた");
  });

  test("取り下げた「遅れ」と数字と期限は、状態・件数・更新・予定・CSV・App Home・答弁メモのどこにも残らない", async () => {
    // What depends on the day, and ids that are drawn anew, say nothing of the report.
    const steady = (text: string) =>
      text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?:until|key|expires)=[\w-]+|drawn=\d+|\d\d:\d\d:\d\d/g, "");
    const readAll = async () => {
      const texts: Record<string, string> = {};
      for (const [name, read] of READS) texts[name] = steady(await read());
      return texts;
    };
    const before = await readAll();
    const id = await bench.record(RECORDER, LATE, {
      状況: "遅れ",
      年度: "令和7年度",
      時点: "中間",
      実施したこと: "会場が決まらなかった",
      指標の値: "1",
      新しい期限: "2027-06-30",
      期限を変える理由: "会場がふさがっているため",
    });
    await bench.approve(REVIEWER, id);
    await keptMessages(3, id, `told:${id}`);
    const during = await readAll();
    // Each of them told of it, so that what follows can fail.
    expect(READS.flatMap(([name]) => (during[name] === before[name] ? [name] : []))).toEqual([]);
    await redact(id, "ほかの取組の報告だったため", LATE);
    const after = await readAll();
    const partsOf = (text = "") => text.split(/(?<=[>,\n])/);
    for (const [name] of READS) expect([name, ...partsOf(after[name])]).toEqual([name, ...partsOf(before[name])]);
    // Who, when and why stand where staff look.
    bench.forget();
    await bench.tap({ user: REVIEWER, value: `v=1&kind=show&id=${LATE}&view=history`, at: "ephemeral" });
    const history = shown((await bench.calls("respond"))[0]!.body);
    expect(history).toMatch(/【取り下げ】.*確認者 U0REVIEWER1。理由: ほかの取組の報告だったため/);
    expect(history).not.toContain("会場");
  });

  test("確認者でなければ断り、断ったことを残す。確認者の画面を送っても同じ", async () => {
    const words = "取り下げられない文";
    const id = await publish(words);
    await openRedaction(REVIEWER);
    const [opened] = await bench.calls("views.open");
    const answer = await bench.submit(RECORDER, opened!.answer.view, {
      entry: {
        value: { type: "static_select", selected_option: { value: id, text: { type: "plain_text", text: "x" } } },
      },
      reason: { value: { type: "plain_text_input", value: "わたしの判断で" } },
    });
    expect(answer.errors.reason).toContain("確認者だけ");
    expect(await get(`/api/cities/konan/measures/${RECORD}`)).toContain(words);
    await bench.sql("DELETE FROM progress_refusal");
    await openRedaction(RECORDER);
    expect(await bench.sql("SELECT actor, action, reason FROM progress_refusal WHERE action = 'redact'")).toEqual([
      { actor: RECORDER, action: "redact", reason: "not_reviewer" },
    ]);
  });

  test("取り下げた記録のことばのほかは、書きかえも削除もできない", async () => {
    const id = await publish("書きかえられない文");
    expect(await bench.sql("SELECT entry_id FROM progress_redaction")).not.toEqual([]);
    for (const statement of [
      `UPDATE progress_entry SET content = '{}' WHERE id = '${id}'`,
      `DELETE FROM progress_entry WHERE id = '${id}'`,
      "UPDATE progress_entry SET recorded_by = 'U0X' WHERE id IN (SELECT entry_id FROM progress_redaction)",
      "DELETE FROM progress_redaction",
      "UPDATE progress_redaction SET reason = ''",
      `INSERT INTO progress_redaction (entry_id, city, redacted_by, redacted_at, reason) VALUES ('no-such', 'konan', 'U0X', 1, 'x')`,
    ])
      await expect(bench.sql(statement), statement).rejects.toThrow();
  });

  test("確認のお願い・結果・ほかの下書きの確認に出ていたことばも、Slack のメッセージから消える", async () => {
    const words = "メッセージに残ってはいけない文";
    const id = await publish(words);
    const open = await bench.record(RECORDER, RECORD, { 実施したこと: "つぎの下書き" });
    // 二人の確認者に二つずつと、記録した人への結果。
    const shown = await keptMessages(5, id, `told:${id}`, open);
    await redact(id, "個人のことが入っていたため");
    const updated = await bench.calls("chat.update", 5);
    expect(new Set(updated.map(({ body }) => `${body.channel}/${body.ts}`))).toEqual(
      new Set(shown.map(({ channel, ts }) => `${channel}/${ts}`)),
    );
    const texts = updated.map(({ body }) => JSON.stringify(body));
    for (const text of texts) expect(text).not.toContain(words);
    expect(texts.filter((text) => text.includes("公開のあとで取り下げられました"))).toHaveLength(3);
    expect(texts.filter((text) => text.includes("つぎの下書き") && text.includes("承認して公開"))).toHaveLength(2);
    expect(bench.slack.calls.filter(({ body }) => JSON.stringify(body).includes("残っています"))).toEqual([]);
  });

  test("書きかえられないメッセージは、どこにあるかを確認者に言う。人が消したメッセージは言わない", async () => {
    const id = await publish("消せずに残る文");
    bench.slack.answerWith("chat.update", { body: { ok: false, error: "cant_update_message" } });
    await redact(id, "数字のまちがい");
    const [told] = await bench.posts("取り下げた報告の文が、Slack のメッセージ5件に残っています");
    expect(told!.body.channel).toBe(REVIEWER);
    expect(JSON.stringify(told!.body.blocks)).toContain("メッセージを開いて消してください");
    bench.slack.answerWith("chat.update", { body: { ok: false, error: "message_not_found" } });
    const next = await publish("人が消したメッセージの文");
    await redact(next, "数字のまちがい");
    await bench.calls("chat.update", 5);
    bench.slack.answerWith("chat.update", null);
    expect(bench.slack.calls.filter(({ body }) => JSON.stringify(body).includes("残っています"))).toEqual([]);
  });

  test("差し戻した記録のことばも取り下げられる", async () => {
    const words = "差し戻した記録の文";
    const id = await bench.record(RECORDER, RECORD, { 実施したこと: words });
    await keptMessages(2, id);
    await bench.sql(
      `INSERT INTO progress_review (entry_id, city, decision, reviewed_by, reviewed_at, comment) VALUES ('${id}', 'konan', 'returned', '${REVIEWER}', 1, '直してください')`,
    );
    await redact(id, "名前が入っていたため");
    for (const { body } of await bench.calls("chat.update", 2)) expect(JSON.stringify(body)).not.toContain(words);
    for (const table of ["progress_entry", "progress_review"])
      expect(JSON.stringify(await bench.sql(`SELECT * FROM ${table}`)), table).not.toContain(words);
  });

  /** Publishes a report of a record, and a correction of it. */
  async function publishAndCorrect(measureId: string, wrong: string, right: string) {
    const first = await bench.record(RECORDER, measureId, { 年度: "令和7年度", 時点: "中間", 実施したこと: wrong });
    await bench.approve(REVIEWER, first);
    bench.forget();
    await bench.tap({ value: `v=1&kind=correct&id=${measureId}&entry=latest` });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    const saved = await bench.submit(RECORDER, form, fill(form, { 実施したこと: right }));
    await bench.calls("chat.postMessage", 2);
    const { entry } = JSON.parse(listButtons(saved.view).find(({ text }) => text === "元に戻す")!.value);
    await bench.approve(REVIEWER, entry);
    return { first, correction: String(entry) };
  }

  test("訂正される前の報告を取り下げると、訂正の前後を並べた知らせからもことばが消え、送られない", async () => {
    const wrong = "訂正の前にあった文";
    const { first, correction } = await publishAndCorrect("konan-1-2", wrong, "訂正した文");
    const plans = () => bench.sql(`SELECT subject FROM plan WHERE occasion = 'entry:${correction}'`);
    await expect.poll(async () => JSON.stringify(await plans())).toContain(wrong);
    await redact(first, "名前が入っていたため", "konan-1-2");
    for (const table of ["plan", "chunk", "content", "post", "progress_entry"])
      expect(JSON.stringify(await bench.sql(`SELECT * FROM ${table}`)), table).not.toContain(wrong);
    expect(await bench.sql(`SELECT state, subject FROM plan WHERE occasion = 'entry:${correction}'`)).toEqual([
      { state: "skipped", subject: null },
    ]);
  });

  test("訂正のほうを取り下げても、まちがっていた報告は更新・フィード・まとめに生き返らず、API では訂正されたと分かる", async () => {
    const wrong = "まちがっていた元の文";
    const { first, correction } = await publishAndCorrect("konan-1-4", wrong, "直した文");
    await redact(correction, "名前が入っていたため", "konan-1-4");
    for (const path of ["/konan/updates.atom", "/konan/updates", "/api/cities/konan/digest", "/konan"])
      expect(await get(path), path).not.toContain(`konan-1-4/entry/${first}`);
    const { reports } = JSON.parse(await get("/api/cities/konan/measures/konan-1-4"));
    expect(reports).toMatchObject([{ id: first, corrected: true }]);
    bench.forget();
    await bench.tap({ value: "v=1&kind=show&id=konan-1-4&view=history" });
    const [history] = await bench.calls("chat.postMessage");
    expect(JSON.stringify(history!.body)).toContain(`${wrong}(のちに訂正)`);
  });
});
