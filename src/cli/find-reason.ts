import { stripVTControlCharacters } from "node:util";

const MAX_LINES = 6;

/** What a run of wrangler says went wrong, in its own words: somebody has to be able to look them up. "" where it says nothing. */
export function findReason(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.includes("Logs were written to"));
  const first = lines.findIndex((line) => line.includes("[ERROR]"));
  return (first < 0 ? lines.slice(-MAX_LINES) : lines.slice(first, first + MAX_LINES)).join("\n    ");
}
