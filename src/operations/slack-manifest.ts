import { SLACK_SCOPES } from "./slack-scopes.ts";

/** Callbacks of the shortcuts: from anywhere, and on a message. */
export const RECORD_SHORTCUT = "record_measure";
export const RECORD_THIS_SHORTCUT = "record_this";

/**
 * The Slack app of a city, to be pasted once under 「From a manifest」.
 * @param city null: the app that many workspaces install; its tokens are renewed, and it is told when it is taken out
 * @param publicUrl 「https://yakusoku.example.jp」
 */
export function buildSlackManifest(
  city: { id: string; name: string; examples?: readonly string[] } | null,
  publicUrl: string,
) {
  const url = `${publicUrl}/slack/${city === null ? "" : `${city.id}/`}events`;
  const whose = city?.name ?? "まち";
  return {
    display_information: {
      name: "まちの約束",
      description: `${whose}の計画と公約の「今」を答え、進捗を記録します`,
      background_color: "#1a3d6d",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "まちの約束", always_online: true },
      slash_commands: [
        {
          command: "/yakusoku",
          url,
          description: "計画と公約の今をたずねる・進捗を記録する",
          usage_hint: "ネーミングライツの進捗は? / 記録 ことば / 確認待ち / 点検",
          // 引き継ぎ names people: Slack then writes them as <@U…>.
          should_escape: true,
        },
      ],
      shortcuts: [
        {
          name: "進捗を記録",
          type: "global",
          callback_id: RECORD_SHORTCUT,
          description: "取組をさがして、進捗を記録します",
        },
        {
          name: "この取組を記録",
          type: "message",
          callback_id: RECORD_THIS_SHORTCUT,
          description: "このメッセージの取組の進捗を記録します",
        },
      ],
      // Conversations in the app's Messages tab, with questions to tap (up to four).
      agent_view: {
        agent_description: `${whose}の計画と公約の「今」を、公表資料と担当課の報告だけから答えます`,
        suggested_prompts: (city?.examples ?? []).slice(0, 4).map((message) => ({ title: message, message })),
      },
      // Addresses of records' pages.
      unfurl_domains: [new URL(publicUrl).hostname],
    },
    oauth_config: {
      ...(city === null && { redirect_urls: [`${publicUrl}/slack/oauth`] }),
      scopes: { bot: Object.keys(SLACK_SCOPES) },
    },
    settings: {
      event_subscriptions: {
        request_url: url,
        bot_events: [
          "app_home_opened",
          "app_mention",
          ...(city === null ? ["app_uninstalled", "tokens_revoked"] : []),
          "link_shared",
          "message.im",
        ],
      },
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: city === null,
    },
  };
}
