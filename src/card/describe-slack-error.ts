/**
 * What Slack's own code for a refusal means and what to do, for staff: each cause in its own words.
 * @param code `missing_scope`, `not_in_channel` …; `not_set`: our settings are missing; `unknown`: Slack gave no answer
 * @param needs the permission that the call needs (`usergroups:read`), where it is one
 */
export function describeSlackError(code: string, needs: string | null = null): string {
  switch (code) {
    case "missing_scope":
      return `アプリの権限${needs === null ? "" : `(${needs})`}が足りません。Slack アプリの Bot Token Scopes に足して、ワークスペースに入れなおしてください`;
    case "invalid_auth":
    case "not_authed":
    case "token_revoked":
    case "token_expired":
    case "account_inactive":
      return "Slack がトークン(BOT_TOKEN)を受け付けません。Slack アプリの画面で写しなおし、設定を入れかえてください";
    case "not_in_channel":
      return "アプリがチャンネルに入っていません。そのチャンネルで /invite と書いて、アプリを招待してください";
    case "channel_not_found":
      return "設定した番号のチャンネルが見つかりません。番号を確かめ、非公開のチャンネルならアプリを招待してください";
    case "is_archived":
      return "チャンネルはアーカイブされています。戻すか、設定を別のチャンネルにしてください";
    case "no_such_subteam":
      return "設定したユーザーグループ(S…)が、このワークスペースにありません。番号を確かめてください";
    case "not_set":
      return "Slack の設定(SIGNING_SECRET・BOT_TOKEN)がそろっていません";
    case "ratelimited":
    case "rate_limited":
      return "Slack の回数の上限に達しました。少し待って、もう一度試してください";
    case "unknown":
      return "Slack から返事がありませんでした。少し待って、もう一度試してください";
    default:
      return `Slack が断りました(${code})。アプリの権限と設定を確かめてください`;
  }
}
