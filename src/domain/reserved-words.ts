/**
 * Words that stand first in an address of ours, name a file that is served there, or a folder of `data/` that is no
 * city: as a city's id they would hide its pages, or be hidden by them. A new address adds its word here
 * (test/handlers/reserved-words.test.ts).
 */
const RESERVED_WORDS: ReadonlySet<string> = new Set([
  // addresses
  ...[
    "api",
    "line",
    "slack",
    "healthz",
    "readyz",
    "operate",
    "playground",
    "page",
    "compare",
    "themes",
    "cities",
    "pictures",
  ],
  // files at the top, with and without their endings
  ...["robots", "sitemap", "catalog", "data", "schema", "favicon", "manifest", "security", "wellknown"],
  // folders of data/
  ...["generated", "vocabulary", "lexicon", "concepts", "asks", "emergencies", "emergency-calls"],
  // addresses that other services and people expect of any site
  ...["admin", "about", "help", "index", "login", "static", "assets", "public", "www", "all", "city", "oauth"],
]);

/** Whether a word may not be a city's id. @param word first part of an address, 「robots.txt」 as well as 「robots」 */
export const isReservedWord = (word: string): boolean => RESERVED_WORDS.has(word.replace(/\..*$/, ""));
