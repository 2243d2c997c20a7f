/** Longer texts are a source's own: of those stand the beginning and the length. */
const MOST_CHARS = 14;
const KEPT = new Set(["id", "url", "city", "document"]);

const shorten = (text: string) =>
  [...text].length <= MOST_CHARS ? text : `${[...text].slice(0, 6).join("")}〔${[...text].length}字〕`;

/** Records without a source's sentences, for lists of what is said of them. */
export function shortenAll<Value>(value: Value, key = ""): Value {
  if (typeof value === "string") return (KEPT.has(key) ? value : shorten(value)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => shortenAll(part, key)) as Value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shortenAll(part, name)])) as Value;
}
