import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { isContentToken, tokenizeText } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import { listStatements } from "../wording/list-statements.ts";
import { allViews, type Inquiry } from "./inquiry.ts";

/** Records that mention what a list question names. */
export interface Mentions {
  /** The words they hold: 「出前講座」, 「市税 収納率」. */
  words: string;
  views: MeasureView[];
}

/**
 * 「マイナンバーカードが出てくる取組を全部」「市税収納率を目標値にしている取組」: all records that hold every word of the
 * subject, in the plan's own spelling. null: no list of this kind is asked for, or no two records hold the words.
 */
export function findMentions(inquiry: Inquiry): Mentions | null {
  const { understanding, house, ranking } = inquiry;
  const asTarget = AS_TARGET.test(understanding.text);
  const wantsRecords = understanding.wantsAll && understanding.asked.length === 0 && ranking.verdict === "record";
  if (!asTarget && !wantsRecords && !SPEAKS_OF_WORDS.test(understanding.text)) return null;
  const quoted = /「([^」]{2,20})」/.exec(understanding.text)?.[1];
  const words = quoted
    ? [quoted]
    : tokenizeText(understanding.subject, house.tokenizer)
        .filter(isContentToken)
        .filter(({ surface, base }) => !MENTION_WORDS.has(base) && !/\d/.test(surface))
        .map(({ surface }) => surface);
  if (words.length === 0) return null;
  const views = allViews(inquiry).filter((view) => {
    const text = asTarget ? targetsOf(view.measure) : textOf(view);
    return words.every((word) => text.includes(word));
  });
  return views.length >= 2 ? { words: words.join(" "), views } : null;
}

const AS_TARGET = /(目標値?|指標|kpi)((に|として|と)(して|定めて|掲げて|使って|いる)|を(掲げ|定め|持|立て))/;
const SPEAKS_OF_WORDS = /(って|という)(言葉|ことば|単語|語)|出てくる(取組|公約|施策|もの|項目|の)/;

/** Words for mentioning, not for what is mentioned. */
const MENTION_WORDS = new Set(
  "言葉 ことば 単語 語 出る でる 入る 含む 含める 関する 関わる かかわる 目標値 指標 kpi 掲げる 定める 使う".split(" "),
);

const targetsOf = (measure: Measure) => normalizeText(measure.kpis.map(({ name }) => name).join("\n"));

const textOf = (view: MeasureView) =>
  normalizeText(
    [
      view.measure.title,
      ...view.measure.titleVariants,
      view.measure.summary.does,
      view.measure.summary.aims,
      ...view.measure.items.map(({ title }) => title),
      ...view.measure.background,
      ...view.measure.policies,
      ...listStatements(view).map(({ label, value }) => `${label} ${value}`),
    ].join("\n"),
  );
