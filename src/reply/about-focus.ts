import type { FactId } from "../domain/fact.ts";
import type { Measure } from "../domain/measure.ts";
import { listTopicWords } from "../find/count-words.ts";
import { textOf } from "../find/record-text.ts";
import { normalizeText } from "../text/normalize.ts";
import { type Condition, leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { sentenceAround } from "../understand/sentence-around.ts";
import { blankSpans } from "../understand/span.ts";
import { isCovered } from "../understand/topic-of.ts";
import type { Answer } from "./answer.ts";
import { withAskedConditions, withoutJudgement } from "./answer-record-question.ts";
import { countsThing, focusKept } from "./focus-abroad.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerMeasure, type Inquiry, viewOf, withoutSearch } from "./inquiry.ts";
import { focusOf } from "./remember.ts";

/**
 * 「で、使えるようになるのは何年から?孫の健診に間に合うかね」「何%の人に受けてもらうのが目標なの」: a fact asked in a sentence that names
 * nothing but what the record in focus holds is asked of that one, whatever story stands around it.
 */
export function answerOfFocus(inquiry: Inquiry): Answer | null {
  const focus = focusOf(inquiry.previous);
  if (focus === null || inquiry.query.aspect !== null) return null;
  // A result is looked for in what was spoken of last, in its very words.
  if (inquiry.query.manner.asksResult) return null;
  // A question without any words goes on with what was asked before, too.
  if (inquiry.ranking.contentTerms === 0 && inquiry.query.where === null) return null;
  if (!asksOfFocus(inquiry) && !pointsAtFocus(inquiry)) return null;
  const { query } = withAskedConditions(inquiry);
  const facts = query.facts.length === 0 && countsThing(query) ? (["target"] as const) : query.facts;
  const asked = { ...inquiry, query: { ...query, facts: [...facts] } };
  return withoutJudgement(answerMeasure(withoutSearch(asked), focus), query.text);
}

/** 「あのシステムはいつ入るんでしたっけ」: a thing that the record in focus holds is pointed at, and nothing else is named. */
export function pointsAtFocus({ query, previous, room, house }: Inquiry): boolean {
  const record = room.byId.get(focusOf(previous) ?? "");
  const thing = POINTED.exec(query.text)?.[1];
  if (record === undefined || thing === undefined || query.where !== null || namesElse({ ...query, aspect: null }))
    return false;
  const said = normalizeText(textOf(record));
  const words = listTopicWords(query.topic, house.tokenizer, true);
  return [thing, ...words].every((word) => namesNothing(word) || said.includes(word));
}
const POINTED =
  /(?:^|[。、?!\s]|^[でじ]\S{0,3}?)(?:その|この|あの|そこの|ここの|あそこの|例の|くだんの)([\p{Script=Han}\p{Script=Katakana}ー]{2,}|[a-z0-9]{2,})/u;

/** 「そのメール、どうやって登録するん」: what is pointed at leads to the record in focus. */
export const leadsToFocus = (inquiry: Inquiry): boolean =>
  pointsAtFocus(inquiry) ||
  (POINTED.test(inquiry.query.text) && inquiry.ranking.best?.id === focusOf(inquiry.previous));

/** Whether the fact that is asked can only be the focus's. */
export function asksOfFocus(inquiry: Inquiry): boolean {
  const { query, previous, room, house } = inquiry;
  const focus = focusOf(previous);
  const record = focus === null ? undefined : room.byId.get(focus);
  if (record === undefined || namesElse(withoutOwnDivision(query, record))) return false;
  if (focusKept(inquiry) !== null && (query.facts.some(isOwnFact) || countsThing(query))) return true;
  if (!asksFact(query)) return false;
  const said = normalizeText(textOf(record));
  return listTopicWords(askingSentence(query), house.tokenizer, true).every(
    (word) => namesNothing(word) || said.includes(word),
  );
}

/** 「水道局のなんて課が受け持ちだったかな」: the division of the record in focus, of which a department is asked. */
function withoutOwnDivision(query: Query, { departments }: Measure): Query {
  const { where, facts, text } = query;
  const isOwn =
    facts.includes("department") &&
    where?.kind === "department" &&
    WHICH_OF_IT.test(text) &&
    where.units.every(({ division, name }) => name === null && departments.some((own) => own.division === division));
  return isOwn ? { ...query, where: null, wantsSurely: false } : query;
}
const WHICH_OF_IT =
  /(?:部|局|室|院|所)(?:さん)?(?:の|で|は|って|だと|内で|、)*(?:どこ|どの|何|なん|どういう)(?:の|て|という|ていう|っていう)?(?:課|係|部署|部|ところ|とこ)/;

const asksFact = ({ facts, where, text }: Query) =>
  facts.some(isOwnFact) ||
  // 「で、いつ動き出すの」
  (where === null && /いつ/.test(text)) ||
  (where !== null && leavesOf(where).every(isFigure));
const isOwnFact = (fact: FactId) => fact !== "scope" && fact !== "detail" && fact !== "purpose";
/** 「何%の人が目標」 */
const isFigure = ({ kind }: Condition) => kind === "indicator" || kind === "value";

/** Whether it names a set, a part of the plan, another record or a thing of the conversation that is not the focus. */
const namesElse = (query: Query) =>
  query.wantsSurely ||
  query.wants === "share" ||
  query.aspect !== null ||
  query.recordId !== null ||
  query.plan !== null ||
  query.report !== null ||
  query.talk !== null ||
  query.ordinal !== null ||
  query.pick !== null ||
  query.turns !== null ||
  query.excluded.length > 0 ||
  query.subjects.length > 0 ||
  query.claim !== null ||
  query.references.some((to) => to !== "previous") ||
  !leavesOf(query.where).every((leaf) => isFigure(leaf) || leaf.kind === "deadline");

/** Who and how many: no word names a record by them. */
const NOBODY: ReadonlySet<string> = new Set([
  "人",
  "方",
  "者",
  "みんな",
  "数",
  "うち",
  "自分",
  "私",
  "僕",
  "俺",
  "全部",
  "全体",
  "最終",
  "結局",
  "具体",
  "的",
  "どれ",
  "どの",
  "くらい",
  "ぐらい",
  "話し",
  "お話",
  "お話し",
  "感じ",
  "形",
  "とき",
  "時",
  "ところ",
  "とこ",
  "やつ",
  "ん",
  "つもり",
  "はず",
]);

/** 「窓口の担当は?」 may be asked of another record, though any may hold the word. */
const namesNothing = (word: string) => (GENERIC_WORDS.has(word) && !THINGS.has(word)) || NOBODY.has(word);
const THINGS: ReadonlySet<string> = new Set(["窓口", "議会", "職員"]);

/** The last sentence that asks for a fact, without the words that were read. */
function askingSentence({ text, spans }: Query): string {
  const last =
    spans.findLast(({ meaning }) => meaning.kind === "fact" || meaning.kind === "condition") ?? askedWhen(text);
  const read = spans.filter((span) => isCovered(span) || span.meaning.kind === "fact");
  return blankSpans(text, read).slice(...sentenceAround(text, last ?? { start: 0, end: 0 }));
}
function askedWhen(text: string) {
  const start = text.lastIndexOf("いつ");
  return start < 0 ? undefined : { start, end: start + 2 };
}
/**
 * 「1通なんぼかかるん」「一份多少钱」: by the way it is put it is asked for what no plan holds, and names nothing but the
 * record in focus, which has no such figure.
 */
export function denyOfFocus(inquiry: Inquiry): Answer | null {
  const { query, previous, house, room, ranking } = inquiry;
  const focus = focusOf(previous);
  const record = focus === null ? undefined : room.byId.get(focus);
  const { judged } = query;
  if (record === undefined || judged === null || judged.outside < SURELY_ASIDE) return null;
  if (judged.aside !== "price" || query.aspect !== null) return null;
  if (query.facts.some((fact) => fact !== "amount" && fact !== "scope")) return null;
  // Which words of another language name a thing is not known; they lead nowhere.
  const isForeign = query.language !== "ja" && query.language !== "ja-easy";
  const named = listTopicWords(query.topic, house.tokenizer, true).filter(
    (word) => !GENERIC_WORDS.has(word) && word.length > 1 && !/\d/.test(word),
  );
  const namesElse = !named.every((word) => normalizeText(record.title).includes(word));
  if (isForeign ? ranking.verdict === "record" : namesElse) return null;
  return {
    kind: "not_found",
    reason: { kind: "aspect", aspect: judged.aside, said: [] },
    near: [viewOf(inquiry, record.id)],
  };
}
const SURELY_ASIDE = 0.85;
