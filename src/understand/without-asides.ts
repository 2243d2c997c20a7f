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
 * Beside a place of the plan, what names nothing of it is blanked: clauses that only tell of the asker or describe that
 * place (「NPOの者です、」「道とか店とか、」「人を育てるほうの章、」), what a department is known for (「窓口の|市民課」), and
 * brackets that say its name again (「(斎場も市民課だよね)」).
 */
export function withoutAsides(text: string, spans: readonly Span[]): string {
  const places = spans.filter(isPlace);
  const asked = text.replace(WHO_ASKS, (words, at: number) =>
    spans.some((span) => NAMING.has(span.meaning.kind) && span.start < at + words.length && span.end > at)
      ? words
      : blank(words),
  );
  if (places.length === 0) return asked;
  const told = asked
    .replace(/\([^()]+\)/g, (words, at: number) => (saysAgain(places, at, at + words.length) ? blank(words) : words))
    .replace(KNOWN_FOR, (words, at: number) => {
      const end = at + words.length;
      return places.some(({ meaning, start }) => start === end && meaning.condition.kind === "department")
        ? blank(words)
        : words;
    });
  return told.replace(/[^。、?!]+[。、?!]*/g, (clause, at: number) => {
    const names = spans.some(
      ({ meaning, start, end }) => NAMING.has(meaning.kind) && start < at + clause.length && end > at,
    );
    return !names && ONLY_TELLS.test(clause) ? blank(clause) : clause;
  });
}

type ConditionSpan = Span<Extract<Meaning, { kind: "condition" }>>;
const isPlace = (span: Span): span is ConditionSpan => span.meaning.kind === "condition" && !span.meaning.soft;

const blank = (words: string) => "　".repeat(words.length);
/** 「磯部のもんだけど」「うち水道工事屋なんですが」 */
const WHO_ASKS =
  /(?<=^|[、。!?\s])[^、。!?\s]{1,12}(?:の(?:者|もん|もの|人間|住民|親|保護者|店主)|議員|記者|学生|自治会長|区長|[一-龠]屋)(?:です|だ|なん(?:です|だ)|やって(?:い)?(?:る(?:者|もの|もん)?(?:です|なんです)?|ます)|してます)(?:が|けど|けれど)[、。]*/g;
const KNOWN_FOR = /(?<=^|[。、?!\s])[\p{Script=Han}\p{Script=Katakana}ー]{2,6}の/gu;

/** Whether a stretch holds conditions, each of which stands outside it, too. */
function saysAgain(places: readonly ConditionSpan[], start: number, end: number): boolean {
  const inside = places.filter((one) => one.start >= start && one.end <= end);
  const outside = places.filter((one) => !inside.includes(one)).map(({ meaning }) => JSON.stringify(meaning.condition));
  return inside.length > 0 && inside.every(({ meaning }) => outside.includes(JSON.stringify(meaning.condition)));
}

const NAMING: ReadonlySet<Meaning["kind"]> = new Set(["condition", "wants", "mention", "pick", "reference"]);
const ONLY_TELLS =
  /(?:です|ます|ました|でした|んだ|(?:者|もの)や(?:けど|が)|けど|けれども?|ので|んで|(?:て|で)(?:い)?て|たくて|とか|たり|っけ|(?:の)?(?:章|柱|節|重点項目))[、。!\s]*$/;
