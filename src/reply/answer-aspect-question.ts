import { type Ranking, rankRecords } from "../find/rank-records.ts";
import { textOf } from "../find/record-text.ts";
import { DECISION } from "../search/ranking.ts";
import { normalizeText } from "../text/normalize.ts";
import { ASPECT_NOUNS } from "../understand/aspect-nouns.ts";
import { ASPECTS, type AspectId } from "../understand/aspects.ts";
import { formatStatement } from "../wording/list-statements.ts";
import { leadsToFocus } from "./about-focus.ts";
import type { Answer } from "./answer.ts";
import { focusKept } from "./focus-abroad.ts";
import { answerMeasure, type Inquiry, viewOf } from "./inquiry.ts";
import { rankStatements } from "./rank-statements.ts";
import { focusOf } from "./remember.ts";

/** A second record stands beside the no only when it is nearly as close as the first. */
const NEAR_SHARE = 0.6;

/** Lines of a record that answer, or come near to it. */
const MAX_LINES = 4;
const MAX_SAID = 2;

/** Share of the question's words that a line must hold to be told beside the no. */
const SAID_FIT = 0.12;

/**
 * Opening hours, booking, telephone numbers and the like: a no that says so, with the near records as buttons. The
 * record itself, led by the line that says it, where it does (「コンビニ交付を使える時間: 毎日6:30～23:00」). Null when
 * nothing of the kind is asked, or when the record is itself about it (「予約システムの導入」).
 */
export function answerAspectQuestion(inquiry: Inquiry): Answer | null {
  const { query, ranking, room, house } = inquiry;
  const { aspect } = query;
  if (aspect === null) return null;
  // 「祭りは中止になった?」 asks not for the day of a festival but what became of it.
  if (aspect === "event" && query.claim !== null) return null;
  const subject = rankRecords(query.subject, room, house);
  const kept = query.where === null ? focusKept(inquiry) : null;
  const meant = kept ?? findMeant(subject, inquiry);
  const clock = aspect === "hours" && ASKS_CLOCK.test(query.text) ? BY_THE_CLOCK : null;
  if (meant !== null) {
    const lines = findLines(meant, clock ?? ASPECT_NOUNS[aspect]?.answers ?? null, inquiry).slice(0, MAX_LINES);
    if (lines.length > 0) return leadWith(answerMeasure(asFact(inquiry), meant), ASPECTS[aspect].label, lines);
  }
  const holds = clock ?? ASPECTS[aspect].holds;
  // 「そのメール、どうやって登録するん」: the record itself was just shown, and has no line that says it.
  const isOfFocus = kept !== null || leadsToFocus(inquiry);
  if (!isOfFocus && (query.aspectIsExact ? isAbout(aspect, inquiry) : speaksOf(holds, inquiry, ranking))) return null;
  const comesNear = meant !== null && (aspect === "hours" || aspect === "price");
  const said = comesNear ? findLines(meant, ASPECTS[aspect].holds, inquiry, SAID_FIT).slice(0, MAX_SAID) : [];
  return {
    kind: "not_found",
    reason: { kind: "aspect", aspect, said },
    near: (kept === null ? listNear(subject, inquiry) : [kept]).map((id) => viewOf(inquiry, id)),
  };
}

/** The record that is surely asked about, by the words beside the aspect or as the conversation's last subject. */
function findMeant({ best, verdict, certainty, contentTerms }: Ranking, inquiry: Inquiry): string | null {
  const { previous, room, query } = inquiry;
  if (contentTerms > 0)
    return best !== undefined && verdict === "record" && certainty >= DECISION.sure ? best.id : null;
  if (query.where !== null) return null;
  const [id, ...others] = previous?.measureIds ?? [];
  return id !== undefined && others.length === 0 && room.byId.has(id) ? id : null;
}

/** What the record says of the kind, closest to the question first. Amounts that the city aims at are no prices. */
function findLines(id: string, says: RegExp | null, inquiry: Inquiry, leastFit = 0): string[] {
  if (says === null) return [];
  const lines = rankStatements(inquiry.query.text, viewOf(inquiry, id), inquiry.house.tokenizer)
    .filter(({ statement: { kind }, fit }) => kind !== "amount" && kind !== "kpi" && fit >= leastFit)
    .map(({ statement }) => formatStatement(statement))
    .filter((line) => says.test(normalizeText(line)));
  // A sheet's one sentence (「1人当たり5万円を支給する」) is all that many records say.
  const { summary } = inquiry.room.byId.get(id)!;
  // 「平日の開館を午後9時まで延ばします」 tells nothing of today.
  if (ASKS_TODAY.test(inquiry.query.text)) return [...new Set(lines)];
  if (lines.length === 0 && says.test(normalizeText(summary.does))) return [`すること: ${summary.does}`];
  return [...new Set(lines)];
}

/** What a record states of a price is the amount that other languages have a word for on the card. */
const asFact = (inquiry: Inquiry): Inquiry =>
  inquiry.query.aspect === "price" ? { ...inquiry, query: { ...inquiry.query, facts: ["amount"] } } : inquiry;

function leadWith(answer: Answer, label: string, lines: string[]): Answer {
  return answer.kind === "measure" ? { ...answer, focus: { label, lines, about: null } } : answer;
}

/** Records beside the no: those that the words without the aspect lead to, or the last subject. */
function listNear({ records, best, contentTerms, certainty }: Ranking, { previous, room, query }: Inquiry): string[] {
  if (contentTerms === 0 && query.where !== null) return [];
  if (contentTerms === 0) return previous?.measureIds.slice(0, 1).filter((id) => room.byId.has(id)) ?? [];
  if (!best || certainty < DECISION.fits) return [];
  return records
    .slice(0, 2)
    .filter(({ score }) => score >= best.score * NEAR_SHARE)
    .map(({ id }) => id);
}

/** Whether the record that the whole question leads to bears the asked thing in its title (「使用料の見直し」) or aims at it (「テスト合格率」). */
function isAbout(aspect: AspectId, { ranking: { best, verdict }, room, previous, query }: Inquiry): boolean {
  const asked = ASPECT_NOUNS[aspect];
  if (asked === undefined || best === undefined || verdict !== "record") return false;
  if (previous !== null && query.subject === "") return false;
  const { title, titleVariants, kpis } = room.byId.get(best.id)!;
  const nouns = new RegExp(asked.nouns);
  return [title, ...titleVariants, ...kpis.map(({ name }) => name)].some((words) => nouns.test(normalizeText(words)));
}

/** 「日曜運行」 is no timetable and says no time: only a time of day, or the word itself, answers who asks for one. */
const ASKS_CLOCK =
  /時刻表|ダイヤ(?!モンド|ル)|始発|終電|終バス|何時|なんじ|ラストオーダー|what time|(?:que|qué) horas?|hor[áa]rio|mấy giờ|[几幾]点|[几幾]點|몇 ?시|anong oras/;
const BY_THE_CLOCK = /時刻表|ダイヤ(?!モンド|ル)|\d\s*(?::\d|時(?!間))/;

/** What holds on the day itself stands in no plan. */
const ASKS_TODAY = /今日|きょう|本日|明日|あした|あさって|今夜|今晩|今から/;

/** Whether the best record says something of the kind (「コンビニで6:30から23:00まで」). */
function speaksOf(
  holds: RegExp | null,
  { room, query, previous }: Inquiry,
  { best, verdict, certainty }: Ranking,
): boolean {
  // 「手数料 いくら」 names nothing but what is asked: of the record in focus.
  if (query.subject === "" && focusOf(previous) !== null) return false;
  return (
    holds !== null &&
    !ASKS_TODAY.test(query.text) &&
    best !== undefined &&
    verdict === "record" &&
    certainty >= DECISION.sure &&
    holds.test(textOf(room.byId.get(best.id)!))
  );
}
