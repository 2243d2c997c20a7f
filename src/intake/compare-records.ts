import type { Measure } from "../domain/measure.ts";
import type { BuiltRecord } from "./build-records.ts";

/** How next year's records stand to those there are. */
export interface Comparison {
  /** The new records, each with the id it had before where it is one of them. */
  records: BuiltRecord[];
  added: BuiltRecord[];
  renamed: { before: Measure; after: BuiltRecord }[];
  /** Same name, other content; the fields that differ. */
  changed: { before: Measure; after: BuiltRecord; fields: string[] }[];
  gone: Measure[];
}

/** Two titles are near when they share this much of their pairs of characters. */
const NEAR = 0.6;

/**
 * Finds each record of the new sheet among those before: by its title, else by its number under a near title, else by
 * a near title alone. Ids stay, so that reports, follows and history stay with their record.
 */
export function compareRecords(before: readonly Measure[], after: readonly BuiltRecord[]): Comparison {
  const free = new Set(before);
  const taken = new Map<BuiltRecord, Measure>();
  const match = (fits: (measure: Measure, record: BuiltRecord) => number) => {
    for (const record of after) {
      if (taken.has(record)) continue;
      const [best] = [...free]
        .map((measure) => ({ measure, fit: fits(measure, record) }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit);
      if (!best) continue;
      taken.set(record, best.measure);
      free.delete(best.measure);
    }
  };
  const same = (a: string, b: string) => squeeze(a) === squeeze(b);
  match(({ title, number }, { entry }) => (same(title, entry.title) ? (number === entry.number ? 2 : 1) : 0));
  match(({ title, number }, { entry }) => {
    const fit = likeness(title, entry.title);
    return number !== null && number === entry.number && fit >= NEAR / 2 ? fit : 0;
  });
  match(({ title }, { entry }) => {
    const fit = likeness(title, entry.title);
    return fit >= NEAR ? fit : 0;
  });
  const used = new Set(before.map(({ id }) => id));
  const records = after.map((record): BuiltRecord => {
    const known = taken.get(record);
    if (known) {
      const isRenamed = !same(known.title, record.entry.title);
      const titleVariants = [...known.titleVariants, ...(isRenamed ? [known.title] : [])];
      return { ...record, entry: { ...record.entry, id: known.id, titleVariants } };
    }
    let id = record.entry.id;
    for (let more = 2; used.has(id); more++) id = `${record.entry.id}-${more}`;
    used.add(id);
    return { ...record, entry: { ...record.entry, id } };
  });
  const pairs = after.flatMap((record, at) => {
    const known = taken.get(record);
    return known ? [{ before: known, after: records[at]! }] : [];
  });
  return {
    records,
    added: records.filter((_, at) => !taken.has(after[at]!)),
    renamed: pairs.filter((pair) => !same(pair.before.title, pair.after.entry.title)),
    changed: pairs
      .map((pair) => ({ ...pair, fields: listChanges(pair.before, pair.after) }))
      .filter(({ fields }) => fields.length > 0),
    gone: [...free],
  };
}

/** What a clerk wants to know of: the sentences, who, when, how far, which figures. */
function listChanges(before: Measure, { entry }: BuiltRecord): string[] {
  const figures = (
    kpis: readonly {
      name: string;
      target?: { asWritten: string } | null | undefined;
      latest?: { asWritten: string } | null | undefined;
    }[],
  ) => JSON.stringify(kpis.map(({ name, target, latest }) => [name, target?.asWritten, latest?.asWritten]));
  const words = (statuses: readonly { asWritten: string | null }[]) =>
    statuses.map(({ asWritten }) => asWritten).join("\n");
  return [
    textOf(before) !== textOf(entry) && "内容",
    before.departmentsAsWritten !== entry.departmentsAsWritten && "担当課",
    (before.deadline?.asWritten ?? null) !== (entry.deadline?.asWritten ?? null) && "期限",
    words(before.statuses) !== words(entry.statuses ?? []) && "状況",
    figures(before.kpis) !== figures(entry.kpis ?? []) && "指標",
  ].filter((field) => field !== false);
}

/** A record without a text of its own repeats its name, and the name is told as renamed. */
const textOf = ({ title, summary }: Pick<Measure, "title" | "summary"> | BuiltRecord["entry"]) =>
  summary.does === title ? "" : summary.does;

const squeeze = (text: string) => text.normalize("NFKC").replace(/[\s「」『』()・、]/g, "");

/** Dice's share of the pairs of characters that two titles have in common. */
function likeness(a: string, b: string): number {
  const pairsOf = (text: string) => {
    const plain = squeeze(text);
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
  };
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** The comparison in lines. */
export function describeComparison({ added, renamed, changed, gone }: Comparison): string[] {
  const list = (name: string, lines: readonly string[]) => [
    `${name} ${lines.length}件`,
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    ...list(
      "加わったもの",
      added.map(({ entry }) => entry.title),
    ),
    ...list(
      "名前が変わったもの",
      renamed.map(({ before, after }) => `${before.title} → ${after.entry.title}`),
    ),
    ...list(
      "変わったもの",
      changed.map(({ after, fields }) => `${after.entry.title}(${fields.join("・")})`),
    ),
    ...list(
      "なくなったもの",
      gone.map(({ title }) => title),
    ),
    ...(gone.length > 0
      ? [
          "  なくなったものは、答えにもページにも出なくなります。公開した報告はデータベースに残り、同じ番号(id)に戻せばまた出ます。名前が大きく変わっただけなら、取りやめて、表の番号を前と同じにしてください",
        ]
      : []),
  ];
}
