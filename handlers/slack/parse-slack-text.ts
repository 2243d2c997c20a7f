/**
 * What a person wrote, from Slack's message format: the bot's and other mentions and channel calls go, links and
 * channel names keep their label, entities become characters. The result is plain text and must be escaped when shown.
 */
export function parseSlackText(text: string): string {
  return (
    text
      // Slack escapes what people type, so that one call holds no other; a `<` alone must not look for its end again and again.
      .replace(CALL, (_, inner: string) => readCall(inner))
      .replace(SHORTCODE, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      .trim()
  );
}

const CALL = /<([^<>]*)>/g;

/** `:+1:`, `:ok_hand::skin-tone-2:`, and custom ones in any script that stand alone. 「10:30:15」 and 「目標:達成率:」 are words. */
const SHORTCODE =
  /(?<![\p{L}\p{N}]):(?:100|1234|(?=[^:\s]*[a-z+])[a-z0-9_+'-]{1,60}):(?!\d)|(?<=^|\s):[\p{L}\p{M}\p{N}_+'-]{1,60}:(?=$|\s)/giu;

function readCall(inner: string): string {
  if (/^[@!]/.test(inner)) return " ";
  const at = inner.indexOf("|");
  const label = at < 0 ? undefined : inner.slice(at + 1);
  return inner.startsWith("#") ? ` ${label ?? ""} ` : (label ?? inner);
}
