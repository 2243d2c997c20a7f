import { daysBetween, formatDayShort } from "../domain/calendar-date.ts";
import { formatFiscalYear, lastDay } from "../domain/fiscal-year.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { firstBusinessDayOf } from "../reminder/business-day.ts";
import type { Digest } from "../reminder/digest.ts";
import { mondayOf, sundayOf } from "../reminder/iso-week.ts";
import { ALL_TOPICS, encodeTopic } from "../reminder/topic.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { describeStateCounts } from "../wording/describe-state.ts";
import { buildDigestSections } from "./build-digest-sections.ts";
import type { CardAction } from "./card-parts.ts";
import type { DigestCard } from "./reminder-card.ts";

/** Digest → card. */
export function buildDigestCard(digest: Digest): DigestCard {
  const { scopeTitle } = digest;
  const monday = mondayOf(digest.week);
  return {
    kind: "digest",
    cityName: digest.city.name,
    title: scopeTitle === null ? "今週のまとめ" : `今週のまとめ(${scopeTitle})`,
    period: `${formatDayShort(monday)}〜${formatDayShort(sundayOf(digest.week))}`,
    note: [describeSeason(digest), describeTotal(digest)].join("・"),
    coverage: describeCoverage(digest.city),
    notices: listNotices(digest),
    sections: buildDigestSections(digest),
    actions: digest.audience === "citizen" ? buildReaderActions(digest) : [],
  };
}

/** 「令和5年度 下半期、年度末まであと27日」 */
function describeSeason({ fiscalYear, today }: Digest): string {
  const firstHalf = today <= `${fiscalYear}-09-30`;
  const half = firstHalf
    ? `上半期の終わりまであと${daysBetween(today, `${fiscalYear}-09-30`)}日`
    : `年度末まであと${daysBetween(today, lastDay(fiscalYear))}日`;
  return `${formatFiscalYear(fiscalYear)}、${half}`;
}

/** 「公約48件(達成15件・期限後の報告なし29件・期限前4件)」 */
function describeTotal({ city, total, states }: Digest): string {
  const counts = describeStateCounts(states);
  return `${city.measureWord}${total}件${counts === "" ? "" : `(${counts})`}`;
}

function listNotices({ city, late, week, today, quiet, audience }: Digest): string[] {
  const planned = firstBusinessDayOf(week);
  const { period, heldBack } = quiet ?? { period: null, heldBack: 0 };
  const days = period && `${formatDayShort(period.from)}〜${formatDayShort(period.to)}`;
  return [
    ...(late && planned !== null && planned < today
      ? [`${formatDayShort(planned)}に送る予定のものを、遅れて送信しています。`]
      : []),
    ...(period && audience === "staff"
      ? [`「${period.reason}」の期間(${days})は、${describeMunicipality(city).people}に公約の通知を送りません。`]
      : []),
    ...(period && heldBack > 0 ? [`「${period.reason}」の期間(${days})は、公約のお知らせを控えています。`] : []),
  ];
}

/** Every push can be stopped with one tap. */
function buildReaderActions({ only }: Digest): CardAction[] {
  const topic = only === null ? "digest" : only.length === 1 && only[0] ? encodeTopic(only[0]) : ALL_TOPICS;
  return [
    { label: "お知らせの設定", intent: { kind: "settings" } },
    {
      label: topic === ALL_TOPICS ? "お知らせをすべて止める" : "このお知らせを止める",
      intent: { kind: "subscribe", topic, on: "0" },
    },
  ];
}
