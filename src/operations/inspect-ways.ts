import type { Finding } from "./finding.ts";

/** How whoever runs the bot is told, as far as the inspection needs it. */
interface WaysSet {
  hasChannel: boolean;
  hasWebhook: boolean;
  /** What is set and cannot be used. */
  faults: readonly string[];
  /** Alerts that nobody could be told. */
  untold: number;
}

/** Whether anybody hears of faults: the operator's channel, its fallback, and what could not be told. */
export function inspectWays({ hasChannel, hasWebhook, faults, untold }: WaysSet): Finding {
  const subject = { id: "operator_ways", name: "運用の知らせ" };
  const left = untold > 0 ? `伝えられていない知らせが${untold}件あります。` : "";
  if (faults.length > 0)
    return { ...subject, state: "wrong", what: `${faults.join("。")}。${left}`, todo: "設定を直してください。" };
  if (untold > 0 && (hasChannel || hasWebhook)) {
    const todo = "チャンネルにアプリを入れ、OPERATOR_WEBHOOK に Slack 以外の届け先を置いてください。";
    return { ...subject, id: "operator_untold", state: "wrong", what: left, todo };
  }
  if (hasChannel && hasWebhook)
    return { ...subject, state: "ok", what: "チャンネルと予備の届け先があります。", todo: null };
  if (!hasChannel && !hasWebhook) {
    const todo = "OPERATOR_CHANNEL(annaka:C0123ABCD)か OPERATOR_WEBHOOK を加えると、こわれたときに知らせが届きます。";
    return { ...subject, state: "off", what: `届け先がありません。${left}`, todo };
  }
  const todo = hasChannel
    ? "OPERATOR_WEBHOOK も加えると、そのチャンネルに投稿できなくなったときも知らせが届きます。"
    : null;
  return { ...subject, state: "ok", what: `${hasChannel ? "チャンネル" : "届け先"}が一つあります。`, todo };
}

/** What is sent to see whether alerts arrive. */
export const TRIAL_ALERT = "まちの約束です。こわれたときの知らせは、ここに届きます(これはためしです)。";

/** What came of a trial. @param fault null: it arrived; else a code of Slack or of HTTP */
export function describeTrial(way: "channel" | "webhook", fault: string | null): Finding {
  const setting = way === "channel" ? "OPERATOR_CHANNEL" : "OPERATOR_WEBHOOK";
  const subject = { id: `operator_${way}_trial`, name: `知らせのためし(${setting})` };
  if (fault === null) return { ...subject, state: "ok", what: "届きました。画面でも見てください。", todo: null };
  const todo =
    way === "channel"
      ? "上の「運用のチャンネル」と「Slack のトークン」を見てください。"
      : "アドレスを作りなおし、npx wrangler secret put OPERATOR_WEBHOOK で入れてください。";
  return { ...subject, state: "wrong", what: `届きません(${fault})。`, todo };
}

/** Why a setting of the ways cannot be used. */
type WayFault =
  | { kind: "webhook_no_address" }
  | { kind: "channel_form" }
  | { kind: "channel_not_connected"; city: string };

export function describeWayFault(fault: WayFault): string {
  switch (fault.kind) {
    case "webhook_no_address":
      return "OPERATOR_WEBHOOK が https:// で始まるアドレスではありません";
    case "channel_form":
      return "OPERATOR_CHANNEL が「市:チャンネルの番号」(annaka:C0123ABCD)の形ではありません";
    case "channel_not_connected":
      return `OPERATOR_CHANNEL の市(${fault.city})が Slack につながっていません`;
  }
}

/** @param cities how many can be opened; null: the one that was tried cannot be */
export function inspectRecords(cities: number | null): Finding {
  const subject = { id: "records", name: "記録と索引" };
  if (cities !== null) return { ...subject, state: "ok", what: `開けます(${cities}件)。`, todo: null };
  const todo = "npm run build:data のあとで、もう一度 npm run deploy を実行してください。";
  return { ...subject, state: "wrong", what: "開けません。", todo };
}
