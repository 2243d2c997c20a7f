import type { messagingApi } from "@line/bot-sdk";
import type { Said } from "./conversation.ts";

/** What a LINE action makes the person say; null for actions that do not talk to the bot. */
export function findSaid(action: messagingApi.Action): Said | null {
  if (action.type === "message" && "text" in action && action.text) return { kind: "text", text: action.text };
  if (action.type === "postback" && "data" in action && action.data) {
    return { kind: "tap", label: action.displayText ?? action.label ?? "ボタン", data: action.data };
  }
  return null;
}
