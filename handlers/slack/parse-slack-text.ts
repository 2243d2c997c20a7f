/**
 * What a person wrote, from Slack's message format: the bot's and other mentions and channel calls go, links and
 * channel names keep their label, entities become characters. The result is plain text and must be escaped when shown.
 */
export function parseSlackText(text: string): string {
  return (
    text
      // Slack escapes what people type, so that one call holds no other; a `<` alone must not look for its end again and again.
      .replace(CALL, (_, inner: string) => readCall(inner))
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      .trim()
  );
}

const CALL = /<([^<>]*)>/g;

function readCall(inner: string): string {
  if (/^[@!]/.test(inner)) return " ";
  const at = inner.indexOf("|");
  const label = at < 0 ? undefined : inner.slice(at + 1);
  return inner.startsWith("#") ? ` ${label ?? ""} ` : (label ?? inner);
}
