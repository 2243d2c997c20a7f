import { expect, test } from "vitest";
import { readBody } from "../../handlers/read-body.ts";
import { parseSlackText } from "../../handlers/slack/parse-slack-text.ts";
import { isAllowedResponseUrl } from "../../handlers/slack/response-url.ts";

const SLACK = "https://slack.com/api/";

test("[C7] 10 MB と名のる本文は1バイトも読まず、終わらない本文は 1 MB で読むのをやめる", async () => {
  let read = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1024;
          controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 0 },
    );
  const buildRequest = (headers: Record<string, string>) =>
    new Request("https://bot.example", { method: "POST", headers, body: endless(), duplex: "half" } as RequestInit);
  expect(await readBody(buildRequest({ "content-length": "10000000" }))).toBeNull();
  expect(read).toBe(0);
  expect(await readBody(buildRequest({}))).toBeNull();
  expect(read).toBeLessThan(1024 * 1024 + 4096);
});

test.each([
  ["Slack の返信先", "https://hooks.slack.com/commands/T1/1/x", SLACK, true],
  ["Slack の返信先(操作)", "https://hooks.slack.com/actions/T1/1/x", "https://slack.com/api", true],
  ["暗号化のない返信先", "http://hooks.slack.com/commands/x", SLACK, false],
  ["別の口", "https://hooks.slack.com:8443/x", SLACK, false],
  ["似た名前", "https://hooks.slack.com.evil.example/x", SLACK, false],
  ["名前を偽る書きかた", "https://hooks.slack.com@evil.example/x", SLACK, false],
  ["Slack のほかの場所", "https://slack.com/api/chat.postMessage", SLACK, false],
  ["アドレスでないもの", "hooks.slack.com", SLACK, false],
  ["試験用の場所", "http://127.0.0.1:9000/x", "http://127.0.0.1:9000/api/", true],
  ["試験用でないときの手元", "http://127.0.0.1:9000/x", SLACK, false],
  ["試験中の Slack", "https://hooks.slack.com/x", "http://127.0.0.1:9000/api/", false],
])("[C42] 返信先の許しかた: %s", (_, responseUrl, apiBaseUrl, allowed) => {
  expect(isAllowedResponseUrl(responseUrl, apiBaseUrl)).toBe(allowed);
});

test.each([
  ["ボットの名指しを除く", "<@U0BOT> ごみの担当課は?", "ごみの担当課は?"],
  ["人の名指しは番号も残さない", "<@U1|taro> <@U2>に聞いた件", "に聞いた件"],
  ["全員への呼び出しを除く", "<!channel> <!subteam^S1|@all> 予定は?", "予定は?"],
  ["チャンネルの名前は残す", "<#C1|財政課>の一覧", "財政課 の一覧"],
  ["名前のないチャンネルは番号も残さない", "<#C0123ABCD>の一覧", "の一覧"],
  ["リンクは見えている文字を残す", "<https://a.example|広報>と<https://b.example>", "広報とhttps://b.example"],
  ["文字の参照を戻す", "&lt;A&amp;B&gt; &amp;lt;", "<A&B> &lt;"],
  ["名指しだけなら空になる", "<@U0BOT>  ", ""],
  ["絵文字の名は、ことばではない", "担当課は? :+1: :ok_hand::skin-tone-2::100:", "担当課は?"],
  ["自作の絵文字の名も、日本語の名も", "期限は? :city_logo: :お疲れ様です:", "期限は?"],
  ["絵文字の名だけなら空になる", ":wave::skin-tone-3:", ""],
  ["時刻や区切りは残す", "10:30:15 の会議と目標:達成率:現状", "10:30:15 の会議と目標:達成率:現状"],
])("質問の読みかた: %s", (_, written, plain) => {
  expect(parseSlackText(written)).toBe(plain);
});
