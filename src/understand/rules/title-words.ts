import { scriptPattern } from "../../domain/script-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { type Found, foundAt, type Rule } from "../rule.ts";
import { does, doing } from "../verb-forms.ts";
import { CALLED, RECORDS, STANDS, STANDS_NOT, WORDING } from "./mention-patterns.ts";
import { PLACE_NAMES } from "./places-in-record.ts";

/** The title as a place: 「名前ん中に」「公約名のなかから」「題名を見て」. */
const TITLE = `(?:${PLACE_NAMES.title})(?:(?:の|ん)?(?:中身?|なか|うち|どこか|一部|文字|字面))?`;
/** 「名前の公約」: the title of what has the word. */
const OF_TITLE = `(?:(?:の|ん)?(?:中|なか|うち))?(?:に|で|から|の(?:中|なか)(?:に|で|から)?)?`;
/** A word in quotation marks, or with its reading before or behind it: 「強化」(きょうか), kyouka(強化). */
const WORD =
  '(?:[「『"]([^」』"]{1,20})[」』"](?:\\((?:読みは)?[ぁ-んァ-ヶーa-z ]{1,20}\\))?|[ぁ-んa-z]{2,16}\\((\\p{Script=Han}{1,6})\\))';
/** Looking for a word, and what comes of it: 「で検索して当たる」「を検索した結果」「で絞ると」. */
const SEARCHED = `(?:${doing(["検索する", "探す", "さがす", "引く", "絞る", "絞りこむ", "絞り込む", "しぼる", "フィルタする"])}|${does(["検索する", "探す", "さがす"])}|検索(?:を)?(?:かけ(?:て|ると|たら)|ヒット|結果)?)(?:結果(?:に)?)?(?:で|に|の|を|、)*(?:(?:出てくる|${does(["当たる", "引っかかる", "ひっかかる", "ヒットする", "見つかる", "掛かる", "かかる", "残る", "該当する", "出る"])})(?=${RECORDS}|[。?、]|$|全|ぜんぶ))?`;
const FOUND = does([
  "見つかる",
  "見つける",
  "当たる",
  "引っかかる",
  "ひっかかる",
  "ヒットする",
  "見える",
  "持つ",
  "冠する",
  "含む",
]);
const SAID = `(?:の|${CALLED}|と|て)?(?:${WORDING})?(?:だけ|のみ)?(?:が|を|も|に|は|の|で|と|って)?、?`;
const NAMED = [
  // 「題名に「強化」の文字がある」「公約名を「強化」で検索して当たる」「title に kyouka(強化)の入る」
  `${TITLE}\\s?(?:に|で|を|が|は|から|の(?:うち)?|、|:|=)*(?:${does(["見る", "眺める", "読む"])}(?:と|、)*|見て)?(?:に|、|\\s)*${WORD}${SAID}(?:(${STANDS_NOT})(?=${RECORDS})|${SEARCHED}|${STANDS}|${FOUND}|あれば|あったら)`,
  // 「「強化」という語を名前に持つ」「「強化」ってついた名前の」
  `${WORD}${SAID}${TITLE}${OF_TITLE}(?:(${STANDS_NOT})(?=${RECORDS})|${SEARCHED}|${STANDS}|${FOUND})`,
  `${WORD}${SAID}(?:${does(["付く", "つく", "入る", "はいる", "持つ", "含む"])}|の?ある)${TITLE}(?=の(?:公約|取組|施策|項目|もの|やつ|[はがを]))`,
  // 「題名検索「強化」」
  `${TITLE}(?:で|を)?検索[:=]?\\s?${WORD}`,
];
const IN_TITLE = scriptPattern(NAMED.join("|"), "gu");
/** 「タイトルにその二文字がある」: the word is quoted before. */
const SAID_BEFORE = scriptPattern(
  `${TITLE}(?:に|の中に|で|にも)(?:この|その|同じ|こういう|そういう)(?:${WORDING}|名)(?:が|を|も)?(?:${STANDS}|${FOUND})`,
  "gu",
);
const QUOTED = /[「『"]([^」』"]{1,20})[」』"]/g;

/** 「中項目の見出しに」: the title of a place in the plan. */
const OF_PLACE = /(?:項目|柱|章|節|基本目標|基本施策|区分|分野)の$/;

function* findTitleWords(text: string): Iterable<Found> {
  for (const match of findMatches(IN_TITLE, text)) {
    if (OF_PLACE.test(text.slice(0, match.index))) continue;
    const [word, denial] = match.slice(1).filter((one) => one !== undefined);
    yield foundAt(match.index, match[0], word ?? "", denial ?? "");
  }
  for (const { index, 0: words } of findMatches(SAID_BEFORE, text)) {
    const before = findMatches(QUOTED, text.slice(0, index)).at(-1);
    if (before) yield foundAt(index, words, before[1]!, "");
  }
}

/** Words in the title of a record, by whatever way somebody looks for them there. */
export const TITLE_WORD_RULES: readonly Rule[] = [
  {
    name: "mention/title_word",
    reads: findTitleWords,
    within: [IN_TITLE, SAID_BEFORE],
    produce: ([, words = "", denied]) => {
      const condition = { kind: "topic" as const, words, literal: true, place: "title" as const };
      return { kind: "condition", condition: denied ? { kind: "not", of: condition } : condition };
    },
    weight: 2,
    examples: [
      { text: "公約名を「強化」で検索して当たるもの", marks: "公約名を「強化」で検索して当たる" },
      { text: "名前ん中に「強化」って字が入ってる公約", marks: "名前ん中に「強化」って字が入ってる" },
      { text: "項目名に「強化」の文字がある公約", marks: "項目名に「強化」の文字がある" },
      { text: "「強化」をうたう公約。タイトルにその二文字があるもの", marks: "タイトルにその二文字がある" },
      { text: "取組を題名で見て「推進」が見つかるもの", marks: "題名で見て「推進」が見つかる" },
      { text: "名前に「強化」(きょうか)という字がある公約", marks: "名前に「強化」(きょうか)という字がある" },
      { text: "titleにkyouka(強化)の入る公約", marks: "titleにkyouka(強化)の入る" },
      { text: "「強化」の語を公約名のなかから探して", marks: "「強化」の語を公約名のなかから探して" },
      { text: "「強化」ってついた名前の公約", marks: "「強化」ってついた名前" },
      { text: "取組名に「推進」の字がない取組", marks: "取組名に「推進」の字がない" },
    ],
    counterExamples: [
      "「空き家対策の強化」という題名の公約の期限は?",
      "「強化」が本文に出てくる公約",
      "題名は「空き家対策の強化」です。期限は?",
      "名前を検索したい",
      "中項目の見出しに「スポーツ」と入っている公約",
    ],
  },
];
