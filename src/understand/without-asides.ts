import type { Meaning } from "./meaning.ts";
import type { Span } from "./span.ts";

/** 「こんにちは、今日寒いですね。…」: what is asked begins behind it. */
export function afterPreamble(text: string, spans: readonly Span[]): string {
  let at = 0;
  for (const { meaning, start, end } of spans) {
    if (meaning.kind !== "filler" || start > at) break;
    at = Math.max(at, end);
  }
  return text.slice(at);
}

/**
 * Beside a place of the plan, clauses that name nothing of it and only tell of the asker, or describe that place, are
 * blanked: 「NPOの者です、」「道とか店とか、」「人を育てるほうの章、」.
 */
export function withoutAsides(text: string, spans: readonly Span[]): string {
  const places = spans.filter(({ meaning }) => meaning.kind === "condition" && !meaning.soft);
  if (places.length === 0) return text;
  return text.replace(/[^。、?!]+[。、?!]*/g, (clause, at: number) => {
    const names = spans.some(
      ({ meaning, start, end }) => NAMING.has(meaning.kind) && start < at + clause.length && end > at,
    );
    return !names && ONLY_TELLS.test(clause) ? "　".repeat(clause.length) : clause;
  });
}

const NAMING: ReadonlySet<Meaning["kind"]> = new Set(["condition", "wants", "mention", "pick", "reference"]);
const ONLY_TELLS =
  /(?:です|ます|ました|でした|んだ|(?:者|もの)や(?:けど|が)|けど|けれども?|ので|んで|とか|たり|っけ|(?:の)?(?:章|柱|節|重点項目))[、。!\s]*$/;
