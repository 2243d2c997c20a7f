/** What people ask of a city and no plan holds (計画に載っていないこと). */
export const ASPECT_IDS = [
  "hours",
  "price",
  "booking",
  "application",
  "phone",
  "place",
  "event",
  "weather",
  "result",
  "person",
  "how_to",
  "trouble",
  "knowledge",
] as const;
export type AspectId = (typeof ASPECT_IDS)[number];
