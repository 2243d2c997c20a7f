const NAMES = ["SENDER_LIMIT", "STAFF_LIMIT", "ADDRESS_LIMIT", "CITY_LIMIT"] as const;

/** Every limit of the Worker's as a setting. @param limitOf how often within a minute */
export const tightLimits = (limitOf: (name: (typeof NAMES)[number]) => number) =>
  NAMES.map((name, index) => ({
    name,
    namespace_id: String(index + 1),
    simple: { limit: limitOf(name), period: 60 as const },
  }));
