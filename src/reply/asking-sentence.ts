import { DECISION } from "../search/ranking.ts";
import type { Outcome } from "./find-answer.ts";

/** A shorter sentence names nothing. */
const MIN_CHARS = 8;
/** More sentences are a story, whose parts lead anywhere. */
const MAX_SENTENCES = 4;

/**
 * 「…目標は1kgで合ってる?自由研究に書く」: who also tells what it is for leads the search away. Where the whole message
 * leads nowhere and nothing of it says why, the sentence that surely leads to a record is what was asked.
 * @param whole what came of all of it
 * @returns the outcome of that sentence; null where none is sure
 */
export function answerAskingSentence(
  message: string,
  whole: Outcome,
  answer: (sentence: string) => Outcome,
): Outcome | null {
  if (!isNowhere(whole)) return null;
  const sentences = message.split(/(?<=[。?？!！\n])/).filter((one) => one.trim() !== "");
  if (sentences.length < 2 || sentences.length > MAX_SENTENCES || /[<>]/.test(message)) return null;
  return (
    sentences
      .filter((one) => one.trim().length >= MIN_CHARS)
      .map(answer)
      .filter(
        (one) =>
          one.answer.kind === "measure" &&
          one.query.aspect === null &&
          one.ranking.certainty >= DECISION.sure &&
          !isOutdone(one.answer.view.measure.id, whole),
      )
      .toSorted((a, b) => b.ranking.certainty - a.ranking.certainty)[0] ?? null
  );
}

/** 「一人で食べる子らにカレーを出してます。応援してもらえる?」: all of it is nearer to another record. */
const isOutdone = (id: string, { ranking: { best, records } }: Outcome) =>
  best !== undefined && (records.find((one) => one.id === id)?.score ?? 0) < best.score * NEARLY;
/** Share of the best score that the sentence's record must have of the whole message. */
const NEARLY = 0.8;

/** Nothing was found, and no rule tells that something else is asked than plans hold. */
function isNowhere({ answer, query, ranking }: Outcome): boolean {
  const { aspect, talk, otherCity, foreignCity, plan, steersBot } = query;
  // Words that lead to a record, taken for chat by how it is put: that was decided of all of it.
  if (answer.kind === "message" && ranking.verdict === "record") return false;
  if (steersBot || [aspect, talk, otherCity, foreignCity, plan].some((one) => one !== null)) return false;
  return answer.kind === "not_found"
    ? answer.reason.kind !== "aspect"
    : answer.kind === "message" && answer.topic === "chat";
}
