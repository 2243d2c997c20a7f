import { describe, expect, test } from "vitest";
import { buildDownloadUrl } from "../../handlers/slack/staff/files/download-link.ts";
import { isSlackFile } from "../../handlers/slack/staff/files/fetch-slack-file.ts";
import { encodeShiftJis } from "../../src/progress/shift-jis.ts";
import type { Recorded } from "./fake-slack.ts";
import {
  createStaffBench,
  listButtons,
  OTHER_REVIEWER,
  OUTSIDER,
  RECORDER,
  RECORDER_IN_GROUP,
  REMINDER_CHANNEL,
  REVIEWER,
  SECRET,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench({ reminderChannel: REMINDER_CHANNEL });

/** Follows a link of a message. */
async function download(url: string) {
  const { pathname, search } = new URL(url);
  return bench.worker.fetch(`${pathname}${search}`);
}

async function exportCsv(words = "CSV R7", label = "CSV(UTF-8)"): Promise<Uint8Array> {
  bench.forget();
  await bench.command(RECORDER, words);
  const [offered] = await bench.calls("respond");
  const { url } = listButtons(offered!.body).find(({ text }) => text === label)!;
  return new Uint8Array(await (await download(url!)).arrayBuffer());
}

/** Sends a file through the form of 「取り込み」; the view that comes of it. */
async function importFile(bytes: Uint8Array, user = RECORDER): Promise<Recorded> {
  bench.forget();
  bench.slack.workspace.files.set("year.csv", bytes);
  await bench.command(user, "取り込み");
  const form = (await bench.calls("views.open"))[0]!.answer.view;
  const file = { id: "F1", name: "year.csv", url_private_download: `${bench.slack.origin}/files/year.csv` };
  const answer = await bench.submit(user, form, { file: { files: { type: "file_input", files: [file] } } });
  expect(answer).toMatchObject({ response_action: "update", view: { title: { text: "読んでいます" } } });
  return (await bench.calls("views.update"))[0]!.body.view;
}

const edit = (csv: string, id: string, change: (cells: string[]) => string[]) =>
  csv
    .split("\r\n")
    .map((line) => (line.startsWith(`${id},`) ? change(line.split(",")).join(",") : line))
    .join("\r\n");

/** Cells of a row by their headings. */
const withCells = (csv: string, id: string, cells: Record<string, string>) => {
  const headings = csv.replace("\uFEFF", "").split("\r\n")[0]!.split(",");
  return edit(csv, id, (row) => row.map((cell, index) => cells[headings[index]!] ?? cell));
};

describe("CSV で一年分をまとめて", () => {
  test("物語: 書き出す → 書きこむ → 取り込む → まとめて承認 → 市民が読む。同じファイルをもう一度送っても増えない", async () => {
    const bytes = await exportCsv();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(csv.split("\r\n").filter((line) => line.startsWith("konan-"))).toHaveLength(4);
    let filled = withCells(csv, "konan-1-1", {
      状況: "達成",
      時点: "年度末",
      評価: "4",
      実施したこと: "7協議会を支援",
    });
    filled = withCells(filled, "konan-1-3", { 時点: "年度末", 指標の値: "250", "実績効果額(千円)": "1250" });
    const view = await importFile(new TextEncoder().encode(filled));
    expect(shown(view)).toContain("✓ 2件を受け取りました(未公開)");
    expect(shown(view)).toContain("書かれていない行 2件");
    const asked = await bench.calls("chat.postMessage", 2);
    expect(asked.map(({ body }) => body.channel)).toEqual([REVIEWER, OTHER_REVIEWER]);
    expect(shown(asked[0]!.body)).toContain("CSV で届いた記録 2件");
    expect(await bench.askLine("地域まちづくり協議会への人的支援")).not.toContain("7協議会を支援");

    // どの行も見える
    for (const words of ["7協議会を支援", "250"]) expect(shown(asked[0]!.body)).toContain(words);
    bench.forget();
    await bench.press(REVIEWER, asked[0]!, "2件をまとめて承認");
    const updated = await bench.calls("chat.update", 2);
    expect(updated[0]!.body.text).toContain("✓ 2件を公開しました");
    // もう一人の確認者に届いた文も、もう何もたずねない。送った人にも結果が届く
    const finished = "✓ CSV で届いた2件の確認が終わりました(公開 2件)。";
    expect(updated[1]!.body).toMatchObject({ ts: asked[1]!.answer.ts, text: finished });
    const [told] = await bench.posts(finished);
    expect(told!.body.channel).toBe(RECORDER);
    const read = await bench.askLine("地域まちづくり協議会への人的支援");
    expect(read).toContain("7協議会を支援");
    expect(await bench.askLine("効果額の合計は?")).toContain("1,250千円");

    expect(shown(await importFile(new TextEncoder().encode(filled)))).toContain("新しい記録はありませんでした");
    // What went out and came back as it was is no change.
    expect(shown(await importFile(await exportCsv()))).toContain("変わっていない行 2件");
  });

  test("Shift_JIS で書き出して、Shift_JIS のまま取り込める", async () => {
    const bytes = await exportCsv("CSV R7", "CSV(Shift_JIS)");
    const csv = new TextDecoder("shift_jis").decode(bytes);
    expect(csv).toContain("コミュニティビジネス");
    const filled = withCells(csv, "konan-1-2", { 状況: "遅れ", 実施したこと: "講師が見つからなかった" });
    expect(shown(await importFile(encodeShiftJis(filled).bytes))).toContain("✓ 1件を受け取りました");
    await bench.calls("chat.postMessage", 2);
  });

  test("一行でもまちがいがあれば何も取り込まず、行と見出しと理由を言い、そのまま選び直せる", async () => {
    const csv = new TextDecoder().decode(await exportCsv());
    let wrong = withCells(csv, "konan-1-2", { 状況: "ばっちり" });
    wrong = withCells(wrong, "konan-1-4", { 指標の値: "四回", 状況: "達成" });
    const before = await bench.sql("SELECT count(*) AS n FROM progress_entry");
    const view = await importFile(new TextEncoder().encode(wrong));
    expect(view.callback_id).toBe("import");
    const text = shown(view);
    expect(text).toContain("直すところ 2件");
    expect(text).toMatch(/\d行目 状況: 「ばっちり」は読めません/);
    expect(text).toMatch(/\d行目 指標の値: 「四回」は読めません/);
    expect(await bench.sql("SELECT count(*) AS n FROM progress_entry")).toEqual(before);
  });

  test("「読んでいます」を先にとじても、確認者に届き、結果は本人あてに同じことばで届く", async () => {
    const csv = new TextDecoder().decode(await exportCsv("CSV R6"));
    const good = withCells(csv, "konan-1-1", { 状況: "進行中", 実施したこと: "とじても届く" });
    bench.slack.answerWith("views.update", { body: { ok: false, error: "not_found" } });
    await importFile(new TextEncoder().encode(good));
    const asked = await bench.posts("確認のお願い", 2);
    expect(asked.map(({ body }) => body.channel)).toEqual([REVIEWER, OTHER_REVIEWER]);
    const [told] = await bench.posts("CSV の取り込み");
    expect(told!.body.channel).toBe(RECORDER);
    expect(shown(told!.body)).toContain("✓ 1件を受け取りました(未公開)");

    await importFile(new TextEncoder().encode(withCells(csv, "konan-1-2", { 状況: "ばっちり" })));
    const [faults] = await bench.posts("CSV の取り込み");
    expect(shown(faults!.body)).toMatch(/行目 状況: 「ばっちり」は読めません/);
    bench.slack.answerWith("views.update", null);
    await bench.press(RECORDER, faults!, "CSV で取り込む");
    await bench.calls("views.open", 2);
  });

  test("Shift_JIS で書けない文字があれば、リンクといっしょに数を言い、UTF-8 をすすめる", async () => {
    await bench.command(RECORDER, "CSV R5");
    expect((await bench.calls("respond"))[0]!.body.text).not.toContain("Shift JIS では");
    const csv = new TextDecoder().decode(await exportCsv("CSV R5"));
    const filled = withCells(csv, "konan-1-1", { 状況: "進行中", 実施したこと: "🏯を回った" });
    await importFile(new TextEncoder().encode(filled));
    await bench.posts("確認のお願い", 2);
    bench.forget();
    await bench.command(RECORDER, "CSV R5");
    expect((await bench.calls("respond"))[0]!.body.text).toContain(
      "Shift JIS では1文字が書けず「〓」になります。UTF-8 をおすすめします。",
    );
  });

  test("ファイルを読む権限がないとき、Slack でない所のファイルは、鍵を送らずに断る", async () => {
    bench.slack.workspace.files.delete("year.csv");
    await bench.command(RECORDER, "取り込み");
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    const send = (url: string) =>
      bench.submit(RECORDER, form, { file: { files: { files: [{ url_private_download: url }] } } });
    expect((await send("https://evil.example/year.csv")).errors.file).toContain("受け取れませんでした");
    expect(bench.slack.calls.filter(({ method }) => method === "file")).toEqual([]);
    await send(`${bench.slack.origin}/files/none.csv`);
    expect(shown((await bench.calls("views.update"))[0]!.body)).toContain("files:read");
    expect(isSlackFile("https://files.slack.com/files-pri/T1-F1/download/a.csv", "https://slack.com/api/")).toBe(true);
    expect(isSlackFile("https://files.slack.com.evil.example/a.csv", "https://slack.com/api/")).toBe(false);
    expect(isSlackFile("http://files.slack.com/a.csv", "https://slack.com/api/")).toBe(false);
  });

  test("もっともらしくない値は、取り込む前にたずね、ファイルを選ばずに送れば取り込む", async () => {
    const csv = new TextDecoder().decode(await exportCsv());
    const odd = withCells(csv, "konan-1-4", { 指標の値: "3000", 実施したこと: "多すぎる値" });
    const before = await bench.sql("SELECT count(*) AS n FROM progress_entry");
    const view = await importFile(new TextEncoder().encode(odd));
    expect(shown(view)).toContain("まだ取り込んでいません");
    expect(shown(view)).toMatch(/\d行目 指標の値: .*けたちがいに大きい/);
    expect(view.submit.text).toBe("このまま取り込む");
    expect(await bench.sql("SELECT count(*) AS n FROM progress_entry")).toEqual(before);
    bench.forget();
    await bench.submit(RECORDER, { ...view, id: "V9" }, { file: { files: { type: "file_input", files: [] } } });
    expect(shown((await bench.calls("views.update"))[0]!.body.view)).toContain("✓ 1件を受け取りました");
    await bench.calls("chat.postMessage", 2);
  });

  test("年度が読めなければ、どの年度かをたずねる", async () => {
    await bench.command(RECORDER, "CSV いつかの");
    const [asked] = await bench.calls("respond");
    expect(asked!.body.text).toContain("どの年度");
    await bench.press(RECORDER, asked!, "令和6年度(2024年度)");
    expect((await bench.calls("respond", 2))[1]!.body.text).toContain("令和6年度の記録を書き出します");
  });

  test("登録されていない人は、書き出しも取り込みもできない", async () => {
    await bench.command(OUTSIDER, "CSV");
    await bench.command(OUTSIDER, "取り込み");
    const told = await bench.calls("respond", 2);
    for (const { body } of told) expect(body.text).toContain("登録された職員だけです");
    expect(await bench.sql("SELECT action FROM progress_refusal WHERE actor = 'U0OUTSIDER' ORDER BY action")).toEqual([
      { action: "export" },
      { action: "import" },
    ]);
  });

  test("書き出しのリンクは10分で切れ、書きかえると使えず、ほかの市には効かない", async () => {
    await bench.command(RECORDER, "CSV R7");
    const [offered] = await bench.calls("respond");
    const { url } = listButtons(offered!.body)[0]!;
    const good = await download(url!);
    expect(good.status).toBe(200);
    expect(good.headers.get("cache-control")).toBe("no-store");
    expect((await download(url!.replace("year=2025", "year=2024"))).status).toBe(403);
    expect((await download(url!.replace(/until=\d+/, "until=9999999999999"))).status).toBe(403);
    expect((await download(url!.replace("key=", "key=0"))).status).toBe(403);
    expect((await download(url!.replace("/slack/konan/", "/slack/annaka/"))).status).toBe(404);
    expect((await bench.worker.fetch("/slack/konan/files")).status).toBe(403);
    const before = new Date(Date.now() - 10 * 60 * 1000);
    const old = await buildDownloadUrl("https://bot.example", "konan", SECRET, { file: "phrases" }, before);
    const gone = await download(old);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain("リンクは10分まで使えます");
  });
});

describe("担当がいなくなったとき", () => {
  /** 9 o'clock in Japan, next year. */
  const firstMondayOf = (month: number) => {
    const first = new Date(Date.UTC(new Date().getUTCFullYear() + 1, month - 1, 1));
    return new Date(first.getTime() + ((8 - first.getUTCDay()) % 7) * 86_400_000);
  };

  test("記録していた職員が Slack からいなくなると、確認者が引きつぎ表を出せる", async () => {
    await bench.command(OUTSIDER, "引き継ぎ");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("登録された職員だけです");
    bench.forget();
    await bench.command(REVIEWER, "引き継ぎ");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("担当がいなくなった取組はありません");
    bench.forget();
    bench.slack.workspace.deactivated.add(RECORDER);
    await bench.command(REVIEWER, "引き継ぎ");
    const [listed] = await bench.calls("respond");
    expect(listed!.body.text).toContain("地域まちづくり協議会への人的支援");
    const sheet = await (await download(listButtons(listed!.body)[0]!.url!)).text();
    expect(sheet).toContain("引きつぎ表");
    expect(sheet).toContain("記録していた職員は、いまは Slack にいません");
    expect(shown(listed!.body)).toContain(`<@${RECORDER}>(Slack にいません)`);
    // In March the channel is told unasked; in February not yet.
    bench.forget();
    for (const month of [2, 3]) await bench.morning(firstMondayOf(month));
    const told = await bench.posts("担当がいなくなった取組");
    expect(told.map(({ body }) => body.channel)).toEqual([REMINDER_CHANNEL]);
    bench.slack.workspace.deactivated.clear();
  });

  test("何も記録していない人の「引き継ぎ 自分」には、ないと答える", async () => {
    await bench.command(RECORDER_IN_GROUP, "引き継ぎ 自分");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("引きつぐ取組はありません");
  });

  test("去る前にも、自分の分・人の分・課の分の引きつぎ表を、記録する人が出せる", async () => {
    for (const [user, words] of [
      [RECORDER, "引き継ぎ 自分"],
      [RECORDER_IN_GROUP, `引き継ぎ <@${RECORDER}|tanaka>`],
      [RECORDER_IN_GROUP, "引き継ぎ 地域創生推進課"],
    ] as const) {
      bench.forget();
      await bench.command(user, words);
      const [listed] = await bench.calls("respond");
      expect(listed!.body.text).toContain("地域まちづくり協議会への人的支援");
      const sheet = await (await download(listButtons(listed!.body)[0]!.url!)).text();
      expect(sheet).toContain("【地域創生推進課】");
    }
    bench.forget();
    await bench.command(RECORDER, "引き継ぎ ない課");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("課も職員も分かりません");
  });
});

// Last: its rows stay in the book.
test("一度に見せきれない CSV は、見せた行までを公開し、残りの数を言う。送った人への知らせは一度だけ", async () => {
  const at = Date.parse("2026-11-20T00:00:00.000Z");
  const insert = (from: number, count: number, measure: string) =>
    bench.sql(
      `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content)
       WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${from + count - 1})
       SELECT 'long-' || i, 'konan', '${measure}', '${RECORDER}', ${at}, 'csv', content
       FROM n, (SELECT content FROM progress_entry WHERE via = 'csv' ORDER BY sequence LIMIT 1)`,
    );
  await insert(1, 1, "konan-gone");
  await insert(2, 701, "konan-1-4");
  const show = async () => {
    bench.forget();
    const value = JSON.stringify({ do: "show_file", by: RECORDER, at: new Date(at).toISOString() });
    await bench.tap({ user: REVIEWER, value, actionId: "staff:show_file:0" });
    return (await bench.calls("views.open"))[0]!.answer.view;
  };
  // 先頭の行には訂正が出ていて、画面に出ない
  await bench.sql(
    `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, replaces, content)
     SELECT 'mend-2', city, measure_id, recorded_by, ${at + 1}, 'form', id, content FROM progress_entry WHERE id = 'long-2'`,
  );
  await insert(703, 1, "konan-1-4");
  const first = await show();
  // 画面を出しているあいだに訂正が取り消されても、その行は見ていないので公開しない
  await bench.sql(
    `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, withdraws, content)
     SELECT 'back-2', city, measure_id, recorded_by, ${at + 2}, 'form', id, content FROM progress_entry WHERE id = 'mend-2'`,
  );
  expect(shown(first)).toContain("700件が住民に公開されます");
  expect(shown(await bench.submit(REVIEWER, first, {}))).toContain(
    "✓ 700件を公開しました。残り2件は、もう一度押すと出ます。",
  );
  expect(await bench.sql("SELECT 1 FROM progress_review WHERE entry_id = 'long-2'")).toEqual([]);
  const last = await show();
  expect(shown(last)).toContain("2件が住民に公開されます");
  // 画面を出したあとに増えた行は、見ていないので公開しない
  await insert(800, 1, "konan-1-4");
  expect(shown(await bench.submit(REVIEWER, last, {}))).toContain("2件を公開しました。残り1件は");
  expect(await bench.sql("SELECT count(*) AS n FROM progress_review WHERE entry_id LIKE 'long-%'")).toEqual([
    { n: 702 },
  ]);
  const rest = await show();
  await bench.submit(REVIEWER, rest, {});
  expect(await bench.posts("✓ CSV で届いた703件の確認が終わりました(公開 703件)。")).toHaveLength(1);
  expect(await bench.sql("SELECT count(*) AS n FROM staff_notice WHERE key LIKE 'file:%-20T%'")).toEqual([{ n: 1 }]);
  expect(await bench.sql("SELECT entry_id FROM progress_review WHERE entry_id = 'long-1'")).toEqual([]);
});
