/** Katakana → hiragana; other characters stay. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Hiragana → katakana; other characters stay. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * Katakana as people hear it, so that spellings of one sound meet: long vowels and marks fall away,
 * ヂ→ジ, ヅ→ズ, ヲ→オ, ヴ→ブ. `コンピューター` and `コンピュータ`, `トウロク` and `トーロク` become one.
 */
export function foldSound(katakana: string): string {
  if (!/[ーヂヅヲヴウオ]/.test(katakana)) return katakana;
  return katakana
    .replace(/[ーヂヅヲヴ]/g, (kana) => ONE_SOUND[kana]!)
    .replace(/(?<=[オコソトノホモヨロゴゾドボポョ])[ウオ]/g, "")
    .replace(/(?<=[ウクスツヌフムユルグズブプュ])ウ/g, "");
}

const ONE_SOUND: Record<string, string> = { ー: "", ヂ: "ジ", ヅ: "ズ", ヲ: "オ", ヴ: "ブ" };
