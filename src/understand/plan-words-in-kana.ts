/** Words for a plan's parts as people write them who write no kanji; each stands as a word of its own. */
const IN_KANA: Readonly<Record<string, string>> = {
  きほんもくひょう: "基本目標",
  きほんしさく: "基本施策",
  じゅうてんこうもく: "重点項目",
  しさく: "施策",
  とりくみ: "取組",
  こうもく: "項目",
  こうやく: "公約",
  やくそく: "約束",
  かんけい: "関係",
};

const WORDS = new RegExp(
  `(?<=^|[\\s、。「]|の|お)(${Object.keys(IN_KANA)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?=[\\s\\d一二三四五六七八九はのをがもで、。?]|って|だけ|$)`,
  "g",
);

/** Words for the mayor's pledges and for the parts of a plan, in kanji where a question writes them without. */
export function spellPlanWords(text: string): string {
  return text
    .replace(/しちょう(?!かく|しゃ|そん)/g, "市長")
    .replace(WORDS, (word) => IN_KANA[word]!)
    .replace(/お(?=約束)/g, "")
    .replace(/(?<=[ぁ-ん])\s+(?=約束|公約)/g, "");
}
