/** A person as Slack shows them by name; their id is Slack's own, so that nothing else can come of it. */
export function mentionOf(userId: string): string {
  return /^[UW][A-Z0-9]+$/.test(userId) ? `<@${userId}>` : "職員";
}
