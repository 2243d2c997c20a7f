/** What a message says that is nothing but emoji; the first of them that stands here counts. */
const EMOJI_WORDS = new Map<string, string>([
  ...[..."👍👌🆗🙆👏💯✅⭕🎉😊☺😀😃😄🙂😁😆🥰😍❤♥💕💖💓🧡💛💚💙💜🤝🫡"].map((emoji) => [emoji, "ok"] as const),
  ...[..."🙏🙇💐"].map((emoji) => [emoji, "ありがとう"] as const),
  ...[..."👋"].map((emoji) => [emoji, "こんにちは"] as const),
]);

/** 「👍」 → ok, 「🙏🏻」 → ありがとう; undefined when none of the emoji says something by itself. */
export function findEmojiWord(text: string): string | undefined {
  for (const character of text) {
    const word = EMOJI_WORDS.get(character);
    if (word) return word;
  }
  return undefined;
}

/** Emoji and ornaments of the basic plane (☀ ✨ ❤ ♪ ⭐, keycaps); circled digits (❶) are numbers and stay. */
const PLAIN_EMOJI = /[\p{Extended_Pictographic}\u2600-\u2775\u2794-\u27BF\u2B00-\u2BFF\u20E3]/gu;

/** Emoji and all other characters beyond the basic plane become spaces: the tokenizer cannot read them. */
export function dropEmoji(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}\uFFFD]/gu, " ").replace(PLAIN_EMOJI, " ");
}
