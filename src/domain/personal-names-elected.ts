import { NAME_PATTERNS } from "./personal-names.ts";
import { scriptPattern } from "./script-pattern.ts";

/** Elected people: everybody knows their names, but what is said of one, true or not, is for nobody's list. */
export const ELECTED = scriptPattern(
  `(?:${NAME_PATTERNS.fullName}|(?<!\\p{Script=Han})${NAME_PATTERNS.surname}\\p{Script=Han}{0,2}?)(?=[ ]?(?:前|元|現)?(?:副市長|市長|副町長|町長|村長|副知事|知事|市議|県議|町議|議員|市会議員|市議会議員|代議士|大臣|総理))`,
  "gu",
);
