/** Kept by whoever reads and asked for again each time: what was withdrawn a moment ago must not be read anywhere. */
export const CHECKED_CACHE = "no-cache";
