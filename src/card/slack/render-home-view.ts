import type { HomeView, KnownBlock } from "@slack/types";
import type { CardAction } from "../card-parts.ts";
import { buildContext, buildHeader, buildSection } from "./build-block.ts";
import { buildButtonRow } from "./build-buttons.ts";
import { escapeSlackLine, joinWithin } from "./slack-text.ts";

/** What the App Home says of a city. */
interface HomeContent {
  cityName: string;
  /** Full title of the plan: 「伊勢崎市行政改革推進計画［令和2年度～令和6年度］」 */
  planTitle: string;
  /** What the city calls a record: 取組項目, 公約, 施策. */
  measureWord: string;
  recordCount: number;
  /** Names of the published documents that the records are drawn from. */
  documents: string[];
  /** Example questions. */
  examples: CardAction[];
  /** What staff have to do, in blocks; stands first. */
  work: KnownBlock[];
  /** What the page remembers until it is drawn anew. */
  metadata: string;
}

/** The App Home: what the bot is, what it holds, example questions and the ways to ask. */
export function renderHomeView(home: HomeContent): HomeView {
  const city = escapeSlackLine(home.cityName, "mrkdwn", 60);
  const word = escapeSlackLine(home.measureWord, "mrkdwn", 60);
  return {
    type: "home",
    private_metadata: home.metadata,
    blocks: [
      buildHeader(`${home.cityName}の「まちの約束」`),
      ...home.work,
      buildSection(
        `${city}の計画に書かれている${word}について、ふだんのことばの質問に答えます。答えは公表された資料に書かれていることだけで、どの答えにも出典が付きます。`,
      ),
      { type: "divider" },
      buildSection(
        `*収めている資料*\n${escapeSlackLine(home.planTitle, "mrkdwn", 300)}\n${word} *${home.recordCount}件*`,
      ),
      buildContext(
        joinWithin(
          home.documents.map((title) => `• ${escapeSlackLine(title, "mrkdwn", 200)}`),
          2_000,
        ) || "－",
      ),
      { type: "divider" },
      buildSection("*ためしに聞く*\n押すと、答えがこのアプリとのメッセージに届きます。"),
      ...buildButtonRow(home.examples, 0),
      buildSection(
        [
          "*聞きかた*",
          "• チャンネルで: アプリ名を付けて質問を書くと、スレッドで答えます。続きの質問にもアプリ名を付けてください。",
          "• 自分だけに: `/yakusoku 質問` と書くと、答えは自分だけに見えます。「みんなに共有」で全員に見せられます。",
          "• このアプリとのメッセージに、質問だけを書いても答えます。",
          "• 記録する: カードの「記録する」か、`/yakusoku 記録 取組のことば`。",
          "• まとめて: `/yakusoku CSV` `/yakusoku 取り込み` `/yakusoku 確認待ち` `/yakusoku 質問` `/yakusoku ことば` `/yakusoku 引き継ぎ`",
        ].join("\n"),
      ),
      buildContext("お名前・電話番号・住所などの個人情報は書かないでください。"),
    ],
  };
}
