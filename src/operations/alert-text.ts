/** What is told of one alert; `city` "" for what all cities share. */
interface Told {
  city: string;
  what: string;
}

/** Alerts in one message. */
const MAX_IN_MESSAGE = 10;

/** Alerts as one plain text. @param channelFault why they do not stand in the operator's channel; null: they do, or there is none */
export function writeAlerts(alerts: readonly Told[], channelFault: string | null): string {
  const shown = alerts.slice(0, MAX_IN_MESSAGE).map(({ city, what }) => (city === "" ? what : `【${city}】${what}`));
  const left = alerts.length - shown.length;
  return [
    "まちの約束: 見てほしいことがあります。",
    ...(channelFault === null ? [] : [`運用のチャンネルにも投稿できません(${channelFault})。`]),
    ...shown,
    ...(left > 0 ? [`…ほか${left}件は npm run doctor で見られます。`] : []),
    "同じ知らせは、一日は出しません。",
  ].join("\n");
}
