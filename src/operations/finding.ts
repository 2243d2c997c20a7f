/** One thing that was looked at: how it is, and what to do where it is not right. For people who run the bot. */
export interface Finding {
  /** A short code, for machines and logs: `migrations`, `line_token`. */
  id: string;
  /** What was looked at. */
  name: string;
  /** `off`: not set up, and need not be. `unknown`: it could not be looked at. */
  state: "ok" | "wrong" | "off" | "unknown";
  /** What was found, in a sentence. */
  what: string;
  /** The next step; null where nothing is to be done. */
  todo: string | null;
}

const MARKS: Record<Finding["state"], string> = { ok: "✓", wrong: "✗", off: "−", unknown: "?" };

/** 「✗ LINE の鍵: …」, and the next step in a line of its own. */
export function describeFinding({ state, name, what, todo }: Finding): string {
  return `${MARKS[state]} ${name}: ${what}${todo === null ? "" : `\n  → ${todo}`}`;
}

/** One sentence for all of them. */
export function describeOutcome(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ state }) => state === "wrong").length;
  const unknown = findings.filter(({ state }) => state === "unknown").length;
  if (wrong > 0) return `直すところが${wrong}件あります。`;
  return unknown > 0
    ? `直すところは見つかりません。確かめられなかったものが${unknown}件あります。`
    : "すべて整っています。";
}
