import { FACTS } from "./facts.ts";

/** Two or three things; in kana it ends where a word does: 「ふたつづか古墳」 is a name. */
const FEW = "(?:[二三23]つ|(?:ふた|みっ)つ(?=$|[^ぁ-ん]|[とのはもをがだでにあお聞教]))";
const ASKS_SEVERAL = new RegExp(
  `それぞれ|両方|違い|違う|ちがい|違って|比べ|比較|どっちも|どちらも|${FEW}|(まとめて|あわせて|合わせて)(教|お願|見せて|知り|ください|$)|件と(?!か)`,
);
const NUMBERED_HEAD = new RegExp(`^.{0,14}?${FEW}(で|です|あ(る|ります)|聞|教|お願)?[^。、]{0,6}[。、:]`);

/** Parts of a message that asks for two or three things at once; empty for one subject. */
export function findSubjects(text: string): string[] {
  if (!ASKS_SEVERAL.test(text)) return [];
  const listed = text
    .replace(NUMBERED_HEAD, "")
    .replace(
      /(もう|今|)?(それぞれ|(って|は|の|を)?(どう|何が|なにが|どこが)?(違い|違う|ちがい|違って|比べ|比較)|(2|二|ふた|3|三|みっ)つ(とも|ぜんぶ|全部)|両方(とも)?|どっちも|どちらも|(まとめて|あわせて|合わせて)(教|お願|見せて|知り|ください|$)).*$/,
      " ",
    );
  const parts = listed
    .split(
      /と、|、と|[。、,]|(?<=[\p{Script=Han}\p{Script=Katakana}ーa-z0-9つ」)])と(?!か|き|こ|い|も|て|っ)|および|及び|ならびに|&/u,
    )
    .map((part) => stripAsking(part).trim())
    .filter((part) => part.length >= 2 && !NO_SUBJECT.test(part));
  return parts.length >= 2 ? parts.slice(0, 4) : [];
}

/** 「計画では」「ボランティアです」: where it is looked for, and who asks. */
const NO_SUBJECT =
  /^(?:この|その|市の)?(?:計画|公約|資料|文書|一覧)(?:の中)?(?:で|に)?(?:は)?$|[一-龠ァ-ヴー](?:です|と申します)$/;

/** Takes away the phrases that only ask for a fact. */
function stripAsking(part: string): string {
  let rest = part;
  for (const { drops } of Object.values(FACTS)) if (drops) rest = rest.replace(drops, " ");
  return rest;
}
