import type { Emergencies, Emergency } from "../domain/emergency.ts";
import { type CallJudge, foldCall, isInKana } from "./call-model.ts";
import { findEmergency, speakUnclear } from "./find-emergency.ts";

/** Whether somebody calls for help; at most one of the two. */
export interface HeardCall {
  /** Help is needed now: nothing else is answered. */
  now: Emergency | null;
  /** It may be: the question is answered, and the numbers stand beside it. */
  perhaps: Emergency | null;
  /** How much the way all of it is put speaks against a call that phrases find; null: it is put like one. */
  doubt: "some" | "much" | null;
}

/**
 * Two judges hear a message. Phrases find what the need is, and take a question in the same words for one (「去年骨折した。
 * 病院代は?」); the model weighs how all of it is put. A call that phrases find is let go only where the model is sure, and
 * the numbers are shown all the same; what no phrase says is heard where the model is sure that it is one. Measured by
 * `npm run measure:calls`. Pure.
 * @param folded the same text as `understand` has folded it already
 */
export function hearCall(
  text: string,
  emergencies: Emergencies,
  judge: CallJudge,
  folded: string = foldCall(text),
): HeardCall {
  const told = findEmergency(text, emergencies);
  const letters = countLetters(text);
  if (letters > MOST_LETTERS) return heard(told, null);
  const likely = judge.weigh(folded);
  if (told !== null)
    return letters >= LEAST_LETTERS_TO_LET_GO && isLetGo(text, likely, emergencies, judge)
      ? heard(null, told)
      : heard(told, null, likely < MUCH_DOUBT ? "much" : likely < SOME_DOUBT ? "some" : null);
  if (letters < LEAST_LETTERS || (likely < MAYBE && !criesBeside(text, judge))) return NOTHING;
  const unclear = speakUnclear(text, emergencies);
  return likely >= SURE ? heard(unclear, null) : heard(null, unclear);
}

const heard = (now: Emergency | null, perhaps: Emergency | null, doubt: HeardCall["doubt"] = null): HeardCall => ({
  now,
  perhaps,
  doubt,
});
const NOTHING = heard(null, null);

/** A cry beside a question is a cry: no sentence of what is let go may be one by itself. */
function isLetGo(text: string, likely: number, emergencies: Emergencies, judge: CallJudge): boolean {
  if (likely >= SURELY_NOT) return false;
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return true;
  return sentences.every((sentence, at) => {
    const alone = judge.weigh(foldCall(sentence));
    const unlikely = at === sentences.length - 1 ? UNLIKELY_AT_END : UNLIKELY;
    return alone < CRY_BESIDE && (alone < unlikely || findEmergency(sentence, emergencies) === null);
  });
}

/** Whether one of several sentences by itself may be a call: what stands around it is about something else. */
function criesBeside(text: string, judge: CallJudge): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.length > 1 &&
    sentences.some(
      (sentence) => countLetters(sentence) >= LEAST_LETTERS && judge.weigh(foldCall(sentence)) >= CRY_BESIDE,
    )
  );
}

/** Who writes Japanese on a phone ends a sentence with a gap as often as with a full stop. */
const sentencesOf = (text: string) =>
  text.split(isInKana(text) ? /[。.!?！？\s]+/ : /[。.!?！？\n]+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

const countLetters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** A long letter holds too much else: the phrases decide. */
const MOST_LETTERS = 200;
/** A few letters say what phrases read in them and nothing more (「避難所はどこ?」). */
const LEAST_LETTERS_TO_LET_GO = 12;
/** A greeting has as few, and so has a name. */
const LEAST_LETTERS = 8;
/** Below this share what phrases find is let go: of held-out calls some 1 in 60 fall below it, and keep the numbers. */
const SURELY_NOT = 0.02;
/** Below these shares a record that surely answers what is asked of the city is shown, with the numbers beside it. */
const MUCH_DOUBT = 0.1;
const SOME_DOUBT = 0.4;
/**
 * A sentence by itself in which phrases find a call. The last one says what is wanted; what leads up to it is explained by
 * it (「部活で骨折しました。病院代は出る?」).
 */
const UNLIKELY = 0.7;
const UNLIKELY_AT_END = 0.2;
/** Any sentence by itself. */
const CRY_BESIDE = 0.9;
/** From these on what no phrase finds is a call, or may be one. */
const SURE = 0.98;
const MAYBE = 0.7;
