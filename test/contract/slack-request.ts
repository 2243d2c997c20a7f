import { createHmac, randomUUID } from "node:crypto";

export const BOT_USER = "U0BOT";
export const USER = "U0ASKER1";
export const CHANNEL = "C0TOWN";

export interface SignedRequest {
  method: "POST";
  headers: Record<string, string>;
  body: string;
}

/** A request as Slack signs it. @param timestampSeconds default: now */
export function signRequest(
  body: string,
  contentType: string,
  secret: string,
  timestampSeconds: number | string = Math.floor(Date.now() / 1000),
): SignedRequest {
  const signature = createHmac("sha256", secret).update(`v0:${timestampSeconds}:${body}`).digest("hex");
  return {
    method: "POST",
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": String(timestampSeconds),
      "x-slack-signature": `v0=${signature}`,
    },
    body,
  };
}

export function buildEvent(event: Record<string, unknown>, eventId = `Ev${randomUUID()}`): string {
  return JSON.stringify({
    token: "legacy",
    team_id: "T1",
    api_app_id: "A1",
    event,
    type: "event_callback",
    event_id: eventId,
    event_time: 1_700_000_000,
    authorizations: [
      { enterprise_id: null, team_id: "T1", user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  });
}

/** `@bot 質問` in a channel. */
export function buildMention(question: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "app_mention",
    user: USER,
    text: `<@${BOT_USER}> ${question}`,
    ts: "1700000000.000100",
    channel: CHANNEL,
    ...more,
  };
}

/** A message in the app's own messages. */
export function buildDirectMessage(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "message",
    channel_type: "im",
    channel: "D0DIRECT",
    user: USER,
    text,
    ts: "1700000000.000200",
    ...more,
  };
}

export function buildCommand(text: string, responseUrl: string, user = USER, triggerId = "1.2.abc"): string {
  return new URLSearchParams({
    token: "legacy",
    team_id: "T1",
    team_domain: "town",
    channel_id: CHANNEL,
    channel_name: "town",
    user_id: user,
    user_name: "asker",
    command: "/yakusoku",
    text,
    response_url: responseUrl,
    trigger_id: triggerId,
    api_app_id: "A1",
    is_enterprise_install: "false",
  }).toString();
}

export interface TapOptions {
  value: string;
  actionId?: string;
  /** The card stands in a message of the channel, or only one person sees it, or on the App Home or a form. */
  at?: "message" | "ephemeral" | "home" | "modal";
  user?: string;
  triggerId?: string;
  messageTs?: string;
  /** The App Home or the form, as Slack hands it back. */
  view?: Record<string, unknown>;
  /** Chosen in a select or a menu, in place of a button's value. */
  selected?: string;
  /** A person chosen in a select of people, in the block of this id. */
  selectedUser?: string;
  blockId?: string;
  responseUrl?: string;
  channel?: string;
  threadTs?: string;
  /** The address that a link button opens. */
  url?: string;
}

/** A tap on a button. */
export function buildTap({
  value,
  actionId = "intent:0",
  at = "message",
  responseUrl,
  channel = CHANNEL,
  threadTs,
  user = USER,
  triggerId = "1.2.abc",
  messageTs = "1700000001.000100",
  view,
  selected,
  selectedUser,
  blockId = "b1",
  url,
}: TapOptions): string {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const place =
    at === "home" || at === "modal"
      ? { container: { type: "view", view_id: "V1" }, view: { id: "V1", type: at, ...view } }
      : {
          container: {
            type: "message",
            message_ts: messageTs,
            channel_id: channel,
            is_ephemeral: at === "ephemeral",
            ...thread,
          },
          channel: { id: channel, name: "town" },
          response_url: responseUrl,
          // Slack leaves a private message out of the payload.
          ...(at === "message" && { message: { type: "message", ts: messageTs, bot_id: "B1", ...thread } }),
        };
  const payload = {
    type: "block_actions",
    user: { id: user, username: "asker", team_id: "T1" },
    api_app_id: "A1",
    token: "legacy",
    team: { id: "T1", domain: "town" },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggerId,
    ...place,
    actions: [
      {
        type: selectedUser ? "users_select" : selected === undefined ? "button" : typeOfChoice(actionId),
        action_id: actionId,
        ...(url !== undefined && { url }),
        block_id: blockId,
        ...(selectedUser
          ? { selected_user: selectedUser }
          : selected === undefined
            ? { value }
            : { selected_option: { value: selected } }),
        text: { type: "plain_text", text: "押す" },
        action_ts: "1.1",
      },
    ],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** A card has menus only, a form selects. */
const typeOfChoice = (actionId: string) => (actionId.startsWith("intent:") ? "overflow" : "static_select");

/** A sent form: the view as it was opened, with what was typed. */
export function buildSubmission(user: string, view: Record<string, unknown>, values: Record<string, unknown>): string {
  const payload = {
    type: "view_submission",
    user: { id: user, username: "asker", team_id: "T1" },
    team: { id: "T1", domain: "town" },
    api_app_id: "A1",
    token: "legacy",
    trigger_id: "1.2.abc",
    is_enterprise_install: false,
    enterprise: null,
    response_urls: [],
    view: { ...view, state: { values } },
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** A shortcut: from anywhere, or on a message with its words. */
export function buildShortcut(user: string, callbackId: string, triggerId: string, text?: string): string {
  const payload = {
    type: text === undefined ? "shortcut" : "message_action",
    callback_id: callbackId,
    trigger_id: triggerId,
    user: { id: user, username: "asker", team_id: "T1" },
    team: { id: "T1", domain: "town" },
    api_app_id: "A1",
    token: "legacy",
    action_ts: "1.1",
    is_enterprise_install: false,
    enterprise: null,
    ...(text !== undefined && {
      channel: { id: CHANNEL, name: "town" },
      message_ts: "1700000000.000100",
      message: { type: "message", user: USER, text, ts: "1700000000.000100" },
    }),
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** What somebody types into a select that is searched by the app. */
export function buildSuggestion(user: string, actionId: string, value: string): string {
  const payload = {
    type: "block_suggestion",
    user: { id: user },
    team: { id: "T1", domain: "town" },
    api_app_id: "A1",
    token: "legacy",
    action_id: actionId,
    block_id: "record",
    value,
    is_enterprise_install: false,
    enterprise: null,
    view: { id: "V1", type: "modal" },
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
