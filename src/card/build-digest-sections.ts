import { formatDateJapanese } from "../domain/calendar-date.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import type { Digest } from "../reminder/digest.ts";
import { mondayOf } from "../reminder/iso-week.ts";
import { encodeScope } from "../reminder/scope.ts";
import { buildDueItem, buildLateItem, buildOverdueItem, buildStepItem, buildUpdateItem } from "./build-digest-items.ts";
import { describeMonths } from "./build-measure-card.ts";
import type { CardAction, DigestListName } from "./card-parts.ts";
import { DIGEST_SECTION_SIZE, type DigestSection } from "./reminder-card.ts";

/** Single records shown above the counts of those that are long overdue. */
const RECENT_BESIDE_GROUPS = 3;

/** Items of the next deadline, which is far away. */
const NEXT_ITEMS = 3;

/** The parts that have something to say, most pressing first; never empty. */
export function buildDigestSections(digest: Digest): DigestSection[] {
  return [
    digest.near.items.length > 0 ? buildNear(digest) : buildNext(digest),
    ...(digest.overdue.recent.length + digest.overdue.long.length > 0 ? [buildOverdueSection(digest)] : []),
    ...(digest.reportedLate.length > 0 ? [buildReportedLate(digest)] : []),
    ...(digest.steps.length > 0 ? [buildSteps(digest)] : []),
    ...(digest.updates.length > 0 ? [buildUpdates(digest)] : []),
  ];
}

/** Title of a part, in the digest and over its whole list. */
export function nameSection(section: DigestListName, { near }: Digest): string {
  switch (section) {
    case "near":
      // What is left of the fiscal year is near only in name when most of the year is left.
      return near.within30 + near.within90 > 0 ? "期限が近い" : "今年度中の期限";
    case "overdue":
      return "期限を過ぎて実績の報告がありません";
    case "reported_late":
      return "遅れと報告されたもの";
    case "steps":
      return "今年度の工程";
    case "updates":
      return "前回のまとめ以降に更新された記録";
  }
}

function buildNear(digest: Digest): DigestSection {
  const { items, within30, within90, thisYear } = digest.near;
  const bands = [
    ["30日以内", within30],
    ["90日以内", within90],
    ["今年度中", thisYear],
  ] as const;
  const total = within30 + within90 + thisYear;
  const plans = items.filter(({ kind, date }) => kind === "plan_end" && date === items[0]?.date);
  const sameDay = items.filter(({ kind, date }) => kind !== "plan_end" && date === items[0]?.date);
  const later = items.filter(({ date }) => date !== items[0]?.date);
  const shown = [...plans, ...rotate(sameDay, digest.week), ...later].slice(0, DIGEST_SECTION_SIZE);
  return {
    name: "near",
    title: nameSection("near", digest),
    total,
    notes: [
      // The title of a part without a near deadline says the band already.
      ...(within30 + within90 > 0
        ? [
            bands
              .filter(([, count]) => count > 0)
              .map(([band, count]) => `${band} ${count}件`)
              .join("・"),
          ]
        : []),
      ...(sameDay.length > DIGEST_SECTION_SIZE ? ["同じ日の期限からは、週がわりで出しています"] : []),
    ],
    items: shown.map((item) => buildDueItem(item, digest)),
    groups: [],
    rest: restOf(digest, "near", total, items.length > shown.length || items.some(({ kind }) => kind === "plan_end")),
  };
}

function buildNext(digest: Digest): DigestSection {
  const shown = digest.next.slice(0, NEXT_ITEMS);
  const [first] = shown;
  const left = digest.next.length - shown.length;
  return {
    name: "next",
    title: "次の期限",
    total: null,
    notes: [
      "90日以内にも今年度中にも、期限はありません。",
      first ? `次の期限は${formatDateJapanese(first.date)}です。` : "これから先の期限は、資料に書かれていません。",
      ...(left > 0 ? [`同じ日の期限が、ほかに${left}件あります。`] : []),
    ],
    items: shown.map((item) => buildDueItem(item, digest)),
    groups: [],
    rest: null,
  };
}

function buildOverdueSection(digest: Digest): DigestSection {
  const { recent, long, groups } = digest.overdue;
  const all = [...recent, ...long];
  const ended = all.filter(({ origin }) => origin === "plan_end").length;
  const aimed = all.filter(({ origin }) => origin === "target_year").length;
  const older = all.filter(({ sourceAsOf }) => sourceAsOf !== null).length;
  const share = (count: number) => (count === all.length ? "" : `うち${count}件は、`);
  const shown = rotate(recent, digest.week).slice(0, groups.length > 0 ? RECENT_BESIDE_GROUPS : DIGEST_SECTION_SIZE);
  const shownGroups = groups.slice(0, DIGEST_SECTION_SIZE - shown.length);
  const leftGroups = groups.slice(shownGroups.length);
  return {
    name: "overdue",
    title: nameSection("overdue", digest),
    total: all.length,
    notes: [
      ...(older > 0 ? [`${share(older)}資料が期限より前の時点のもので、その後のことは書かれていません`] : []),
      ...(ended > 0 ? [`${share(ended)}個別の期限が書かれておらず、計画の期間が終わったもの`] : []),
      ...(aimed > 0 ? [`${share(aimed)}期限が書かれておらず、指標の目標の年を過ぎたもの`] : []),
      ...(groups.length > 0 ? ["かっこの中は、期限からたった月数"] : []),
    ],
    items: shown.map((item) => buildOverdueItem(item)),
    groups: [
      ...shownGroups.map(({ title, count, months }) => ({
        label: title,
        value: `${count}件(${describeRange(months.least, months.most)})`,
      })),
      ...(leftGroups.length > 0
        ? [
            {
              label: `ほか${leftGroups.length}か所`,
              value: `${leftGroups.reduce((sum, { count }) => sum + count, 0)}件`,
            },
          ]
        : []),
    ],
    rest: restOf(digest, "overdue", all.length, long.length > 0 || recent.length > shown.length),
  };
}

/** The only part in red: here somebody has said that it is late. */
function buildReportedLate(digest: Digest): DigestSection {
  const all = digest.reportedLate;
  const shown = rotate(all, digest.week).slice(0, DIGEST_SECTION_SIZE);
  return {
    name: "reported_late",
    title: nameSection("reported_late", digest),
    total: all.length,
    notes: [],
    items: shown.map((item) => buildLateItem(item)),
    groups: [],
    rest: restOf(digest, "reported_late", all.length, all.length > shown.length),
  };
}

function describeRange(least: number, most: number): string {
  return least === most ? describeMonths(most) : `${describeMonths(least)}〜${describeMonths(most)}`;
}

function buildSteps(digest: Digest): DigestSection {
  const { steps } = digest;
  const shown = rotate(steps, digest.week).slice(0, DIGEST_SECTION_SIZE);
  return {
    name: "steps",
    title: nameSection("steps", digest),
    total: steps.length,
    notes:
      steps.length > shown.length
        ? [`${formatFiscalYear(digest.fiscalYear)}の予定から、週がわりで${shown.length}件`]
        : [],
    items: shown.map((item) => buildStepItem(item)),
    groups: [],
    rest: restOf(digest, "steps", steps.length, steps.length > shown.length),
  };
}

/** Other ones first each week, where not all can be shown: the same five all year long would not be read. */
function rotate<Entry>(entries: Entry[], week: string): Entry[] {
  if (entries.length <= DIGEST_SECTION_SIZE) return entries;
  const weeks = Math.round(Date.parse(mondayOf(week)) / (7 * 86_400_000));
  const start = (weeks * DIGEST_SECTION_SIZE) % entries.length;
  return [...entries.slice(start), ...entries.slice(0, start)];
}

function buildUpdates(digest: Digest): DigestSection {
  const shown = digest.updates.slice(0, DIGEST_SECTION_SIZE);
  return {
    name: "updates",
    title: nameSection("updates", digest),
    total: digest.updates.length,
    notes: [],
    items: shown.map((item) => buildUpdateItem(item)),
    groups: [],
    rest: restOf(digest, "updates", digest.updates.length, digest.updates.length > shown.length),
  };
}

function restOf(digest: Digest, section: DigestListName, total: number, hasMore: boolean): CardAction | null {
  if (!hasMore) return null;
  const scope = encodeScope(digest);
  const label = total === 1 ? "1件を見る" : `${total}件をすべて見る`;
  return { label, intent: { kind: "digest", section, offset: 0, day: digest.today, scope } };
}
