import type { UsageCount } from "../store/d1-usage-store.ts";
import { describeConnect } from "./describe-kept.ts";
import type { Finding } from "./finding.ts";

/** Fewer questions a day tell nothing of a change. */
const MIN_ASKED = 20;
/** So many of the usual share, and so many points more, are a jump. */
const JUMP_TIMES = 2;
const JUMP_POINTS = 20;
/** So many refused deliveries since the last that was taken: the secret is another channel's. */
const MIN_REFUSED = 3;

const SEARCHED = ["answer:measure", "answer:list", "answer:choose", "answer:plan", "answer:not_found"];

type Counts = readonly Omit<UsageCount, "city">[];

/**
 * What the counts of a city's last days tell: more noes than usual.
 * @param days counts by day; @param day ISO date: the day that is looked at, held against all before it
 */
export function inspectUsage(days: Counts, day: string): Finding[] {
  const now = days.filter(({ period }) => period === day);
  const before = days.filter(({ period }) => period < day);
  return [findJump(now, before)];
}

/**
 * Deliveries whose signature is refused, since the last one that was taken: a secret that was changed wrongly at noon is
 * told in the afternoon.
 * @param hours counts by hour of the last day
 */
export const inspectRefused = (hours: Counts, settingsName: string): Finding[] =>
  (["line", "slack"] as const).flatMap((channel) => findRefused(hours, channel, settingsName));

/**
 * Whether Slack delivers what is said to the bot: unlike LINE, it cannot be asked to try. Commands and taps come in by
 * other settings than events do. @param days counts by day
 */
export function inspectArrivals(days: Counts): Finding {
  const subject = { id: "slack_arrivals", name: "Slack からの知らせ" };
  if (sumOf(days, ["webhook:slack:event"]) > 0) return { ...subject, state: "ok", what: "届いています。", todo: null };
  return {
    ...subject,
    state: "unknown",
    what: `この4週間、一件も届いていません${sumOf(days, ["webhook:slack:ok"]) > 0 ? "(コマンドやボタンは届いています)" : ""}。`,
    todo: "https://api.slack.com/apps のアプリの Event Subscriptions で、Request URL が「Verified」かを見て、Slack で「@まちの約束 取組は何件?」とたずねてみてください。",
  };
}

const sumOf = (counts: Counts, names: readonly string[]) =>
  counts.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0);

function findJump(now: Counts, before: Counts): Finding {
  const subject = { id: "not_found_share", name: "見つからなかった質問の割合" };
  const percentOf = (counts: Counts) => (sumOf(counts, ["answer:not_found"]) / sumOf(counts, SEARCHED)) * 100;
  const asked = sumOf(now, SEARCHED);
  if (asked < MIN_ASKED || sumOf(before, SEARCHED) < MIN_ASKED) {
    return { ...subject, state: "ok", what: "くらべられるほどの質問は、まだありません。", todo: null };
  }
  const percent = Math.round(percentOf(now));
  const usual = Math.round(percentOf(before));
  const what = `${percent}%です(ふだんは${usual}%)。`;
  if (percent < usual * JUMP_TIMES || percent < usual + JUMP_POINTS)
    return { ...subject, state: "ok", what, todo: null };
  const todo =
    "/yakusoku 質問 と /yakusoku 利用状況 で、何が聞かれているかを見てください。公開の直後なら、データの組み立てを確かめてください。";
  return { ...subject, state: "wrong", what, todo };
}

function findRefused(hours: Counts, channel: "line" | "slack", settingsName: string): Finding[] {
  const taken = hours.filter(({ name, count }) => name === `webhook:${channel}:ok` && count > 0);
  const last =
    taken
      .map(({ period }) => period)
      .sort()
      .at(-1) ?? "";
  const refused = sumOf(
    hours.filter(({ period }) => period > last),
    [`webhook:${channel}:refused`],
  );
  if (refused < MIN_REFUSED) return [];
  const setting = `${channel.toUpperCase()}_${settingsName}_${channel === "line" ? "CHANNEL_SECRET" : "SIGNING_SECRET"}`;
  return [
    {
      id: `${channel}_signature`,
      name: channel === "line" ? "LINE の署名" : "Slack の署名",
      state: "wrong",
      what: `届いた通知の署名が合わず、${refused}件を断りました。そのあとは一件も受け取れていません。`,
      todo: `${setting} が同じ${channel === "line" ? "チャネル" : "アプリ"}のものかを確かめ、npx wrangler secret put ${setting} で入れなおしてください(データベースにしまってあれば ${describeConnect(settingsName, channel)})。`,
    },
  ];
}
