import type { FrameLabels, Template } from "../domain/languages/language.ts";
import type { FramedTag } from "../domain/languages.ts";
import { type Frame, localFrame } from "../domain/local-frame.ts";
import { fillTemplate } from "../wording/fill-template.ts";

/** Words that channels put around what a card says. */
export interface CardLabels extends FrameLabels {
  aims: string;
  /** Beside a record in a list, where there is little room. */
  shortDepartment: string;
  notStated: string;
  /** Between titles of documents. */
  comma: string;
  /** 「くわしく見る」 on a button that follows a record. */
  follow: string;
  /** On the same button where the reader follows it: a tap stops it. */
  following: string;
  count(records: number): string;
  /** First and last record shown, from 1, of all. */
  range(from: number, to: number, count: number): string;
  /** On a button to a record's page, and to that of a list. */
  page: string;
  pageOfList: string;
  /** On a button that sends a record's page to somebody. */
  share: string;
  /** What is left out: 「…ほか3件」. */
  rest(count: number): string;
  /** A button to the records that a channel had to leave out. */
  goOn(left: number): string;
}

export const JAPANESE_LABELS: CardLabels = {
  status: "進み具合",
  due: "期限",
  department: "担当課",
  shortDepartment: "担当",
  does: "すること",
  aims: "ねらい",
  indicators: "指標",
  baseline: "基準値",
  target: "目標",
  actual: "現状",
  schedule: "年度ごとの予定",
  details: "くわしいこと",
  source: "出典",
  notes: "注記",
  history: "いつ何が変わったか",
  report: "担当課の報告",
  correction: "訂正",
  correctedLater: "のちに訂正",
  evaluation: "評価",
  effect: "実績効果額",
  evidence: "根拠",
  near: "近いもの",
  alike: "どれも",
  examples: "たずねかたの例",
  notStated: "記載なし",
  comma: "、",
  follow: "フォローする",
  following: "✓ フォロー中",
  page: "ページで見る",
  pageOfList: "ページで一覧を見る",
  share: "友だちに送る",
  count: (records) => `${records}件`,
  range: (from, to, count) => `全${count}件のうち${from}〜${to}件目`,
  rest: (count) => `…ほか${count}件`,
  goOn: () => "続きを見る",
};

const FRAMED = new Map<Frame, CardLabels>();

/** The words around a card in its own language. */
export function labelsOf({ language, cityName = "" }: { language?: FramedTag; cityName?: string }): CardLabels {
  if (language === undefined) return JAPANESE_LABELS;
  const frame = localFrame(language, { name: cityName });
  const known = FRAMED.get(frame) ?? buildLabels(frame);
  FRAMED.set(frame, known);
  return known;
}

function buildLabels(frame: Frame): CardLabels {
  const { labels, facts, notStated, list, buttons, settings } = frame;
  const fill = (template: Template, values: Record<string, number>) => fillTemplate(template, values);
  return {
    ...labels,
    aims: facts.purpose,
    shortDepartment: labels.department,
    notStated,
    comma: ", ",
    follow: buttons.follow,
    following: settings.unfollow,
    page: buttons.page,
    pageOfList: buttons.pageOfList,
    share: buttons.share,
    count: (count) => fill(list.count, { count }),
    range: (from, to, count) => fill(list.range, { from, to, count }),
    rest: (count) => fill(list.rest, { count }),
    goOn: (count) => fill(buttons.more, { count }),
  };
}
