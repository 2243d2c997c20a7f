import type { TaughtPhrase } from "../domain/taught-phrase.ts";

/** Taught phrases as lines for `data/vocabulary/<city>/*.yaml`: under each record's `keywords`. */
export function renderTaughtPhrases(phrases: readonly TaughtPhrase[]): string {
  const byRecord = Map.groupBy(phrases, ({ measureId }) => measureId);
  const lines = [...byRecord]
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    // A JSON string is a YAML string, whatever is in it.
    .flatMap(([id, taught]) => [
      `  ${id}:`,
      "    keywords:",
      ...taught.map(({ phrase }) => `      - ${JSON.stringify(phrase)}`),
    ]);
  return ["# 職員が Slack で結びつけたことば。各記録の keywords に足してください", "records:", ...lines, ""].join("\n");
}
