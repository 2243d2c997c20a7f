import { listTopicWords } from "../find/count-words.ts";
import { hasOwnWords } from "../find/house.ts";
import { rankRecords } from "../find/rank-records.ts";
import { textOf } from "../find/record-text.ts";
import { DECISION } from "../search/ranking.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import type { Claim } from "../understand/find-claim.ts";
import type { Answer } from "./answer.ts";
import { denyRecord } from "./deny-record.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";

/** Share of the words of a short name (「新庁舎」) that the record must hold, and of a longer description. */
const HELD = { name: 0.9, description: 0.6 } as const;
const NAME_WORDS = 2;

/**
 * 「新庁舎は完成しましたか」「もう廃止されたんですよね」: the record of the conversation where nothing is named, and a no where
 * what is named is in no record. Null where the question claims nothing or its record is found as any other.
 */
export function answerClaim(inquiry: Inquiry): Answer | null {
  const { query, previous, room, house } = inquiry;
  const { claim } = query;
  // What became of a figure is no thing that is done or not; its record is found as any other.
  if (claim === null || query.manner.asksResult || query.subjects.length > 0 || query.wantsSurely) return null;
  const named = listTopicWords(claim.head, house.tokenizer);
  const [last, ...others] = previous?.measureIds ?? [];
  const subject = last !== undefined && others.length === 0 && room.byId.has(last) ? last : null;
  if (named.length === 0) {
    if (subject !== null) return answerMeasure(inquiry, subject);
    return query.where === null || claim.assumed ? { kind: "not_found", reason: { kind: "nothing" }, near: [] } : null;
  }
  // In a conversation its record may be meant by a part of it (「工事は終わった?」).
  if (subject !== null || claim.event === "deadline") return null;
  if (claim.event === "other") return answerOther(inquiry, claim);
  const ranking = rankRecords(claim.head, room, house);
  const { best, verdict, certainty, contentTerms } = ranking;
  if (contentTerms === 0) return null;
  const least = contentTerms <= NAME_WORDS ? HELD.name : HELD.description;
  const isNamed =
    best !== undefined &&
    verdict === "record" &&
    (claim.event === "stopped" && !hasOwnWords(room, best.id)
      ? // 「小学校なくなるの?」: a card affirms nothing, and a sheet seldom holds the words that people fear it by.
        true
      : certainty >= DECISION.sure && ranking.coverageOf(best) >= least);
  // 「新庁舎」 may be an everyday word of a record that only works in it; the plan's own text must know a short name.
  const isKnown =
    contentTerms > NAME_WORDS ||
    claim.event === "stopped" ||
    (best !== undefined && knowsName(named, best.id, inquiry));
  if (isNamed && isKnown) return null;
  if (
    best !== undefined &&
    verdict === "record" &&
    certainty >= DECISION.sure &&
    shortensName(named, best.id, inquiry)
  ) {
    return null;
  }
  // A thing's own name stands in no record: those that share a part of it are others.
  const near = contentTerms <= NAME_WORDS ? [] : ranking.near;
  return denyRecord(inquiry, { ...ranking, near, verdict: verdict === "record" ? "nothing" : verdict });
}

/** 「市民病院は赤字ですか」: what is claimed may lead away from the record of what it is claimed of. */
function answerOther(inquiry: Inquiry, claim: Claim): Answer | null {
  const { ranking: whole, room, house } = inquiry;
  if (whole.verdict === "record") return null;
  // 「ごみ袋って有料になるの?」: a topic outside of the plan is about just that.
  const outside = whole.outside === null ? undefined : house.concepts.get(whole.outside)?.name;
  if (whole.verdict === "outside" && outside?.includes(claim.words.slice(0, 2))) return null;
  const { best, verdict, certainty, contentTerms } = rankRecords(claim.head, room, house);
  if (best === undefined || contentTerms === 0) return null;
  return verdict === "record" && certainty >= DECISION.sure ? answerMeasure(inquiry, best.id) : null;
}

/** A short form of a name that the record writes: each word in one compound, in that order (「防災システム」 of 防災情報伝達システム). */
function shortensName(named: readonly string[], id: string, { room }: Inquiry): boolean {
  const between = "[\\p{Script=Han}\\p{Script=Katakana}ー]{0,8}";
  return named.length > 1 && new RegExp(named.map(escapePattern).join(between), "u").test(textOf(room.byId.get(id)!));
}

function knowsName(named: readonly string[], id: string, { room, query }: Inquiry): boolean {
  const text = textOf(room.byId.get(id)!);
  const prefixed = named.map((word) => (query.text.includes(`新${word}`) ? `新${word}` : word));
  return prefixed.every((word) => text.includes(word));
}
