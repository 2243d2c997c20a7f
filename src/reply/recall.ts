import type { Measure } from "../domain/measure.ts";
import { listTopicWords } from "../find/count-words.ts";
import { rankRecords } from "../find/rank-records.ts";
import { textOf } from "../find/record-text.ts";
import { normalizeText } from "../text/normalize.ts";
import { partsOf } from "../understand/condition.ts";
import type { Answer } from "./answer.ts";
import { withoutJudgement } from "./answer-record-question.ts";
import { answerRecords } from "./answer-records.ts";
import { answerSetQuestion } from "./answer-set-question.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { type Inquiry, withoutSearch } from "./inquiry.ts";

const NOUN = "(?:やつ|話|件|こと|ほう|方|もの|取組|公約|施策|事業|項目)";
const THEN = "(?:さっき|先ほど|さきほど|先程|前|最初|はじめ|一番最初|だいぶ前|ちょっと前)";
/** 「さっきの婚活のやつ、担当どこ」 */
const EARLIER = new RegExp(
  `^(?:じゃあ?|では|で|あと|あ|えっと|ちなみに|ところで|やっぱり?|やはり|いや(?:やっぱり?)?)?、?\\s*${THEN}(?:に)?(?:の|(?:見|聞い|出|言っ|話し|教えてもらっ)(?:てた|た|ていた|てきた)(?:の)?)、?([^、。?!]{1,20}?)(?:の)?${NOUN}(?=[、。はがをものってだで]|$)`,
);
/** 「電気の話に戻ります」「婚活に戻るけど」 */
const BACK = new RegExp(
  `^(?:じゃあ?|では|で|あと|あ|すみません|ごめん|やっぱり?|やはり|いや(?:やっぱり?)?)?、?\\s*(?:さっきの|最初の)?([^、。?!]{1,20}?)(?:の)?${NOUN}?(?:に|へ)(?:戻|もど)(?:り|る|っ|し|させ|すと)[^。、?!]{0,10}[。、?!]?`,
);
/** 「最初のに戻りますね。」: the first record that was spoken of. */
const FIRST = new RegExp(
  `^(?:じゃあ?|では|で|あと|すみません|ごめん)?、?\\s*(?:一番|いちばん)?(?:最初|はじめ)の?(?:${NOUN}|質問)?(?:に|へ)(?:戻|もど)(?:り|る|っ|し|させ)[^。、?!]{0,10}[。、?!]?`,
);

/**
 * 「さっきの婚活のやつ、担当どこ」「電気の話に戻ります。…」: by a word of it a record, or a set, spoken of earlier is in focus again.
 * Null where none is called back, or nothing that was said holds the words.
 */
export function answerRecalled(inquiry: Inquiry): Answer | null {
  const { query, previous } = inquiry;
  if (previous === null) return null;
  // 「さっきのR3追加の中で建設部のもの」: what it says chooses by itself.
  if (query.wants !== "record" && query.where !== null && partsOf(query.where).length > 1) return null;
  const first = FIRST.exec(query.text);
  const called = first ?? EARLIER.exec(query.text) ?? BACK.exec(query.text);
  const words = called?.[1]?.trim() ?? "";
  const ids = first ? previous.spoken.slice(-1) : called ? findSpoken(words, inquiry) : [];
  if (!called || ids.length === 0) return null;
  const rest = query.text.slice(called[0].length);
  const meant = ids.length > 1 ? (sideOf(rest, ids, inquiry) ?? ids) : ids;
  const back: Inquiry = {
    ...inquiry,
    query: { ...query, excluded: [], topic: "", setTopic: "", placedTopic: "" },
    previous: { ...previous, measureIds: meant, where: null, shownIds: [] },
  };
  if (query.references.includes("same_department")) return answerSetQuestion(withoutSearch(back));
  return withoutJudgement(answerRecords(back, meant, "前の一覧"), rest);
}

/** 「最初の保育のと同じ区分にあるもの」: the one record that another is likened to by a word of it; null: none is. */
export function findLikened(inquiry: Inquiry): string | null {
  const words = LIKENED.exec(inquiry.query.text)?.[1];
  const [id, ...others] = words === undefined || inquiry.previous === null ? [] : findSpoken(words, inquiry);
  return id !== undefined && others.length === 0 ? id : null;
}
const LIKENED = new RegExp(
  `${THEN}(?:の|に(?:聞いた|見た|出た))([^、。?!]{1,14}?)(?:の?${NOUN})?の?と(?:同じ|おなじ|おんなじ)`,
);

/** Of the records and sets spoken of, the newest that hold the words: a record before the set it is of. */
function findSpoken(words: string, { previous, room, house }: Inquiry): string[] {
  const nouns = listTopicWords(words, house.tokenizer).filter((word) => !GENERIC_WORDS.has(word));
  if (nouns.length === 0) return [];
  const holds = (id: string) => {
    const record = room.byId.get(id);
    return record !== undefined && nouns.some((word) => normalizeText(textOf(record)).includes(word));
  };
  const { spoken, sets } = previous!;
  const { records, best: surest, verdict } = rankRecords(words, room, house);
  const set = sets.find(({ ids }) => ids.length > 1 && ids.length <= MAX_CALLED && ids.every(holds));
  const said = spoken.filter(holds);
  // 「電気の話」 is the list of them, though one of it was opened.
  if (set !== undefined && said.every((id) => set.ids.includes(id))) return set.ids;
  const known = records.filter(({ id }) => spoken.includes(id) || sets.some(({ ids }) => ids.includes(id)));
  const [best] = known;
  if (best === undefined) return said.slice(0, 1);
  // What was never spoken of and is clearly meant is looked for like any other.
  if (verdict === "record" && best.score < surest!.score * NEARLY) return [];
  const [opened] = known.filter(({ id }) => said.includes(id));
  return [opened !== undefined && opened.score >= best.score * NEARLY ? opened.id : best.id];
}
/** Share of the best score at which the one that was opened is meant. */
const NEARLY = 0.6;
/** A longer list is not one subject. */
const MAX_CALLED = 10;

/** 「公園でないほう」 of them. */
function sideOf(rest: string, ids: readonly string[], { room }: Inquiry): string[] | null {
  const denied = SIDE.exec(rest)?.[1];
  if (denied === undefined) return null;
  const bears = (id: string, says: (record: Measure) => string) =>
    normalizeText(says(room.byId.get(id)!)).includes(denied);
  const isTitled = ids.some((id) => bears(id, ({ title }) => title));
  const left = ids.filter((id) => !bears(id, isTitled ? ({ title }) => title : textOf));
  return left.length > 0 && left.length < ids.length ? left.slice(0, 1) : null;
}
const SIDE =
  /([\p{Script=Han}\p{Script=Katakana}ー]{1,10})(?:の(?:ほう|方))?(?:じゃ|で(?:は)?|や)ない(?:ほう|方|やつ|もの)/u;
