/**
 * Takes out every address that is not https (`javascript:`, `data:`, `http:` …), leaving the words around it.
 * Sources are data that people type in; LINE turns what looks like an address into a link.
 */
export function dropUnsafeUris(text: string): string {
  return text
    .replace(/\b(?:javascript|vbscript|data|file|blob|http|ftp|intent)\s*:[^\s、。「」]*/gi, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
