/** What a question can ask of a record (たずねる事実). The table of their words is `understand/facts.ts`. */
export const FACT_IDS = [
  "deadline",
  "department",
  "target",
  "baseline",
  "progress",
  "schedule",
  "amount",
  "scope",
  "term",
  "purpose",
  "contact",
  "as_of",
  "page",
  "source",
  "detail",
] as const;
export type FactId = (typeof FACT_IDS)[number];
