import { dateInJapan } from "../domain/calendar-date.ts";
import type { Emergency } from "../domain/emergency.ts";
import type { FactId } from "../domain/fact.ts";
import { listTopicWords } from "../find/count-words.ts";
import type { CityRoom, House } from "../find/house.ts";
import { type Known, NOTHING_MORE } from "../find/known.ts";
import { readerOf } from "../find/reader-of.ts";
import { textOf } from "../find/record-text.ts";
import { DECISION } from "../search/ranking.ts";
import { normalizeText } from "../text/normalize.ts";
import { MAX_QUESTION_CHARS } from "../understand/fold-question.ts";
import type { Query } from "../understand/query.ts";
import { type QuestionPart, splitQuestions } from "../understand/split-questions.ts";
import { answerAskingSentence } from "./asking-sentence.ts";
import type { ConversationState } from "./conversation.ts";
import { findAnswer, type Outcome } from "./find-answer.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { measuresOf } from "./measures-of.ts";

/** One question of a message and what came of it. */
export interface AnsweredPart {
  question: string;
  outcome: Outcome;
}

/** A message answered, question by question. */
export interface AnsweredMessage {
  /** In the order in which they were asked; at least one, at most three. */
  parts: [AnsweredPart, ...AnsweredPart[]];
  /** Questions that were not answered at once, for buttons. */
  left: string[];
  /** Conversation state after the last part; null leaves the old one as it is. */
  state: ConversationState | null;
  /** What the message may be a call for; see {@link Outcome}. */
  perhaps: Emergency | null;
}

/** More answers than this are no help in one message. */
const MAX_ANSWERS = 3;
/** Parts that are looked at for them: each that is no question of its own is answered once more with what stood before. */
const MAX_TRIED = 8;
/** Questions offered as buttons beside them. */
const MAX_LEFT = 5;

/**
 * Message → answers. Like findAnswer, for a message that may ask several things: each is answered as if it had been
 * asked after the one before it, so that 「担当は?」 goes on with the record just found.
 */
export function findAnswers(
  message: string,
  room: CityRoom,
  house: House,
  state: ConversationState | null,
  now: Date,
  known: Known = NOTHING_MORE,
): AnsweredMessage {
  const answer = (text: string, before: ConversationState | null, asked: readonly FactId[] = []) =>
    findAnswer(text, room, house, before, now, known, asked);
  const alone = (whole: Outcome): AnsweredMessage => {
    const outcome = answerAskingSentence(message, whole, (sentence) => answer(sentence, state)) ?? whole;
    return { parts: [{ question: message, outcome }], left: [], state: outcome.state, perhaps: whole.perhaps };
  };
  const read = message.slice(0, MAX_QUESTION_CHARS).toWellFormed();
  const split = splitQuestions(read, readerOf(room, house, dateInJapan(now)));
  if (split.length < 2) return alone(answer(message, state));
  const whole = answer(message, state);
  // What concerns all that was sent: a cry for help, personal data, somebody else's affairs.
  if (concernsWhole(whole)) return alone(whole);

  const answered: (AnsweredPart & { before: ConversationState | null; isAdded: boolean })[] = [];
  let at = 0;
  for (; at < Math.min(split.length, MAX_TRIED) && answered.length <= MAX_ANSWERS; at++) {
    const part = split[at]!;
    const last = answered.at(-1);
    const before = last ? (last.outcome.state ?? last.before) : state;
    const outcome = last
      ? answerNext(part, last, (goesOn, asked) => answer(part.text, goesOn ? before : withoutSubject(before), asked), {
          room,
          house,
        })
      : answer(part.text, state);
    if (concernsWhole(outcome)) return alone(whole);
    if (last && isOneQuestion(last.outcome, outcome, part, whole, listOwnWords(outcome.query, house).length > 0)) {
      const question = `${last.question}\n${part.text}`;
      answered[answered.length - 1] = { ...last, question, outcome: answer(question, last.before) };
    } else {
      answered.push({ question: part.text, outcome, before, isAdded: part.isAdded });
    }
  }
  if (answered.length < 2) return alone(whole);
  const [first, ...further] = answered.slice(0, MAX_ANSWERS).map(({ question, outcome }) => ({ question, outcome }));
  const left = [
    ...answered.slice(MAX_ANSWERS).map(({ question }) => question),
    ...split.slice(at).map(({ text }) => text),
  ];
  const last = answered.slice(0, MAX_ANSWERS).at(-1)!;
  return {
    parts: [first!, ...further],
    left: left.slice(0, MAX_LEFT),
    state: last.outcome.state ?? last.before,
    perhaps: whole.perhaps ?? answered.find(({ outcome }) => outcome.perhaps !== null)?.outcome.perhaps ?? null,
  };
}

/** Nothing of the message is read as questions on records. */
function concernsWhole({ answer }: Outcome): boolean {
  return (
    answer.kind === "emergency" ||
    (answer.kind === "message" && (answer.topic === "personal_data" || answer.topic === "about_person"))
  );
}

/**
 * A later question of a message: one that names a subject of its own is about that one, unless the words stand in the
 * record just found (「定員は?」).
 */
function answerNext(
  part: QuestionPart,
  last: AnsweredPart,
  answer: (goesOn: boolean, asked: readonly FactId[]) => Outcome,
  { room, house }: { room: CityRoom; house: House },
): Outcome {
  const fresh = answer(false, namesOnly(part) ? last.outcome.query.facts : []);
  const { query, ranking, answer: found } = fresh;
  const words = listOwnWords(query, house);
  if (words.length === 0 || query.judgesLast || query.references.includes("previous")) return answer(true, []);
  const subject = measuresOf(last.outcome.answer)[0];
  // Which words of another language point back is not known: 「Tem meta disso?」.
  const isForeign = query.language !== "ja" && query.facts.length > 0 && found.kind === "not_found";
  if (isForeign) return answer(true, []);
  const isSure = found.kind !== "not_found" && (ranking.verdict !== "record" || ranking.certainty >= DECISION.sure);
  if (isSure || subject === undefined) return fresh;
  const said = textOf(room.byId.get(subject.measure.id)!);
  return words.every((word) => said.includes(normalizeText(word))) ? answer(true, []) : fresh;
}

const withoutSubject = (state: ConversationState | null) => state && { ...state, measureIds: [], where: null };

/** What is asked of a set just counted: 「割合も知りたい」. */
const COUNTED: ReadonlySet<string> = new Set(["割合", "比率", "件数", "数", "名前", "内訳", "合計"]);

/** Words that name a subject: not 「目標」 and the like, which any record may hold. */
function listOwnWords({ topic }: Query, house: House): string[] {
  return listTopicWords(topic, house.tokenizer).filter((word) => !GENERIC_WORDS.has(word) && !COUNTED.has(word));
}

/** 「子育ては?」 after 「防災の担当は?」: the same is asked of another subject. */
function namesOnly({ text }: QuestionPart): boolean {
  return /(?:は|って|も|の方は|のほうは)[?？。\s]*$/.test(text);
}

/** Facts that a question can be asked for by itself; 「どんな」「くわしく」 go with whatever was asked. */
const isOwnFact = (fact: FactId) => fact !== "scope" && fact !== "detail";

/** The facts a sentence ends with asking for: 「お金のやりくり大丈夫?」 holds a word that asks and does not ask by it. */
function listAsked({ text, spans }: Query): FactId[] {
  const end = text.replace(ENDING, "").length;
  return spans.flatMap(({ meaning, end: at }) =>
    meaning.kind === "fact" && isOwnFact(meaning.fact) && end - at <= MAX_AFTER_FACT ? [meaning.fact] : [],
  );
}

/** What may stand behind the word that asks: 「期限は|いつ」. */
const MAX_AFTER_FACT = 3;
const ENDING =
  /(?:(?:を|も|か)?(?:教え|おしえ|聞かせ|見せ)て(?:ください|下さい|ほしい)?|(?:が|を|も)?(?:知り|聞き)たい)?(?:です|ます|でしょう|だ|よ|ね|の|か|な)*[?!。\s]*$/;

/**
 * Whether two sentences that ask are one question after all: the second only says again what the first asks (「お金の
 * やりくり大丈夫?」), asks for nothing that the first does not, or leads nowhere by itself.
 */
function isOneQuestion(first: Outcome, second: Outcome, part: QuestionPart, whole: Outcome, names: boolean): boolean {
  const [subject] = measuresOf(first.answer);
  const [found] = measuresOf(second.answer);
  const isSame = found !== undefined && found.measure.id === subject?.measure.id;
  const before = listAsked(first.query);
  const asked = listAsked(second.query).filter((fact) => !before.includes(fact));
  // 「いつから?」 with nothing before it that it could speak of.
  if (!names && second.answer.kind === "not_found" && subject === undefined && second.query.aspect === null)
    return true;
  if (part.isAdded) return false;
  if (second.answer.kind === "plan") return false;
  if (!names) return asked.length === 0 || found === undefined;
  // A sentence that leads nowhere and asks for nothing in particular only leads up to the next.
  if (isNo(first) && before.length === 0) return true;
  if (isNo(second) && first.answer.kind === "not_found" && asked.length === 0) return true;
  if (isSame) return asked.length === 0 || before.length === 0;
  if (listAsked(second.query).length > 0 || (namesOnly(part) && before.length > 0)) return false;
  // 「消防団員は何人?がん検診は何%?」: each names its own thing and leads to its own record.
  if (namesItsThing(part) && found !== undefined && standsAlone(second)) return false;
  return !standsAlone(second) || leansOn(first, whole);
}

/** 「〜は…?」 in a few words. */
const namesItsThing = ({ text }: QuestionPart): boolean => /^\S{2,20}?(?:は|って)\S{0,12}[?？]?$/u.test(text.trim());

/** Nothing was found, whatever the reason. */
const isNo = ({ answer }: Outcome) =>
  answer.kind === "not_found" ? answer.reason.kind !== "aspect" : answer.kind === "message" && answer.topic === "chat";

/** A second question without a fact of its own is one only where its record is sure. */
function standsAlone({ answer, ranking, query }: Outcome): boolean {
  if (answer.kind === "list") return query.wants !== "record";
  return answer.kind === "measure" && ranking.certainty >= DECISION.sure;
}

/** The message as a whole speaks of the first question's record: the second is more about it. */
function leansOn(first: Outcome, whole: Outcome): boolean {
  const [subject] = measuresOf(first.answer);
  const [meant] = measuresOf(whole.answer);
  return subject === undefined || (whole.answer.kind === "measure" && meant?.measure.id === subject.measure.id);
}
