/** What a request is refused with: what is wrong, and what to do. A table: `application/problem+json` says them as title and detail. */
type Problem = readonly [title: string, detail: string];

const table = <Words extends Record<string, Problem | ((...words: never[]) => Problem)>>(words: Words) => words;

/** For people who run the bot. */
export const describeMissingSettings = (names: readonly string[]): string =>
  `次の設定を加えてください: ${names.join("、")}`;

/** Addresses of other servers, by what their setting must look like. */
export const BASE_URL_FORMS = {
  line: "LINE_API_BASE_URL(https:// か http:// で始まるアドレス)",
  slack: "SLACK_API_BASE_URL(/api/ で終わるアドレス)",
} as const;

/** 「annaka、isesaki」, for whoever asked for a city that is not there. @param more so many have no room here */
export const describeCityIds = (ids: readonly string[], more: number): string =>
  ids.join("、") + (more > 0 ? ` ほか${more}件(GET /api/cities)` : "");

/** Fields of a request that cannot be read, each with why. @param path "" for the whole body */
export const describeBadFields = (fields: readonly { path: string; message: string }[]): string =>
  fields.map(({ path, message }) => `${path || "本文"}: ${message}`).join("、");

export const describeTooLong = (chars: number): string => `${chars.toLocaleString("ja")}字までにしてください`;

const LATER = "時間をおいて、もう一度送ってください";

export const PROBLEMS = table({
  // Any door
  noPage: ["ページがありません", "アドレスを確かめてください"],
  noDesk: ["このまちの窓口はありません", "アドレスのまちの名前を確かめてください"],
  noFileDesk: ["このまちの窓口はありません", "アドレスを確かめてください"],
  noDeskOfWorkspace: ["このまちの窓口はありません", "このワークスペースのまちは、もうありません"],
  noCity: (known: string) => ["このまちはありません", `あるのは ${known} です`],
  noRecordsOfCity: (known: string) => ["そのまちの記録はありません", `使える id: ${known}`],
  noRecordsOf: (id: string, known: string) => [
    "そのまちの記録はありません",
    `「${id}」というまちはありません。使える id: ${known}`,
  ],
  unreadNow: [
    "いま、新しい報告を読み出せません",
    "公開された報告を読み出せないため、お出しできません。少し時間をおいて、もう一度お試しください",
  ],
  broken: ["うまくいきませんでした", "時間をおいて、もう一度お試しください"],
  tooOften: ["短い時間に多すぎます", "1分ほど待ってから、もう一度送ってください"],
  tooLarge: ["本文が大きすぎます", "1 MB までにしてください"],
  unclaimed: ["受け付けを記録できませんでした", LATER],

  // LINE
  linePostOnly: [
    "このアドレスは POST だけを受け付けます",
    "LINE Developers の設定画面に Webhook URL として登録するアドレスです",
  ],
  lineNotSet: (missing: string) => ["LINE の設定が足りません", missing],
  lineForm: ["この形式の本文は受け付けません", "application/json で送ってください"],
  lineUnsigned: ["署名を確かめられません", "LINE Developers のチャネルシークレットを確かめてください"],
  lineUnreadable: ["本文を読み取れません", "LINE から届く形の JSON で送ってください"],

  // Slack
  slackPostOnly: [
    "このアドレスは POST だけを受け付けます",
    "Slack の設定画面に Request URL として登録するアドレスです",
  ],
  slackNotSet: (missing: string) => ["Slack の設定が足りません", missing],
  slackForm: [
    "この形式の本文は受け付けません",
    "application/json か application/x-www-form-urlencoded で送ってください",
  ],
  slackUnsigned: ["署名を確かめられません", "Slack の Signing Secret と時刻を確かめてください"],
  slackUnreadable: ["本文を読み取れません", "Slack から届く形の JSON かフォームで送ってください"],
  foreignResponseUrl: ["返信先を受け付けません", "response_url が Slack のものではありません"],
  slackUndelivered: ["うまく受け取れませんでした", LATER],
  linkUnusable: ["このリンクは使えません", "Slack からもう一度出してください"],
  linkOver: ["リンクの期限が切れました", "リンクは10分まで使えます。Slack からもう一度出してください"],

  // API and playground
  apiClosed: ["API は止めています", "このボットの設定で、API は使えないようにしてあります"],
  playgroundClosed: ["試し場は止めています", "このボットの設定で、試し場は使えないようにしてあります"],
  tapUnreadable: ["ボタンの内容が読めません", "data には、カードのボタンに付いている値をそのまま入れてください"],
  dayUnreadable: ["日付が読めません", "today は 2024-03-04 の形で、1989年から2099年までの暦にある日を書いてください"],
  unanswered: ["うまく答えられませんでした", "少し時間をおいて、もう一度送ってください"],
  noRecord: (city: string, id: string, list: string) => [
    "その記録はありません",
    `${city}に「${id}」という記録はありません。${list} で確かめてください`,
  ],
  apiPostOnly: (path: string) => [
    "このアドレスは POST だけを受け付けます",
    `${path} には JSON を POST で送ってください`,
  ],
  fieldTooLong: (detail: string) => ["長すぎます", detail],
  fieldsUnreadable: (detail: string) => ["項目が足りないか、形が違います", detail],
  jsonOnly: ["JSON で送ってください", "Content-Type を application/json にして送ってください"],
  apiTooLarge: ["大きすぎます", "本文は1MBまでです"],
  jsonUnreadable: ["JSON が読めません", "本文が正しい JSON(UTF-8)になっているか確かめてください"],

  // Whoever runs the bot
  noKey: ["点検の鍵がありません", "OPERATOR_KEY を加えてください(npm run setup が作ります)"],
  wrongKey: ["点検の鍵がちがいます", "OPERATOR_KEY を確かめてください"],
  noChannel: ["このアドレスはありません", "line か slack を指定してください"],
  noSealingKey: (what: string) => ["封をする鍵が使えません", `${what}。npm run city:connect を実行すると作られます`],
  unsealed: (fault: string) => ["封をしなおせません", fault],
  noSharedApp: (missing: readonly string[]) => [
    "共通の Slack アプリの設定が足りません",
    `${describeMissingSettings(missing)}(npm run city:connect -- --slack-app)`,
  ],
  bodyWithout: (fields: readonly string[]) => [
    "本文を読み取れません",
    `JSON で ${fields.join(" と ")} を送ってください`,
  ],
  lineUnconnected: (why: string) => ["LINE につながりません", why],
  slackUnconnected: (why: string) => ["Slack につながりません", why],
  ofOtherCity: (label: string, owner: string) => [
    "ほかのまちにつながっています",
    `${label} は ${owner} のものです。先にそちらから外してください`,
  ],
});
