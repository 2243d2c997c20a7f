/** What a question can ask of a record (たずねる事実), in the order in which a card's headline shows it. The table of their words is `understand/facts.ts`. */
export const FACT_IDS = [
  "page",
  "source",
  "as_of",
  "department",
  "contact",
  "deadline",
  "target",
  "baseline",
  "progress",
  "schedule",
  "amount",
  "scope",
  "term",
  "purpose",
  "detail",
] as const;
export type FactId = (typeof FACT_IDS)[number];
