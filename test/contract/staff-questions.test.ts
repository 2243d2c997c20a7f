import { describe, expect, test } from "vitest";
import { addDays, firstOfWeek } from "../../src/domain/calendar-date.ts";
import { firstBusinessDayOf } from "../../src/reminder/business-day.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import {
  createStaffBench,
  fill,
  listButtons,
  OUTSIDER,
  RECORDER,
  REMINDER_CHANNEL,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench({ reminderChannel: REMINDER_CHANNEL });

/** The first business day of a week to come at 09:00 in Japan, after everything of today. */
const nextMonday = () => {
  let monday = addDays(firstOfWeek(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)), 7);
  while (firstBusinessDayOf(isoWeekOf(monday)) === null) monday = addDays(monday, 7);
  return new Date(`${firstBusinessDayOf(isoWeekOf(monday))}T00:00:00Z`);
};

const listKept = () => bench.sql("SELECT question, times FROM unanswered ORDER BY question");

/** The answer goes out before the question is kept. What was asked before it has been kept by then, or never will be. */
async function askAndKeep(question: string, kept = question): Promise<void> {
  await bench.askLine(question);
  await expect.poll(async () => (await listKept()).map((row) => row.question)).toContain(kept);
}

describe("職員のコマンドの書きまちがい", () => {
  test("ヘルプは、その人が使えるコマンドだけをボタンと並べる", async () => {
    for (const user of [RECORDER, REVIEWER, OUTSIDER]) await bench.command(user, "ヘルプ");
    const labels = async () =>
      Object.fromEntries(
        (await bench.calls("respond", 3)).map(({ body }) => {
          const names = listButtons(body).filter(({ actionId }) => actionId.startsWith("staff:command"));
          return [names.map(({ text }) => text).join(" "), shown(body).includes("使いかた")];
        }),
      );
    expect(await labels()).toEqual({
      "記録 確認待ち 未報告 担当者 CSV 取り込み 引き継ぎ 質問 ことば 点検 利用状況": true,
      "確認待ち 未報告 担当者 引き継ぎ 質問 ことば 点検 利用状況": true,
      "": true,
    });
  });

  test("まちがえたコマンドはボタンで出し、押すと動き、質問としては残さない", async () => {
    await bench.command(RECORDER, "ヘルブ");
    const [offer] = await bench.calls("respond");
    expect(offer!.body).toMatchObject({ response_type: "ephemeral" });
    expect(offer!.body.text).toContain("「ヘルブ」は、次のコマンドのことですか?");
    await bench.press(RECORDER, offer!, "ヘルプ");
    expect(shown((await bench.calls("respond", 2))[1]!.body)).toContain("職員のコマンド");

    bench.forget();
    await bench.command(REVIEWER, "承任");
    const [drafts] = await bench.calls("respond");
    await bench.press(REVIEWER, drafts!, "確認待ち");
    expect((await bench.calls("respond", 2))[1]!.body.text).toContain("確認待ちの記録");

    // アプリとのメッセージでも、チャンネルでも
    bench.forget();
    await bench.event({
      type: "message",
      channel_type: "im",
      channel: "D0REC",
      user: RECORDER,
      ts: "1.1",
      text: "引継",
    });
    await bench.event({ type: "app_mention", channel: "C0ANY", user: RECORDER, ts: "1.2", text: "<@U0BOT> 天検" });
    const said = (await bench.calls("chat.postMessage", 2)).map(({ body }) => body.text).sort();
    expect(said[0]).toContain("「天検」は、次のコマンドのことですか?");
    expect(said[1]).toContain("「引継」は職員のコマンドです");

    // 記録が答える質問でもあることばは、答える。何も答えないことばは、コマンドかとたずねる
    bench.forget();
    await bench.command(RECORDER, "登録");
    expect(shown((await bench.calls("respond"))[0]!.body)).toContain("市民視点を取り入れた情報発信の充実");
    bench.forget();
    await bench.command(RECORDER, "出力");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("「出力」は、次のコマンドのことですか?");

    // 使えない人には、ふつうの質問
    bench.forget();
    await bench.command(OUTSIDER, "もこもこ峠のゆくえは?");
    await bench.calls("respond");
    await expect.poll(listKept).toEqual([{ question: "もこもこ峠のゆくえは?", times: 1 }]);
    await bench.sql("DELETE FROM unanswered");
  });
});

describe("利用状況", () => {
  test("月の数を、人も文もなしに見せる。5回に満たない記録と話題は出さない。くわしくはページで", async () => {
    await bench.sql(`INSERT OR REPLACE INTO usage_count VALUES ('konan', '2026-10', 'answer:measure', 30), ('konan', '2026-10', 'answer:not_found', 10),
      ('konan', '2026-10', 'by:line', 40), ('konan', '2026-10', 'ms:500', 38), ('konan', '2026-10', 'ms:2000', 2),
      ('konan', '2026-10', 'record:konan-1-1', 5), ('konan', '2026-10', 'record:konan-1-2', 4), ('konan', '2026-10', 'tap:show', 7),
      ('konan', '2026-10', 'delivery:line', 120), ('konan', '2026-10', 'error:line.reply_failed', 1), ('isesaki', '2026-10', 'answer:measure', 999)`);
    await bench.command(REVIEWER, "利用状況 2026年10月");
    const [told] = await bench.calls("respond");
    const text = shown(told!.body);
    for (const words of [
      "湖南市 2026年10月の利用状況",
      "質問 40件(LINE 40)",
      "見つからなかった 10件(記録をさがした質問の25%)",
      "ボタン 7回",
      "LINE 120",
      "うまくいかなかった処理 1件",
      "半分が0.5秒以内、95%が0.5秒以内",
      "5回以上の話題は、まだありません",
    ])
      expect(text).toContain(words);
    expect(text.match(/• .*? 5回/g)).toHaveLength(1);
    const url = new URL(listButtons(told!.body).find(({ text }) => text === "くわしく見る")!.url!);
    const page = await bench.worker.fetch(url.pathname + url.search);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain("2026年10月の利用状況");
    expect((await bench.worker.fetch(url.pathname + url.search.replace("2026-10", "2026-11"))).status).toBe(403);

    bench.forget();
    await bench.command(OUTSIDER, "利用状況");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("登録された職員だけ");
  });
});

describe("答えられなかった質問", () => {
  test("[C67] 電話番号や氏名の入った質問は、番号も名前も、保存されずログにも出ない", async () => {
    // Told to leave it out; nothing is kept of these.
    await bench.askLine("むちゃぶり太郎丸のことで 090-1234-5678 に電話してください");
    await bench.askLine("マイナンバー 123456789012 のぴょんぴょん手当は?");
    await bench.askLine("taro@example.jp に送ってください");
    await askAndKeep("田中花子さんのぴょんぴょん手当は?", "〇〇さんのぴょんぴょん手当は?");
    await askAndKeep("ぴょんぴょん広場 1234567 のゆくえは?", "ぴょんぴょん広場 〇〇 のゆくえは?");
    expect(await listKept()).toHaveLength(2);
    const db = await bench.worker.db();
    const tables = (
      await bench.sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
      )
    ).map(({ name }) => String(name));
    for (const table of tables) {
      const { results } = await db.prepare(`SELECT * FROM "${table}"`).all();
      expect(JSON.stringify(results), table).not.toMatch(/090-?1234|123456789012|taro@example|花子|1234567/);
    }
    expect(bench.worker.readLogs()).not.toMatch(/090-?1234|123456789012|taro@|花子|1234567/);
  });

  test("見つからなかった質問だけが、だれが聞いたかなしに残る。あいさつや、答えられた質問は残らない", async () => {
    await bench.sql("DELETE FROM unanswered");
    for (const asked of [
      "ぴょんぴょん広場のゆくえは?",
      "ぴょんぴょん広場のゆくえは?",
      "こんにちは",
      "タウンミーティングは年に何回?",
    ])
      await bench.askLine(asked);
    await askAndKeep("もこもこ坂のゆくえは?");
    await bench.sql("DELETE FROM unanswered WHERE question = 'もこもこ坂のゆくえは?'");
    expect(await listKept()).toEqual([{ question: "ぴょんぴょん広場のゆくえは?", times: 1 }]); // 同じ人の同じ日の質問は一度と数える
    expect(await bench.sql("SELECT name FROM pragma_table_info('unanswered')")).toEqual(
      ["city", "question", "times", "first_asked_on", "last_asked_on"].map((name) => ({ name })),
    );
  });

  test("物語: 月曜の一覧 → 「この取組に結びつける」→ さがして選ぶ → 市民の同じ質問に、すぐ答える → データに書き出す", async () => {
    await bench.morning(nextMonday());
    await bench.morning(nextMonday());
    const posts = await bench.posts("答えられなかった質問");
    expect(posts).toHaveLength(1);
    expect(posts[0]!.body.channel).toBe(REMINDER_CHANNEL);
    expect(shown(posts[0]!.body)).toContain("「ぴょんぴょん広場のゆくえは?」");
    expect(shown(posts[0]!.body)).toContain("1回");

    await bench.press(RECORDER, posts[0]!, "この取組に結びつける");
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    const found = await bench.suggest(RECORDER, "teach_record", "タウンミーティング");
    const option = found.options.find(({ value }: { value: string }) => value === "konan-1-4");
    expect(option.text.text).toBe("市民との情報共有の推進");
    // What answers no question still finds by a part of the title, or by the record's number.
    const optionsFor = async (typed: string) =>
      (await bench.suggest(RECORDER, "teach_record", typed)).options.map(({ value }: { value: string }) => value);
    expect(await optionsFor("の")).toContain("konan-1-4");
    expect(await optionsFor("konan-1-2")).toEqual(["konan-1-2"]);
    const values = {
      record: { teach_record: { type: "external_select", selected_option: option } },
      phrase: { value: { type: "plain_text_input", value: "ぴょんぴょん広場" } },
    };
    expect(
      (await bench.submit(RECORDER, form, { ...values, record: { teach_record: { selected_option: null } } })).errors,
    ).toEqual({ record: "取組を選んでください。" });
    const confirm = await bench.submit(RECORDER, form, values);
    expect(shown(confirm.view)).toContain("答えが変わる質問 1件");
    expect(shown(confirm.view)).toContain("「ぴょんぴょん広場のゆくえは?」 見つからない → 市民との情報共有の推進");
    expect(confirm.view.submit.text).toBe("確認者に送る");
    expect(await bench.sql("SELECT * FROM taught_phrase")).toEqual([]);
    bench.forget();
    await bench.submit(RECORDER, { ...confirm.view, id: form.id }, {});
    const [asked] = await bench.posts("ことばの確認のお願い", 2);
    // Nobody has agreed yet.
    expect(await bench.askLine("ぴょんぴょん広場のゆくえを教えて")).toMatch(/見つかりませんでした|載っていません/);
    await bench.command(RECORDER, "ことば");
    expect(shown((await bench.calls("respond"))[0]!.body)).toContain("結びつけたことば 0件・確認待ち 1件");
    bench.forget();
    await bench.press(RECORDER, asked!, "結びつける");
    expect((await bench.calls("respond"))[0]!.body.text).toContain("確認者だけです");
    await bench.press(REVIEWER, asked!, "結びつける");
    await bench.posts("✓ 「ぴょんぴょん広場」と聞かれたら");

    expect(await bench.askLine("ぴょんぴょん広場のゆくえを教えて")).toContain("市民との情報共有の推進");
    expect(await listKept()).toEqual([]);

    bench.forget();
    await bench.command(RECORDER, "ことば");
    const [offered] = await bench.calls("respond");
    expect(shown(offered!.body)).toContain("「ぴょんぴょん広場」→ *市民との情報共有の推進*");
    const { pathname, search } = new URL(listButtons(offered!.body)[0]!.url!);
    const yaml = await (await bench.worker.fetch(`${pathname}${search}`)).text();
    expect(yaml).toContain('  konan-1-4:\n    keywords:\n      - "ぴょんぴょん広場"');
  });

  test("確認者は一覧から「ほどく」ことができ、次の質問から効く。記録する人にはそのボタンがない", async () => {
    await bench.command(RECORDER, "ことば");
    expect(listButtons((await bench.calls("respond"))[0]!.body).map(({ text }) => text)).toEqual(["YAML"]);
    await bench.command(REVIEWER, "ことば 広場");
    const [, listed] = await bench.calls("respond", 2);
    await bench.press(REVIEWER, listed!, "ほどく");
    const [, , rest] = await bench.calls("respond", 3);
    expect(rest!.body.text).toContain("まだありません");
    expect(await bench.askLine("ぴょんぴょん広場のゆくえを教えて")).toMatch(/見つかりませんでした|載っていません/);
    await bench.sql("DELETE FROM unanswered");
  });

  test("確認者が結びつけるときも、変わる質問を見てから決まる", async () => {
    await bench.tap({
      user: REVIEWER,
      value: JSON.stringify({ do: "teach", question: "もふもふ祭り" }),
      actionId: "staff:teach:0",
    });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    const values = {
      ...fill({ blocks: form.blocks.slice(1) }, { ことば: "もふもふ祭り" }),
      record: { teach_record: { selected_option: { value: "konan-1-4" } } },
    };
    const confirm = await bench.submit(REVIEWER, form, values);
    expect(confirm.view.submit.text).toBe("結びつける");
    expect(await bench.sql("SELECT * FROM taught_phrase WHERE phrase = 'もふもふ祭り'")).toEqual([]);
    const done = await bench.submit(REVIEWER, { ...confirm.view, id: form.id }, {});
    expect(shown(done.view)).toContain("✓ 「もふもふ祭り」と聞かれたら");
    expect(await bench.askLine("もふもふ祭りは?")).toContain("市民との情報共有の推進");
  });

  test("結びつけることばに個人の情報があれば断り、登録されていない人には断ったことを残す", async () => {
    await bench.tap({ value: JSON.stringify({ do: "teach", question: "だれかに電話" }), actionId: "staff:teach:0" });
    const form = (await bench.calls("views.open"))[0]!.answer.view;
    const values = {
      ...fill({ blocks: form.blocks.slice(1) }, { ことば: "0748-71-2311 に電話" }),
      record: { teach_record: { selected_option: { value: "konan-1-4" } } },
    };
    expect((await bench.submit(RECORDER, form, values)).errors.phrase).toContain("個人の情報");
    const short = { ...values, ...fill({ blocks: form.blocks.slice(1) }, { ことば: "水" }) };
    expect((await bench.submit(RECORDER, form, short)).errors.phrase).toBe("2文字以上のことばにしてください。");
    expect((await bench.submit(OUTSIDER, form, values)).errors.record).toContain("登録された職員だけです");
    await bench.tap({ user: OUTSIDER, value: JSON.stringify({ do: "drop", question: "x" }), actionId: "staff:drop:0" });
    expect((await bench.calls("respond"))[0]!.body.text).toContain("登録された職員だけです");
    expect(
      await bench.sql(`SELECT action, reason FROM progress_refusal WHERE actor = '${OUTSIDER}' AND action = 'teach'`),
    ).toEqual(Array(2).fill({ action: "teach", reason: "not_recorder" }));
  });

  test("「一覧から消す」と、一覧から消え、残りが出る", async () => {
    await askAndKeep("ふわふわ橋のゆくえは?");
    await askAndKeep("むにゃむにゃ公園の噴水はいつ直る?");
    await bench.command(RECORDER, "質問");
    const [listed] = await bench.calls("respond");
    expect(shown(listed!.body)).toContain("答えられなかった質問 2件");
    await bench.press(RECORDER, listed!, "一覧から消す");
    const [, rest] = await bench.calls("respond", 2);
    expect(rest!.body).toMatchObject({ replace_original: true });
    expect(shown(rest!.body)).toContain("答えられなかった質問 1件");
  });
});
