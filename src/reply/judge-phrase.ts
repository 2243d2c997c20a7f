import { dateInJapan } from "../domain/calendar-date.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRoom, House } from "../find/house.ts";
import type { Known } from "../find/known.ts";
import { readerOf } from "../find/reader-of.ts";
import { analyzeTokens, isContentToken, kindOfTerm, tokenizeText } from "../search/analyze.ts";
import { joinParts } from "../search/packed-index.ts";
import { DECISION } from "../search/ranking.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Token } from "../text/tokenizer.ts";
import { findEmergency } from "../understand/find-emergency.ts";
import { understand } from "../understand/understand.ts";
import type { Answer } from "./answer.ts";
import { findAnswer } from "./find-answer.ts";
import { squeezeWords } from "./find-taught-record.ts";
import { GENERIC_WORDS } from "./generic-words.ts";

/** A question whose answer the words would change. */
export interface PhraseChange {
  question: string;
  /** What is answered now: a record's title, 「見つからない」 … */
  before: string;
  after: string;
}

export interface PhraseJudgement {
  /** Why the words cannot be tied, for the person; null when they can. */
  fault: string | null;
  changes: PhraseChange[];
}

export interface PhraseCase {
  phrase: string;
  measureId: string;
  room: CityRoom;
  house: House;
  known: Known;
  /** Questions that nothing answered lately. */
  unanswered: readonly string[];
  now: Date;
}

/** Fewest letters: two of them (「目標」「市長」) stand in questions of every kind. */
const MIN_LETTERS = 3;
/** Of longer phrases the rest tells which of many things is meant. */
const MAX_COMMON_LETTERS = 4;
/** Nationwide topics (of about 800) that one word may stand in: バス停 4, ふるさと納税 7; プール 15, 図書館 19, 子ども 167. */
const MAX_TOPICS = 10;
/** Words in more other records than this mean no one of them. */
const MAX_OTHER_RECORDS = 2;
/** Words that would take more of the unanswered questions than this share, and this many, are no subject of their own. */
const MAX_QUESTION_SHARE = 0.2;
const MAX_QUESTIONS = 10;

/**
 * Whether words can be tied to a record, and what would change: the questions that nothing answered lately and the
 * records' own examples are asked with them and without. Pure.
 */
export function judgePhrase(source: PhraseCase): PhraseJudgement {
  const { room, measureId, unanswered } = source;
  const letters = lettersOf(source.phrase);
  const early = findWordFault(source, letters);
  if (early !== null) return { fault: early, changes: [] };
  const others = room.records.measures.filter(({ id }) => id !== measureId);
  const named = others.find(({ title, titleVariants }) =>
    [title, ...titleVariants].some((name) => holds(name, letters)),
  );
  if (named)
    return refuse(
      `「${source.phrase}」は、別の取組「${named.title}」の題名に入っています。その取組がそのまま見つかります。`,
    );
  // Alone it is answered already, by another record.
  const alone = findAnswer(source.phrase, room, source.house, null, source.now, source.known);
  const found = alone.answer.kind === "measure" ? alone.answer.view.measure : null;
  if (found && found.id !== measureId && (alone.ranking.certainty >= DECISION.sure || alone.query.facts.length > 0))
    return refuse(`「${source.phrase}」は、いまも別の取組「${found.title}」を答えています。`);
  const core = lettersOf(source.phrase.replace(/(?:の|は|が|を|に|って|とは|について)+$/u, ""));
  const many = others.filter((measure) => holds(textOf(measure), core)).length;
  if (many > MAX_OTHER_RECORDS)
    return refuse(
      `「${source.phrase}」は、ほかの${many}件の取組にも出てくることばです。もっと長く、この取組だけのことばにしてください。`,
    );
  const changes = listChanges(source);
  const taken = changes.filter(({ question }) => unanswered.includes(question)).length;
  if (taken > MAX_QUESTIONS && taken > unanswered.length * MAX_QUESTION_SHARE)
    return refuse(
      `「${source.phrase}」は、多くの質問(${taken}件)に入っていることばです。もっと長く、この取組だけのことばにしてください。`,
    );
  return { fault: null, changes };
}

const refuse = (fault: string): PhraseJudgement => ({ fault, changes: [] });

/** What is wrong with the words themselves, whatever the records say. */
function findWordFault({ phrase, room, house, now }: PhraseCase, letters: string): string | null {
  const count = [...letters].length;
  if (count < 2) return "2文字以上のことばにしてください。";
  if (count < MIN_LETTERS)
    return `「${phrase}」は短すぎて、関係のない質問にも当たります。${MIN_LETTERS}文字以上の、この取組だけのことばにしてください。`;
  const query = understand(phrase, readerOf(room, house, dateInJapan(now)));
  // Help comes first whatever is taught, and people and other cities are no subject of a record.
  const isOther = query.otherCity !== null || query.foreignCity !== null || query.asksAboutPerson;
  const isCry = findEmergency(phrase, house.emergencies) !== null;
  if (
    query.talk !== null ||
    query.steersBot ||
    isCry ||
    isOther ||
    query.hasPersonalData ||
    UI_WORDS.test(phrase.trim())
  )
    return `「${phrase}」は、あいさつや設定など、ほかの使いかたのあることばです。`;
  const own = tokenizeText(query.topic, house.tokenizer).filter(
    (token) => isContentToken(token) && !GENERIC_WORDS.has(token.surface),
  );
  const asksForMany = query.wants !== "record" || query.plan !== null || query.report !== null;
  if (own.length === 0 || asksForMany)
    return `「${phrase}」は、どの取組の質問にも使われることばです。この取組だけのことばにしてください。`;
  if ([...letters].length <= MAX_COMMON_LETTERS && own.length === 1 && isCommon(own[0]!, letters, house))
    return `「${phrase}」は、いろいろな話題の質問に出てくることばです。もっと長く、この取組だけのことばにしてください。`;
  const { city } = room.records;
  const cityWords = [city.name, city.plan.title, city.plan.shortTitle, city.measureWord, ...city.departments];
  return cityWords.some((word) => holds(word, letters))
    ? `「${phrase}」は、まちや計画の名前に入っていることばです。この取組だけのことばにしてください。`
    : null;
}

/** Whether nearly all of a short phrase is one word that people use of many things (「図書館」「子ども」「駐車場」). */
function isCommon(word: Token, letters: string, { conceptIndex }: House): boolean {
  if (!letters.replace(/^[おご御]/u, "").startsWith(lettersOf(word.surface).replace(/^[おご御]/u, ""))) return false;
  const terms = analyzeTokens([word]).filter((term) => kindOfTerm(term) === "word");
  return joinParts([conceptIndex]).search(terms).length > MAX_TOPICS;
}

/** What people say to the bot itself, in any case. */
const UI_WORDS =
  /^(?:もっと)?(?:詳しく|くわしく|ふりがな(?:つき|を)?|english|日本語|やさしい日本語|翻訳|www|plan|city|help|menu|メニュー|トップ|戻る|次へ|前へ)$/i;

const lettersOf = (text: string) => squeezeWords(normalizeText(text)).replace(/[^\p{L}\p{N}]/gu, "");
const holds = (text: string, letters: string) => lettersOf(text).includes(letters);

function textOf({ title, titleVariants, summary, section, departmentsAsWritten, kpis, schedule }: Measure): string {
  return [
    title,
    ...titleVariants,
    summary.does,
    summary.aims ?? "",
    departmentsAsWritten ?? "",
    ...section.map((step) => step.title),
    ...kpis.map(({ name }) => name),
    ...schedule.map(({ item }) => item),
  ].join("\n");
}

function listChanges({ phrase, measureId, room, house, known, unanswered, now }: PhraseCase): PhraseChange[] {
  const words = tokenizeText(normalizeText(phrase), house.tokenizer)
    .filter(isContentToken)
    .map(({ surface }) => surface);
  const taught: Known = { ...known, phrases: [...known.phrases, { phrase, measureId }] };
  const own = room.records.measures.filter(({ id }) => id !== measureId).map(({ title }) => title);
  const asked = [...new Set([...unanswered, ...room.records.city.examples, ...own])];
  return asked.flatMap((question) => {
    const plain = normalizeText(question);
    // Most questions share no word with it, and asking takes its time.
    if (!words.some((word) => plain.includes(word))) return [];
    const answer = (known: Known) => nameAnswer(findAnswer(question, room, house, null, now, known).answer);
    const [before, after] = [answer(known), answer(taught)];
    return before === after ? [] : [{ question, before, after }];
  });
}

function nameAnswer(answer: Answer): string {
  switch (answer.kind) {
    case "measure":
      return answer.view.measure.title;
    case "list":
      return `${answer.views.length}件の一覧`;
    case "plan":
      return "計画全体のこと";
    case "choose":
      return answer.candidates.map(({ measure }) => measure.title).join("・");
    case "not_found":
      return "見つからない";
    case "emergency":
      return "緊急の連絡先";
    case "help":
    case "settings":
    case "digest":
    case "message":
      return "案内";
  }
}
