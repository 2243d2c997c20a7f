import { describe, expect, test } from "vitest";
import { encodeIntent } from "../../src/card/intent-codec.ts";
import { buildBody, buildPostback, buildText, type LineEvent, sign } from "./line-request.ts";
import { FORM_TYPE } from "./slack-bench.ts";
import { buildDirectMessage, buildShortcut, signRequest } from "./slack-request.ts";
import { createStaffBench, OUTSIDER, RECORDER, REMINDER_CHANNEL, SECRET, shown } from "./staff-bench.ts";

const PUBLIC_URL = "https://machi.example.jp";
const bench = createStaffBench({ reminderChannel: REMINDER_CHANNEL }, { PUBLIC_URL });

const QUESTION = "公式LINEの担当は?";
const SOMEBODY = "U0123456789abcdef0123456789abcdef";

/** Delivers an event in LINE; the messages of its answer as JSON. */
async function answerTo(event: LineEvent): Promise<string> {
  bench.line.reset();
  const body = buildBody([event]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, "konan-line-secret") };
  await bench.worker.fetch("/line/konan/webhook", { method: "POST", headers, body });
  return JSON.stringify((await bench.line.waitForCalls(1))[0]!.body.messages);
}

const source = { source: { type: "user", userId: SOMEBODY } };
const dataOf = (messages: string, label: string) =>
  [...messages.matchAll(/"label":"([^"]+)","data":"([^"]+)"/g)].find(([, name]) => name === label)![2]!;
const listKept = () => bench.sql("SELECT about, verdict FROM feedback ORDER BY about, verdict");

describe("役に立った / ちがう", () => {
  test("LINE: 「ちがう」は理由を一つたずね、同じ答えは何度押しても一件。押した人は残らない", async () => {
    const card = await answerTo(buildText(QUESTION, source));
    expect(await answerTo(buildPostback(dataOf(card, "役に立った"), source))).toContain("ありがとうございます");
    await expect.poll(listKept).toEqual([{ about: "konan-1-3", verdict: "helpful" }]);
    const why = await answerTo(buildPostback(dataOf(card, "ちがう"), source));
    expect(why).toContain("どこがちがいましたか?");
    for (const reason of ["別の取組", "情報が古い", "情報が古い"])
      expect(await answerTo(buildPostback(dataOf(why, reason), source))).toContain("週に一度");
    // A reason is not undone.
    await answerTo(buildPostback(dataOf(card, "ちがう"), source));
    expect(await listKept()).toEqual([{ about: "konan-1-3", verdict: "outdated" }]);
    expect((await bench.sql("SELECT name FROM pragma_table_info('feedback')")).map(({ name }) => name)).toEqual([
      "city",
      "answer",
      "about",
      "verdict",
      "given_on",
    ]);
    expect(JSON.stringify(await bench.sql("SELECT * FROM feedback"))).not.toContain(SOMEBODY);
  });

  test("見つからない答えと一覧にも付き、あいさつと緊急の番号には付かない。ほかのことばでは、そのことばで言う", async () => {
    for (const question of ["ぴょんぴょん広場のゆくえは?", "取組の一覧"])
      expect(await answerTo(buildText(question, source))).toContain('"label":"ちがう"');
    for (const question of ["こんにちは", "火事です"])
      expect(await answerTo(buildText(question, source))).not.toContain('"label":"ちがう"');
    expect(await answerTo(buildText("Who is in charge of the official LINE account?", source))).toContain("Not right");
    await bench.sql("DELETE FROM unanswered");
  });

  test("Slack: 押した人だけに返り、チャンネルには何も出ない", async () => {
    await bench.event(buildDirectMessage(QUESTION));
    const [posted] = await bench.calls("chat.postMessage");
    await bench.press(RECORDER, posted!, "役に立った");
    const [thanks] = await bench.calls("respond");
    expect(thanks!.body).toMatchObject({ response_type: "ephemeral", text: expect.stringContaining("ありがとう") });
    await expect.poll(listKept).toContainEqual({ about: "konan-1-3", verdict: "helpful" });
  });

  test("API から押しても数えない。知らない取組は受け付けない", async () => {
    const before = await listKept();
    const tap = async (about: string) => {
      const data = encodeIntent({ kind: "feedback", answer: "x1", about, verdict: "helpful" });
      const body = JSON.stringify({ city: "konan", data, conversation: "c1" });
      const headers = { "content-type": "application/json" };
      return (await bench.worker.fetch("/api/tap", { method: "POST", headers, body })).text();
    };
    expect(await tap("konan-1-3")).toContain("数えません");
    expect(await tap("konan-9-9")).toContain("使えなくなりました");
    expect(await listKept()).toEqual(before);
  });

  describe("ページ", () => {
    const FIELD = /<input type="hidden" name="([a-z]+)" value="([^"]*)"/g;
    const HEADERS = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const countOfPages = async () =>
      (await bench.sql("SELECT verdict FROM feedback WHERE answer LIKE 'p-%'")).map(({ verdict }) => verdict);

    /** The fields of the buttons under an answer. */
    async function ask(question: string): Promise<Record<string, string>> {
      const html = await (await bench.worker.fetch(`/konan?q=${encodeURIComponent(question)}`)).text();
      const form =
        /<form class="feedback" action="\/konan\/feedback[^"]*" method="post">.*?<\/form>/s.exec(html)?.[0] ?? "";
      return Object.fromEntries([...form.matchAll(FIELD)].map(([, name, value]) => [name!, value!]));
    }

    async function tap(fields: Record<string, string>, headers: Record<string, string> = HEADERS) {
      const body = new URLSearchParams(fields).toString();
      const response = await bench.worker.fetch("/konan/feedback", { method: "POST", headers, body });
      return { status: response.status, cache: response.headers.get("cache-control"), html: await response.text() };
    }

    test("スクリプトなしでも、押すと理由を一つたずね、同じ答えは一件。数は LINE・Slack と同じ所に入る", async () => {
      const fields = await ask(QUESTION);
      expect(fields).toMatchObject({ about: "konan-1-3", language: "ja" });
      const why = await tap({ ...fields, verdict: "wrong" });
      expect([why.status, why.cache]).toEqual([200, "no-store"]);
      for (const word of ["どこがちがいましたか?", ">別の取組<", ">情報が古い<", ">意味がわからない<"])
        expect(why.html).toContain(word);
      const part = await tap({ ...fields, verdict: "unclear", part: "1" });
      expect(part.html).not.toContain("<html");
      expect(part.html).toContain("週に一度");
      await tap({ ...fields, verdict: "unclear" });
      expect(await listKept()).toContainEqual({ about: "konan-1-3", verdict: "unclear" });
      expect(await countOfPages()).toEqual(["unclear"]);
      const english = await ask("Who is in charge of the official LINE account?");
      expect((await tap({ ...english, verdict: "helpful" })).html).toContain("Thank you");
    });

    test("ほかのサイトから、答えていない答えに、ほかの形で送られたものは数えない", async () => {
      const fields = { ...(await ask(QUESTION)), verdict: "helpful" };
      const before = await countOfPages();
      const refused = [
        await tap(fields, { ...HEADERS, "sec-fetch-site": "cross-site" }),
        await tap(fields, { ...HEADERS, "content-type": "text/plain" }),
        await tap({ ...fields, answer: `p-${"0".repeat(32)}` }),
        await tap({ ...fields, about: "konan-1-4" }),
        await tap({ ...fields, verdict: "best" }),
        await tap({}),
      ];
      expect(refused.map(({ status, html }) => [status, html.includes("使えなくなりました")])).toEqual(
        refused.map(() => [400, true]),
      );
      expect(await countOfPages()).toEqual(before);
      expect((await tap(fields)).status).toBe(200);
      expect(await countOfPages()).toHaveLength(before.length + 1);
      expect((await bench.worker.fetch("/nowhere/feedback", { method: "POST", headers: HEADERS })).status).toBe(404);
    });

    test("ページの声がいくらあふれても、LINE の声の分は残る", async () => {
      const today = (await bench.sql("SELECT given_on FROM feedback WHERE answer LIKE 'p-%'"))[0]!.given_on;
      await bench.sql(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
         INSERT INTO feedback (city, answer, about, verdict, given_on) SELECT 'konan', 'p-flood' || i, 'list', 'helpful', '${today}' FROM n`,
      );
      const full = await countOfPages();
      await tap({ ...(await ask(QUESTION)), verdict: "wrong" });
      expect(await countOfPages()).toEqual(full);
      const before = await listKept();
      await answerTo(buildPostback(dataOf(await answerTo(buildText(QUESTION, source)), "役に立った"), source));
      await expect.poll(async () => (await listKept()).length).toBe(before.length + 1);
      await bench.sql("DELETE FROM feedback WHERE answer LIKE 'p-%' OR verdict = 'helpful'");
      await bench.sql(
        "INSERT INTO feedback (city, answer, about, verdict, given_on) VALUES ('konan', 'p-1', 'konan-1-3', 'helpful', '2027-01-04')",
      );
    });
  });

  test("週のはじめの開庁日の知らせに、数と理由が一度だけ出る", async () => {
    // 月曜が成人の日の週。前の知らせは八日前の月曜で、その日に押された分から数える
    const first = new Date("2027-01-12T00:00:00Z");
    await bench.sql("UPDATE feedback SET given_on = '2027-01-04'");
    await bench.morning(first);
    await bench.morning(first);
    const posts = await bench.posts("答えへの声");
    expect(posts).toHaveLength(1);
    expect(posts[0]!.body.channel).toBe(REMINDER_CHANNEL);
    expect(shown(posts[0]!.body)).toContain("役に立った 1件・ちがう 1件");
    expect(shown(posts[0]!.body)).toContain("情報が古い 1");
  });
});

test("フォローしている人のカードは「フォロー中」になり、押すとやめられる", async () => {
  const card = await answerTo(buildText(QUESTION, source));
  expect(card).toContain('"label":"フォローする"');
  await answerTo(buildPostback(dataOf(card, "フォローする"), source));
  const again = await answerTo(buildText(QUESTION, source));
  expect(again).not.toContain('"label":"フォローする"');
  expect(await answerTo(buildPostback(dataOf(again, "✓ フォロー中"), source))).toContain("止めました");
  expect(await answerTo(buildText(QUESTION, source))).toContain('"label":"フォローする"');
});

describe("Slack のショートカットとリンク", () => {
  const open = (user: string, callback: string, text?: string) =>
    bench.worker.fetch(
      "/slack/konan/events",
      signRequest(buildShortcut(user, callback, bench.slack.workspace.issueTrigger(), text), FORM_TYPE, SECRET),
    );

  test("メッセージの「この取組を記録」は、そのことばの取組を選んだ画面を開き、つぎに記録の画面になる", async () => {
    expect(
      (await open(RECORDER, "record_this", "市民視点を取り入れた情報発信の充実、今月の分を出してください")).status,
    ).toBe(200);
    const view = (await bench.calls("views.open"))[0]!.answer.view;
    expect(view.blocks[0].element.initial_option.value).toBe("konan-1-3");
    const chosen = { record: { pick_record_search: { selected_option: view.blocks[0].element.initial_option } } };
    const form = await bench.submit(RECORDER, view, chosen);
    expect(form.response_action).toBe("update");
    expect(form.view).toMatchObject({ callback_id: "record", title: { text: "進捗を記録する" } });
    const none = { record: { pick_record_search: { selected_option: null } } };
    expect((await bench.submit(RECORDER, view, none)).errors).toEqual({ record: "取組を選んでください。" });
  });

  test.each([
    ["題名でない言いかたでも、はっきり一つなら選んでおく", "タウンミーティングの回数が出ました。5回です", "konan-1-4"],
    ["計画にない話なら、選ばない", "あしたの昼は何を食べますか", undefined],
  ])("%s", async (_, text, id) => {
    bench.forget();
    await open(RECORDER, "record_this", text);
    const view = (await bench.calls("views.open"))[0]!.answer.view;
    expect(view.blocks[0].element.initial_option?.value).toBe(id);
  });

  test("どこからでも開け、ことばでさがせる。記録できない人には理由を言う", async () => {
    await open(RECORDER, "record_measure");
    const view = (await bench.calls("views.open"))[0]!.answer.view;
    expect(view.blocks[0].element.initial_option).toBeUndefined();
    const found = await bench.suggest(RECORDER, "pick_record_search", "タウンミーティング");
    expect(found.options.map(({ value }: { value: string }) => value)).toContain("konan-1-4");
    bench.forget();
    await open(OUTSIDER, "record_measure");
    expect((await bench.calls("chat.postMessage"))[0]!.body).toMatchObject({ channel: OUTSIDER });
    expect(bench.slack.calls.map(({ method }) => method)).not.toContain("views.open");
  });

  test("取組のページのアドレスには、公開された要点が出る。ほかのアドレスには何も出ない", async () => {
    const url = `${PUBLIC_URL}/konan/m/konan-1-3`;
    const share = (links: string[], more = {}) =>
      bench.event({
        type: "link_shared",
        user: RECORDER,
        channel: "C0TOWN",
        message_ts: "1700000000.000300",
        links: links.map((link) => ({ url: link, domain: "machi.example.jp" })),
        ...more,
      });
    await share([
      `${PUBLIC_URL}/annaka/m/annaka-1-1-1`,
      `${PUBLIC_URL}/konan`,
      "https://evil.example/konan/m/konan-1-3",
    ]);
    await share([url], { unfurl_id: "C1.2.3", source: "composer" });
    const [call] = await bench.calls("chat.unfurl");
    const unfurls = typeof call!.body.unfurls === "string" ? JSON.parse(call!.body.unfurls) : call!.body.unfurls;
    expect(Object.keys(unfurls)).toEqual([url]);
    expect(call!.body).toMatchObject({ unfurl_id: "C1.2.3", source: "composer" });
    expect(JSON.stringify(unfurls)).toContain("市民視点を取り入れた情報発信の充実");
    expect(JSON.stringify(unfurls)).toContain("出典");
  });
});
