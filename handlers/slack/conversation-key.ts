/** Direct messages with the bot; there is one for each person. */
export function isDirectMessage(channelId: string): boolean {
  return channelId.startsWith("D");
}

/**
 * What identifies a conversation, `slack:<city>:<channel>:<thread or user>`: in a thread everybody talks of the same
 * subject, outside of one each person has their own. A direct message counts as its person, because a button on the
 * App Home answers there without knowing the channel.
 */
export function buildConversationKey(
  cityId: string,
  channelId: string,
  userId: string,
  threadTs: string | null,
): string {
  return `slack:${cityId}:${isDirectMessage(channelId) ? userId : channelId}:${threadTs ?? userId}`;
}
