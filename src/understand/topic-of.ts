import type { Composed } from "./compose-conditions.ts";
import type { Span } from "./span.ts";

/** What is left to search for: the text without what was read as something else. */
export function topicOf(
  text: string,
  spans: readonly Span[],
  { used, excluded }: Composed,
  leavesOut: (span: Pick<Span, "meaning">) => boolean = isCovered,
): string {
  let rest = "";
  let at = 0;
  const covered = [
    ...spans.filter((span) => leavesOut(span) || (used.has(span) && !isSoft(span))),
    ...excluded.filter(({ end }) => text.slice(end).trim() !== ""),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end } of covered) {
    if (start > at) rest += text.slice(at, start);
    rest += " ";
    at = Math.max(at, end);
  }
  rest += text.slice(at);
  return rest
    .replace(/[<>!?*'"`;:,.()[\]{}「」『』。、・/\\|=+#@^_~]/g, " ")
    .replace(/を?(?:探|さが)して(?:い?ます|い?る|い?て|るんです(?:が|けど)?)?(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const isSoft = ({ meaning }: Span) => meaning.kind === "condition" && meaning.soft === true;

/** Whether a span's words are read whole and name nothing to search for. */
export function isCovered({ meaning }: Pick<Span, "meaning">): boolean {
  switch (meaning.kind) {
    case "condition":
      return meaning.soft !== true;
    case "years":
    case "year_shift":
    case "record":
    case "wants":
    case "mention":
    case "pick":
    case "reference":
    case "shown":
    case "regardless":
    case "plan":
    case "report":
    case "talk":
    case "identify":
    case "filler":
      return true;
    case "fact":
      return meaning.drops;
    // Only where they took part (`used`): 「以降」 beside no year is a word like others.
    case "year_role":
    case "operator":
    case "aspect":
      return false;
  }
}
