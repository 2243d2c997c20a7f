/** ー drawn by other means inside katakana: a kanji one (コンピュ一タ), a wave (カ~ド), a dash (ホ-ムペ-ジ). */
export function mendLongVowels(text: string): string {
  return (
    text
      .replace(/(?<=[ァ-ヴ])[~一](?![ケカ][所月国年])(?=[ァ-ヴー])/g, "ー")
      // センタ一の, メンバ一: where hardly a word ends without its long vowel.
      .replace(/(?<=[タダバカナサラパガマ])一(?=[のをにはがでともへやゃ。、!?]|\s*$)/g, "ー")
      .replace(/(?<=[ァ-ヴー])-+(?!\d|-)/g, "ー")
      .replace(/ー[ー]+/g, "ー")
  );
}

const FULL: Record<string, string> = {
  ぁ: "あ",
  ぃ: "い",
  ぅ: "う",
  ぇ: "え",
  ぉ: "お",
  ゃ: "や",
  ゅ: "ゆ",
  ょ: "よ",
  ゎ: "わ",
};

/** ふぁ, てぃ, とぅ, しぇ, つぉ …: small vowels that write a sound of their own. */
const FOREIGN_SOUND = /[ふゔぶつくぐ][ぁぃぇぉ]|[てで][ぃ]|[しじちい][ぇ]|[うす][ぃぇぉ]/;

/**
 * Play with kana in hiragana: すごーい → すごい, ねぇ → ね, ぁりがとぅ → ありがとう, ですかー → ですか, うわああああ → うわあ.
 * Letters are taken away or made full; none is guessed.
 */
export function mendHiraganaPlay(text: string): string {
  return text
    .replace(
      /(?<=(?:です|ます|した|せん|な[いぃ]|かな|[うぅるのいぃすね]か)|[ねよょ]|して|[えぇ]て|せて|って)(?:[ー~]+|っ+|[ぁぇぉ])(?=$|[\s。、!?])/g,
      "",
    )
    .replace(/(?<=[ぁ-ゔ])[ー~]+(?=[いぃ])/g, "")
    .replace(/[ぁぃぅぇぉ]/g, (small, at: number, whole: string) =>
      FOREIGN_SOUND.test(`${whole[at - 1] ?? ""}${small}`) ? small : FULL[small]!,
    )
    .replace(/(?<![きぎしじちぢにひびぴみりてでふゔ])[ゃゅょ]|(?<![くぐ])ゎ/g, (small) => FULL[small]!)
    .replace(/あ{3,}|う{3,}|え{3,}|お{3,}|い{4,}/g, (run) => run[0]!)
    .replace(/っ{2,}/g, "っ");
}
