/** Languages an emergency is answered in; `easy` is Japanese in kana, for those who read no kanji. */
export const EMERGENCY_LANGUAGES = ["ja", "easy", "en", "pt", "vi", "zh-Hans", "zh-Hant", "es", "ko", "fil"] as const;
export type EmergencyLanguage = (typeof EMERGENCY_LANGUAGES)[number];

/** Kinds of need, the most pressing first: the first that a message speaks of is answered. */
export const EMERGENCY_KINDS = [
  "self_harm_now",
  "poisoning",
  "fire",
  "medical",
  "suicide",
  "sexual_violence",
  "adult_abuse",
  "child_abuse",
  "domestic_violence",
  "violence_now",
  "disaster",
  "missing",
  "child_help",
  "police_advice",
  "medical_doubt",
  "unclear",
] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];
