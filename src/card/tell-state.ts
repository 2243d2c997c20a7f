import type { Headline, MeasureCard } from "./card.ts";
import type { Badge } from "./card-parts.ts";

/** A record's state on a card that is read at a glance. */
export interface ToldState {
  /** The answer, with the sign of the state where it names that state. */
  headline: Headline | null;
  /** Null where the answer has named it. */
  badge: Badge | null;
  /** As-of date and origin; "" where the answer holds them. */
  note: string;
}

/** The state of a record beside the answer at the head of its card: word, day and origin are said once. */
export function tellState(card: MeasureCard): ToldState {
  const { headline, status } = card;
  const between = card.language === undefined ? "。" : " · ";
  const note = (card.brief?.statusNote ?? card.statusNote)
    .split(between)
    .filter((sentence) => !isTold(sentence, headline))
    .join(between);
  const [first, ...rest] = headline?.lines ?? [];
  if (headline === null || first === undefined || !first.replace(/\([^()]*\)$/, "").endsWith(status.word))
    return { headline, badge: status, note };
  return { headline: { ...headline, lines: [`${status.icon} ${first}`, ...rest] }, badge: null, note };
}

/** Whether the answer at the head of a card has these words already. */
export const isSaid = ({ headline }: Pick<MeasureCard, "headline">, words: string): boolean =>
  headline?.lines.some((line) => line.includes(words)) ?? false;

/** Lines of the newest report that neither the answer nor the state above them has said. */
export const listUnsaid = (card: Pick<MeasureCard, "headline" | "report" | "status">): string[] =>
  card.report?.latest?.lines.filter((line) => !isReported(card, line) && !line.endsWith(`: ${card.status.word}`)) ?? [];

/** Whether the answer has what a line of a report says: in its words, or the value of the indicator beside its name. */
function isReported(card: Pick<MeasureCard, "headline">, line: string): boolean {
  const [label = "", value = ""] = line.split(/の実績: /);
  return isSaid(card, line) || (value !== "" && isSaid(card, label) && isSaid(card, value));
}

/** What stands for 「nobody has reported」 in several sentences. */
const UNREPORTED = "未報告";

/** 「令和5年12月30日(2023年)時点・公約実施目標シート」 is told where a line has that day and the origin that document. */
function isTold(sentence: string, headline: Headline | null): boolean {
  if (headline === null) return false;
  const says = (words: string) => headline.lines.some((line) => line.includes(words));
  if (says(sentence) || (sentence.includes(UNREPORTED) && says(UNREPORTED))) return true;
  const [day = "", ...origin] = sentence.replace(/\(\d{4}年\)/, "").split("・");
  const source = origin.join("・");
  return day.endsWith("時点") && says(day) && (says(source) || headline.origin.includes(source));
}
