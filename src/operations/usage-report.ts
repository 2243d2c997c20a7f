/** A topic or record that was asked about less often is not named: a few questions might point to one person. */
export const MIN_SHOWN = 5;
/** Most rows of a list. */
const MAX_ROWS = 20;

/** Upper ends of the classes that times of answers are counted in, in milliseconds; the last has none. */
const LATENCY_CLASSES_MS = [250, 500, 1_000, 2_000, 5_000, 10_000] as const;
const SLOWEST = "more";

/** The name that a time is counted under. */
export const nameLatency = (ms: number): string => `ms:${LATENCY_CLASSES_MS.find((end) => ms <= end) ?? SLOWEST}`;

interface UsageRow {
  name: string;
  count: number;
}

/** A month of a city in numbers; no person, and no word that somebody wrote. */
interface UsageReport {
  /** 2026-11 */
  month: string;
  /** Questions, each part of a message by itself. */
  asked: number;
  notFound: number;
  /** Whole per cent of what a record or a list could have answered; null: nothing was asked. */
  notFoundPercent: number | null;
  kinds: UsageRow[];
  channels: UsageRow[];
  taps: number;
  deliveries: UsageRow[];
  errors: number;
  /** 「1秒以内」: within which time half, and 95 of 100, were answered; null: nothing was timed. */
  half: string | null;
  most: string | null;
  records: UsageRow[];
  /** Topics that this plan does not hold. */
  missed: UsageRow[];
}

interface UsageNames {
  /** Undefined for a record that is gone. */
  titleOf(measureId: string): string | undefined;
  topicOf(conceptId: string): string | undefined;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  measure: "一つの記録で答えた",
  list: "一覧で答えた",
  choose: "どれかをたずねた",
  plan: "計画全体で答えた",
  not_found: "見つからなかった",
  help: "使いかた",
  settings: "お知らせの設定",
  digest: "今週のまとめ",
  message: "あいさつなど",
};
const CHANNEL_NAMES: Readonly<Record<string, string>> = { line: "LINE", slack: "Slack", api: "ページ・API" };

/** @param counts of one month, by name */
export function buildUsageReport(month: string, counts: ReadonlyMap<string, number>, names: UsageNames): UsageReport {
  const rowsOf = (prefix: string): UsageRow[] =>
    [...counts]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]) => ({ name: name.slice(prefix.length), count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const totalOf = (rows: readonly UsageRow[]) => rows.reduce((sum, { count }) => sum + count, 0);
  const called = (rows: readonly UsageRow[], nameOf: (name: string) => string | undefined) =>
    rows.flatMap(({ name, count }) => {
      const said = nameOf(name);
      return said === undefined ? [] : [{ name: said, count }];
    });
  const shown = (rows: readonly UsageRow[]) => rows.filter(({ count }) => count >= MIN_SHOWN).slice(0, MAX_ROWS);
  const kinds = rowsOf("answer:");
  const searched = totalOf(kinds.filter(({ name }) => /^(?:measure|list|choose|plan|not_found)$/.test(name)));
  const notFound = counts.get("answer:not_found") ?? 0;
  return {
    month,
    asked: totalOf(kinds),
    notFound,
    notFoundPercent: searched === 0 ? null : Math.round((notFound / searched) * 100),
    kinds: called(kinds, (name) => KIND_NAMES[name]),
    channels: called(rowsOf("by:"), (name) => CHANNEL_NAMES[name]),
    taps: totalOf(rowsOf("tap:")),
    deliveries: called(rowsOf("delivery:"), (name) => CHANNEL_NAMES[name]),
    errors: totalOf(rowsOf("error:")),
    half: findQuantile(counts, 0.5),
    most: findQuantile(counts, 0.95),
    records: shown(called(rowsOf("record:"), names.titleOf)),
    missed: shown(called(rowsOf("missed:"), names.topicOf)),
  };
}

/** Within which of the classes a share of the answers lies. */
function findQuantile(counts: ReadonlyMap<string, number>, share: number): string | null {
  const classes = [...LATENCY_CLASSES_MS.map(String), SLOWEST];
  const found = classes.map((name) => counts.get(`ms:${name}`) ?? 0);
  const total = found.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  const at = found.findIndex((count) => {
    seen += count;
    return seen >= total * share;
  });
  const end = LATENCY_CLASSES_MS[at];
  if (end === undefined) return `${LATENCY_CLASSES_MS.at(-1)! / 1_000}秒より長い`;
  return `${end / 1_000}秒以内`;
}

/** The report in plain lines, for Slack. */
export function describeUsage(report: UsageReport): string[] {
  const { asked, notFound, notFoundPercent, channels, taps, deliveries, errors, half, most } = report;
  const join = (rows: readonly UsageRow[]) => rows.map(({ name, count }) => `${name} ${count}`).join("・");
  return [
    `質問 ${asked}件${channels.length > 0 ? `(${join(channels)})` : ""}`,
    `見つからなかった ${notFound}件${notFoundPercent === null ? "" : `(記録をさがした質問の${notFoundPercent}%)`}`,
    `ボタン ${taps}回`,
    `届けたお知らせ ${deliveries.length > 0 ? join(deliveries) : "0"}`,
    `うまくいかなかった処理 ${errors}件`,
    ...(half === null || most === null ? [] : [`答えるまで: 半分が${half}、95%が${most}`]),
  ];
}
