import { formatDateBoth } from "../domain/calendar-date.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { STATUS_WORDS } from "../domain/progress-entry.ts";
import type {
  Condition,
  INDICATOR_BOUNDS,
  NumberRange,
  RowCells,
  StatedFact,
  StateWord,
  TopicPlace,
  YearRange,
} from "../understand/condition.ts";

const STATED_WORDS: Record<StatedFact, string> = {
  target: "数値目標",
  deadline: "期限",
  department: "担当課",
  amount: "金額",
  schedule: "年度ごとの予定",
  status: "状況・評価",
};

const PLACE_WORDS: Record<TopicPlace | "text", string> = {
  text: "",
  title: "題名に",
  targets: "指標の名前に",
  background: "現状と課題に",
  does: "「すること」に",
  aims: "ねらいに",
  policies: "取組方針に",
  items: "取組項目に",
  schedule: "年度ごとの予定に",
};

const BOUND_WORDS: Record<(typeof INDICATOR_BOUNDS)[number], string> = {
  atLeast: "目標が「以上」",
  atMost: "目標が「以下」",
  below: "目標が「未満」",
  range: "目標に幅がある",
  increaseBy: "目標が増やす数",
};

const SHARING_WORDS = {
  any: "",
  own: "",
  alone: "(単独)",
  joint: "(ほかの課と共同)",
  lead: "(主担当)",
  beside: "(関係課として)",
} as const;

const STATE_LABELS: Record<StateWord, string> = {
  achieved: "達成の記載あり",
  not_achieved: "達成の記載なし",
  late: `状況: ${STATUS_WORDS.late}`,
  at_risk: `状況: ${STATUS_WORDS.at_risk}か${STATUS_WORDS.late}`,
  not_started: `状況: ${STATUS_WORDS.not_started}`,
  in_progress: `状況: ${STATUS_WORDS.in_progress}`,
  stopped: `状況: ${STATUS_WORDS.stopped}`,
  reported: "進み具合の報告か記載あり",
  unreported: "進み具合が未報告",
  postponed: "期限が延期されたもの",
};

const WAY_WORDS = {
  up: "上がった",
  down: "下がった",
  same: "変わらない",
  changed: "変わった",
} as const satisfies Record<Extract<Condition, { kind: "regraded" }>["way"], string>;

/** A condition in words, as a list's title names it: 「担当課: 財政課、「中期」を除く」; every part of it is named. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "and":
      return condition.of.map(describeCondition).join("、");
    case "or":
      return describeAlternatives(condition.of);
    case "not":
      return condition.of.kind === "topic" || condition.of.kind === "records"
        ? `${describeCondition(condition.of)}を除く`
        : `「${describeCondition(condition.of)}」を除く`;
    case "department":
      return `担当課: ${condition.words}${condition.units.length === 0 ? "" : SHARING_WORDS[condition.sharing]}`;
    case "unknown_department":
      return `担当課: ${condition.words}`;
    case "section":
      return `区分: ${condition.label}`;
    case "state":
      return STATE_LABELS[condition.state];
    case "term":
      return `区分: ${condition.term}`;
    case "deadline":
      return `${condition.aims ? "目標年度" : "期限"}: ${describeRange(condition.range)}`;
    case "due":
      return `期限: ${describeDays(condition)}`;
    case "added":
      return condition.range === null ? "計画の途中で追加" : `${describeYears(condition.range)}に追加`;
    case "started":
      return `${describeYears(condition.range)}に${condition.words === undefined ? "" : `「${condition.words}」が`}始まったと書かれているもの`;
    case "year":
      return `${describeYears(condition.range)}のことが書かれているもの`;
    case "schedule":
      return `${formatFiscalYear(condition.fiscalYear)}の予定${condition.filled ? "あり" : "なし"}`;
    case "value":
      if (condition.fields) return `${condition.fields.join("・")}: ${condition.words}`;
      return `${condition.fiscalYear === null ? "" : `${formatFiscalYear(condition.fiscalYear)}に`}「${condition.words}」とあるもの`;
    case "status_word":
      return `資料に「${condition.words}」とあるもの`;
    case "regraded":
      return `${condition.gauge}が${formatFiscalYear(condition.from.fiscalYear)}より${formatFiscalYear(condition.to.fiscalYear)}で${WAY_WORDS[condition.way]}もの`;
    case "indicator":
      return describeIndicator(condition);
    case "parts":
      return `${condition.what === "items" ? "取組事項の数" : "取組事項をまとめる見出しの数"}: ${describeCount(condition.count, "")}`;
    case "cells":
      return `${describeYears(condition)}の予定の欄が${condition.same ? "同じ" : "同じではない"}もの`;
    case "row":
      return `一つの予定の${condition.cells.map(describeCells).join("、")}とあるもの`;
    case "column":
      return `「${condition.name}」の欄に${condition.says ? `「${condition.says}」との` : ""}${condition.filled ? "書きこみあり" : "書きこみなし"}`;
    case "amount":
      return `${condition.fiscalYear === null ? "" : `${formatFiscalYear(condition.fiscalYear)}の`}${describeAmount(condition)}`;
    case "rate":
      return describeRate(condition);
    case "stated":
      return `${STATED_WORDS[condition.fact]}の記載${condition.present ? "あり" : "なし"}`;
    case "document":
      return `出典: ${condition.title}${condition.only ? "だけ" : ""}`;
    case "page":
      return describePages(condition);
    case "as_of":
      return condition.from === condition.to
        ? `${formatDateBoth(condition.to)}時点`
        : `${formatDateBoth(condition.from)}から${formatDateBoth(condition.to)}までの時点`;
    case "said_in":
      return `${describeYears(condition.range)}の時点`;
    case "topic":
      return condition.literal
        ? `「${condition.words}」が${PLACE_WORDS[condition.place ?? "text"]}出てくるもの`
        : `「${condition.words}」にかかわるもの`;
    case "records":
      return condition.words;
  }
}

/** 「担当課: 財政課・職員課」 rather than 「担当課: 財政課か担当課: 職員課」. */
function describeAlternatives(parts: readonly Condition[]): string {
  const words = parts.map(describeCondition);
  const labels = new Set(words.map((word) => /^[^:]{2,6}: /.exec(word)?.[0]));
  const [label] = labels;
  return labels.size === 1 && label
    ? `${label}${words.map((word) => word.slice(label.length)).join("・")}`
    : words.join("か、");
}

/** 「プロセス指標: ちょうど4本」「単位が%の数値目標あり」 */
function describeIndicator(condition: Extract<Condition, { kind: "indicator" }>): string {
  const { category, unit, fiscalYear, baseline, baselineYear, bound, count } = condition;
  const isTargetAlone = category === undefined && baseline === undefined && baselineYear === undefined && !count;
  const which = [
    ...(fiscalYear === undefined ? [] : [`${formatFiscalYear(fiscalYear)}の`]),
    ...(baseline === undefined ? [] : [`現状値が${baseline === "zero" ? "0の" : "書かれていない"}`]),
    ...(baselineYear === undefined ? [] : [`現状値が${formatFiscalYear(baselineYear)}の`]),
    ...(bound === undefined ? [] : [`${BOUND_WORDS[bound]}${bound === "range" ? "" : "の"}`]),
    ...(unit === undefined ? [] : [`単位が${unit}の`]),
  ].join("、");
  const what = `${which}${category ?? (isTargetAlone ? "数値目標" : "指標")}`;
  return count === undefined ? `${what}あり` : `${what}: ${describeCount(count, "本")}`;
}

function describeCount({ from, to }: NumberRange, counter: string): string {
  if (from === to) return `${from}${counter}`;
  return `${from === null ? "" : `${from}${counter}以上`}${to === null ? "" : `${to}${counter}以下`}`;
}

function describeRange({ from, to }: YearRange): string {
  if (from !== null && from === to) return `${formatFiscalYear(from)}末`;
  return `${from === null ? "" : `${formatFiscalYear(from)}以降`}${to === null ? "" : `${formatFiscalYear(to)}末まで`}`;
}

function describeDays({ from, to }: { from: string | null; to: string | null }): string {
  if (from !== null && from === to) return formatDateBoth(from);
  return `${from === null ? "" : `${formatDateBoth(from)}から`}${to === null ? "" : `${formatDateBoth(to)}まで`}`;
}

function describeRate({ fields, from, to }: Extract<Condition, { kind: "rate" }>): string {
  if (from !== null && from.percent === to?.percent) return `${fields.join("・")}: ${from.percent}%`;
  const ends = [
    ...(from === null ? [] : [`${from.percent}%${from.isIncluded ? "以上" : "より上"}`]),
    ...(to === null ? [] : [`${to.percent}%${to.isIncluded ? "以下" : "未満"}`]),
  ];
  return `${fields.join("・")}: ${ends.join("")}`;
}

function describeAmount({ what: kind, from, to, present }: Extract<Condition, { kind: "amount" }>): string {
  const what = kind === "budget" ? "予算" : "金額";
  if (from === null && to === null) return `${what}の記載${present ? "あり" : "なし"}`;
  if (from !== null && from.thousandYen === to?.thousandYen) return `${what}: ${formatThousandYen(from.thousandYen)}`;
  const least = from && `${formatThousandYen(from.thousandYen)}${from.isIncluded ? "以上" : "より多い"}`;
  const most = to && `${formatThousandYen(to.thousandYen)}${to.isIncluded ? "以下" : "未満"}`;
  return `${what}: ${[least, most].filter((end) => end !== null).join("、")}`;
}

function describePages({ from, to }: { from: number | null; to: number | null }): string {
  if (from === to) return `${from}ページ`;
  return from === null ? `${to}ページまで` : `${from}ページ${to === null ? "以降" : `〜${to}ページ`}`;
}

function describeYears({ from, to }: YearRange): string {
  if (from !== null && from === to) return formatFiscalYear(from);
  return [from, to].map((year) => (year === null ? "" : formatFiscalYear(year))).join("〜");
}

/** 「令和2年度〜令和5年度のどの年度も「検討」」 */
function describeCells({ words, from, to, count }: RowCells): string {
  const years = describeYears({ from, to });
  if (from === to) return `${years}に「${words}」`;
  return count === to - from + 1 ? `${years}のどの年度も「${words}」` : `${years}のうち${count}年度に「${words}」`;
}
