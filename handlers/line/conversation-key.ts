import type { LineSource } from "./line-webhook.ts";

/** Groups and rooms, where several people talk and the bot answers only when it is named. */
export function isSharedChat(source: LineSource | undefined): boolean {
  return source?.type === "group" || source?.type === "room";
}

/**
 * What identifies a conversation: `line:<city>:<user>`, in a group or room `line:<city>:<group>:<user>`, so that two
 * people's follow-up questions do not mix. Null without a user id. The desk hashes it before anything is stored.
 */
export function buildConversationKey(cityId: string, source: LineSource | undefined): string | null {
  if (!source?.userId) return null;
  const place = source.groupId ?? source.roomId;
  return ["line", cityId, ...(place ? [place] : []), source.userId].join(":");
}
