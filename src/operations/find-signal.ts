import type { Finding } from "./finding.ts";

/** A fault that a line of the log tells of, of a city or of none. */
interface Signal {
  city: string | null;
  finding: Finding;
}

/** Slack's codes for a token that it does not take any more. */
const TOKEN_CODES = new Set(["invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive"]);

const DOCTOR = (city: string | null) => `npm run doctor -- --city ${city ?? "<市>"} で確かめてください。`;

/**
 * What a line of the log means for whoever runs the bot; null: nothing that they have to know at once. The ids are those
 * of the inspection, so that one cause is told once, whoever finds it.
 */
export function findSignal(event: string, fields: Readonly<Record<string, unknown>>): Signal | null {
  const city = typeof fields.city === "string" ? fields.city : null;
  const wrong = (id: string, name: string, what: string, todo: string): Signal => ({
    city,
    finding: { id, name, state: "wrong", what, todo },
  });
  if (typeof fields.slackError === "string" && TOKEN_CODES.has(fields.slackError))
    return wrong("slack_token", "Slack のトークン", `Slack に断られました(${fields.slackError})。`, DOCTOR(city));
  switch (event) {
    case "request":
      // 503 says itself which setting is missing, and the inspection tells of it.
      if ((fields.channel !== "line" && fields.channel !== "slack") || fields.status === 503) return null;
      return wrong(
        `${fields.channel}_webhook_failed`,
        fields.channel === "line" ? "LINE の受け口" : "Slack の受け口",
        `届いた通知を受け取れませんでした(${String(fields.status)})。届けなおされます。`,
        "続くときは /readyz と動作記録を見てください。",
      );
    case "line.reply_failed":
    case "reminder.chunk_failed":
      if (fields.code === "unauthorized")
        return wrong(
          "line_token",
          "LINE のアクセストークン",
          "LINE に断られました。答えが届いていません。",
          DOCTOR(city),
        );
      if (fields.code === "monthly_limit") return quota(wrong);
      return null;
    case "reminder.chunk_dead":
      return wrong(
        "line_refused",
        "LINE へのお知らせ",
        `LINE に断られ、送るのをやめました(${String(fields.code)})。`,
        "動作記録の reminder.chunk_dead の行を見てください。",
      );
    case "reminder.held":
      return fields.reason === "quota" || fields.reason === "monthly_limit" ? quota(wrong) : null;
    case "reminder.post_blocked":
    case "reminder.post_failed":
      return typeof fields.code === "string" && TOKEN_CODES.has(fields.code)
        ? wrong("slack_token", "Slack のトークン", `Slack に断られました(${fields.code})。`, DOCTOR(city))
        : wrong("slack_post", "Slack への投稿", `投稿できません(${String(fields.code)})。`, DOCTOR(city));
    case "reminder.dead_letter":
      return {
        city: null,
        finding: {
          id: "dead_letters",
          name: "くり返し失敗した仕事",
          state: "wrong",
          what: `よけておきました(${String(fields.kind)})。`,
          todo: "動作記録の reminder.dead_letter と reminder.work_failed の行を見てください。",
        },
      };
    case "schema_behind":
      return {
        city: null,
        finding: {
          id: "migrations",
          name: "データベースの形",
          state: "wrong",
          what: "当てていない変更があります。ボットは答えていますが、書きこめないものがあります。",
          todo: "npm run deploy を実行してください。",
        },
      };
    case "desk.city_unread":
    case "city_unread":
      return wrong("records", "記録と索引", "市の記録を開けません。", "npm run deploy を実行してください。");
    case "desk.published_unread":
    case "operations_unread":
      return {
        city: null,
        finding: {
          id: "database",
          name: "データベース(D1)",
          state: "wrong",
          what: "読み出せません。",
          todo: "Cloudflare の状態(https://www.cloudflarestatus.com)と /readyz を見てください。",
        },
      };
    default:
      return null;
  }
}

const quota = (wrong: (id: string, name: string, what: string, todo: string) => Signal) =>
  wrong(
    "line_quota",
    "LINE の通数(今月)",
    "足りないため、お知らせを送っていません。",
    "LINE 公式アカウントの料金プランを上げるか、来月を待ってください。",
  );
