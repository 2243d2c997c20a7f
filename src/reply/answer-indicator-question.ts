import type { MeasureView } from "../domain/measure-view.ts";
import { findPresentValue } from "../domain/report.ts";
import { listTopicWords } from "../find/count-words.ts";
import { allOf, includesKind, leavesOf, partsOf } from "../understand/condition.ts";
import { describeLatest, describePresent, describeTarget } from "../wording/list-statements.ts";
import type { Answer } from "./answer.ts";
import { describeBasis, planOf } from "./describe-plan.ts";
import { findViews } from "./find-views.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

const CHOOSING_RECORDS = ["topic", "stated", "value"] as const;

/** Indicators with a value that are told one by one. */
const MAX_TOLD = 8;

/**
 * 「達成できなかった指標は?」「目標に届いた指標は?」: how many indicators there are, which have a result, and those results beside
 * their targets. Which of them failed is written nowhere, and is not worked out. Null when the question is another.
 */
export function answerIndicatorQuestion(inquiry: Inquiry): Answer | null {
  const { query, house, room } = inquiry;
  if (!query.manner.asksIndicators || query.mention !== null) return null;
  // 「統計指標を使っている施策」 asks for records by their indicators.
  if (CHOOSING_RECORDS.some((kind) => includesKind(query.where, kind))) return null;
  const words = listTopicWords(query.topic, house.tokenizer).filter(
    (word) => !GENERIC_WORDS.has(word) && !OWN.test(word),
  );
  if (words.length > 0) return null;
  const places = query.where === null ? [] : partsOf(query.where).filter((part) => leavesOf(part).every(isNoState));
  const where = allOf(places);
  const views = findViews(inquiry, where).filter(({ measure }) => measure.kpis.length > 0);
  const indicators = views.flatMap(listIndicators);
  const told = indicators.filter(({ value }) => value !== null);
  const { measureWord, name } = room.records.city;
  const lines =
    indicators.length === 0
      ? [`${name}の計画には、数値の指標がありません`]
      : [
          `数値の指標は、${measureWord}${views.length}件に${indicators.length}件あります。実績の報告か記載があるもの${told.length}件、ないもの${indicators.length - told.length}件`,
          told.length === 0
            ? "目標に届いたか、届かなかったかは、資料にも報告にも書かれていません"
            : "届いたかどうかの判断は書かれていないため、実績と目標をそのままお見せします",
          ...told.slice(0, MAX_TOLD).map(({ label, value, target }) => `${label}: 実績 ${value}、目標 ${target}`),
          ...(told.length > MAX_TOLD ? [`ほか${told.length - MAX_TOLD}件`] : []),
        ];
  return {
    kind: "plan",
    ...planOf("progress", views, { ...inquiry, query: { ...query, where } }),
    lines,
    rows: [],
    note: describeBasis(views),
  };
}

const isNoState = ({ kind }: { kind: string }): boolean => kind !== "state" && kind !== "indicator";

/** Words that ask for indicators and name none. */
const OWN = /^(?:指標|数値|目標|達成|届|達する|未達|クリア|kpi|実績|項目|ワースト|一覧)/;

function listIndicators({ measure, reports }: MeasureView) {
  return measure.kpis.map((kpi) => {
    const present = findPresentValue(reports, kpi.name);
    return {
      label: kpi.name,
      value: present ? describePresent(present, measure) : describeLatest(kpi),
      target: describeTarget(kpi),
    };
  });
}
