import { formatDayShort } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { mondayOf, sundayOf } from "../reminder/iso-week.ts";
import { kindOfOccasion } from "../reminder/occasion.ts";
import type { MessageCard } from "./card.ts";
import { describeSlackError } from "./describe-slack-error.ts";

/** What staff have to know of the delivery of reminders. Ids of deliveries only, never of people. */
export type Alert =
  /** `planned` people are to get a message, `left` messages are left this month. */
  | { kind: "quota"; occasion: string; planned: number; left: number }
  | { kind: "monthly_limit"; occasion: string }
  | { kind: "line_unauthorized"; occasion: string }
  | { kind: "line_not_set"; occasion: string }
  | { kind: "line_refused"; occasion: string; people: number }
  | { kind: "line_blocked"; occasion: string; people: number }
  | { kind: "slack_failed"; occasion: string; target: string; code: string }
  | { kind: "slack_blocked"; occasion: string; target: string }
  | { kind: "missed"; week: string }
  | { kind: "dead_letter"; on: string };

/** For the staff channel: what happened, what it means for the readers, what to do. */
export function buildAlertCard(alert: Alert, city: City): MessageCard {
  return { kind: "message", cityName: city.name, ...describeAlert(alert), actions: [] };
}

/**
 * One alert a key, however often its cause comes again.
 * @param on ISO date in Japan; changes of records are many, and staff hear of their troubles once a day
 */
export function nameAlert(alert: Alert, on: string): string {
  switch (alert.kind) {
    case "missed":
      return `${alert.kind}:${alert.week}`;
    case "dead_letter":
      return `${alert.kind}:${alert.on}`;
    case "slack_failed":
    case "slack_blocked":
      return `${alert.kind}:${keyOf(alert.occasion, on)}:${alert.target}`;
    case "quota":
    case "monthly_limit":
    case "line_unauthorized":
    case "line_not_set":
    case "line_refused":
    case "line_blocked":
      return `${alert.kind}:${keyOf(alert.occasion, on)}`;
  }
}

const keyOf = (occasion: string, on: string) => (isChange(occasion) ? `entry:${on}` : occasion);
const isChange = (occasion: string) => kindOfOccasion(occasion) === "entry";

function describeAlert(alert: Alert): Pick<MessageCard, "title" | "lines"> {
  switch (alert.kind) {
    case "quota":
      return {
        title: "LINE のお知らせを送っていません(通数が足りません)",
        lines: [
          `${nameOccasion(alert.occasion)}を受け取る人は${alert.planned}人、今月送れる残りは${alert.left}通です。全員に届かないため、まだだれにも送っていません。`,
          `あと${alert.planned - alert.left}通あれば送れます。LINE 公式アカウントの料金プランを上げるか、追加メッセージを設定してください。`,
          isChange(alert.occasion)
            ? "残りが足りれば、翌朝の確認のときに自動で送ります。7日のうちに足りなければ、送りません。"
            : "残りが足りれば、翌朝の確認のときに自動で送ります。今週のうちに足りなければ、今週分は送りません。",
        ],
      };
    case "monthly_limit":
      return {
        title: "LINE のお知らせを途中で止めました(今月の上限)",
        lines: [
          `${nameOccasion(alert.occasion)}を送っている途中で、LINE から今月の上限に達したと返されました。残りの人には届いていません。`,
          "料金プランを確かめてください。送れるようになれば、翌朝の確認のときに、まだ届いていない人だけに送ります。",
        ],
      };
    case "line_unauthorized":
      return {
        title: "LINE のお知らせを送れません(アクセストークン)",
        lines: [
          `${nameOccasion(alert.occasion)}を送ろうとしましたが、LINE がアクセストークンを受け付けません。`,
          "LINE Developers で発行しなおし、設定を入れかえてください。直れば、翌朝の確認のときに続きを送ります。",
        ],
      };
    case "line_not_set":
      return {
        title: "LINE のお知らせを送れません(設定)",
        lines: [
          `${nameOccasion(alert.occasion)}を受け取る人がいますが、LINE の設定がそろっていません。`,
          "足りない設定の名前は、Worker の記録(ログ)にあります。そろえば、翌朝の確認のときに送ります。",
        ],
      };
    case "line_refused":
      return {
        title: "LINE のお知らせの一部を送れませんでした",
        lines: [
          `${nameOccasion(alert.occasion)}の一部(${alert.people}人分)を、LINE が受け付けませんでした。同じ内容では送れないため、やめました。`,
          "ほかの人には送っています。Worker の記録(ログ)を開発者に見せてください。",
        ],
      };
    case "line_blocked":
      return {
        title: "LINE のお知らせの一部を止めました(人の判断が要ります)",
        lines: [
          `${nameOccasion(alert.occasion)}の一部(${alert.people}人分)が、届いたかどうか分からないまま一日たちました。`,
          "今から送ると二重に届くおそれがあるため、自動では送りません。LINE Official Account Manager で配信数を確かめてください。",
        ],
      };
    case "slack_failed":
      return {
        title: "Slack に投稿できませんでした",
        lines: [
          `${nameOccasion(alert.occasion)}を「${nameTarget(alert.target)}」のチャンネルに投稿できません(${alert.code.replaceAll("_", " ")})。ほかのチャンネルには投稿しています。`,
          `${describeSlackError(alert.code, "chat:write")}。今週のうちに直れば、翌朝にもう一度試します。`,
        ],
      };
    case "slack_blocked":
      return {
        title: "Slack の投稿を止めました(人の判断が要ります)",
        lines: [
          `${nameOccasion(alert.occasion)}が「${nameTarget(alert.target)}」のチャンネルに投稿されたかどうか、確かめられませんでした。二重に投稿しないよう、やめました。`,
          "チャンネルを見て、なければ手で知らせてください。アプリに履歴を読む権限があるかも確かめてください。",
        ],
      };
    case "missed":
      return {
        title: "送られなかった週のお知らせがあります",
        lines: [
          `${nameWeek(alert.week)}の週までのあいだ、定時の処理が動きませんでした。その分は送らず、今週分にまとめます。`,
        ],
      };
    case "dead_letter":
      return {
        title: "お知らせの配信で、処理できないものがありました",
        lines: [
          "くり返し試しても処理できず、よけておいたものがあります。今日はこの知らせを一度だけ出します。",
          "Worker の記録(ログ)を開発者に見せてください。",
        ],
      };
  }
}

function nameOccasion(occasion: string): string {
  return isChange(occasion) ? "記録の更新のお知らせ" : `${nameWeek(occasion)}の週のお知らせ`;
}

/** 2024-W10 → 「3月4日(月)〜3月10日(日)」. */
function nameWeek(week: string): string {
  return `${formatDayShort(mondayOf(week))}〜${formatDayShort(sundayOf(week))}`;
}

function nameTarget(target: string): string {
  return target.replace(/^department:/, "").replace(/^city$/, "まち全体");
}
