/**
 * What a person wrote, from Slack's message format: the bot's and other mentions and channel calls go, links and
 * channel names keep their label, entities become characters. The result is plain text and must be escaped when shown.
 */
export function parseSlackText(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, " ")
    .replace(/<#[^|>]*\|([^>]*)>/g, " $1 ")
    .replace(/<#[^>]*>/g, " ")
    .replace(/<[^|>]*\|([^>]*)>/g, "$1")
    .replace(/<([^>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}
