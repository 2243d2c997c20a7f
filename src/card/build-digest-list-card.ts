import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Digest } from "../reminder/digest.ts";
import { encodeScope } from "../reminder/scope.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";
import { nameSection } from "./build-digest-sections.ts";
import { buildEntry } from "./build-measure-card.ts";
import type { CardEntry, ListCard } from "./card.ts";
import type { CardAction, DigestListName } from "./card-parts.ts";
import { describeDue, describeSteps } from "./describe-digest-items.ts";
import { pageOfList } from "./page-of-list.ts";

/** One record of a list, and what the list has to say of it besides its state. */
interface Row {
  measure: Measure;
  detail: string | null;
}

/** What was reported or withdrawn since the button was sent took the last of them away. */
const NOTHING_LEFT = "いまは、当てはまるものがありません。「今週のまとめ」と送ると、いまのまとめを出します。";

/**
 * The whole of one part of a digest, a page at a time.
 * @param offset first record to show, from 0
 * @param viewOf the record as it stands
 */
export function buildDigestListCard(
  digest: Digest,
  section: DigestListName,
  offset: number,
  viewOf: (measure: Measure) => MeasureView,
): ListCard {
  const rows = listRows(digest, section);
  const { from, shown, next, rest } = pageOfList(rows, offset);
  const more: CardAction[] =
    rest > 0
      ? [
          {
            label: `続きを見る(あと${rest}件)`,
            intent: { kind: "digest", section, offset: next, day: digest.today, scope: encodeScope(digest) },
          },
        ]
      : [];
  return {
    kind: "list",
    cityName: digest.city.name,
    title: nameSection(section, digest),
    note: digest.scopeTitle ?? "",
    lead: rows.length === 0 ? [NOTHING_LEFT] : [describeCoverage(digest.city)].filter((line) => line !== null),
    total: rows.length,
    offset: from,
    entries: shown.map(({ measure, detail }): CardEntry => {
      const entry = buildEntry(viewOf(measure));
      return detail === null ? entry : { ...entry, section: detail };
    }),
    actions: more,
  };
}

function listRows(digest: Digest, section: DigestListName): Row[] {
  switch (section) {
    case "near":
      return listNear(digest);
    case "overdue":
      return [...digest.overdue.recent, ...digest.overdue.long].map(({ measure }) => ({ measure, detail: null }));
    case "reported_late":
      return digest.reportedLate.map(({ measure }) => ({ measure, detail: null }));
    case "steps":
      return digest.steps.map(({ measure, steps }) => ({ measure, detail: describeSteps(steps).join("\n") }));
    case "updates":
      return digest.updates.map(({ measure, text }) => ({ measure, detail: text }));
  }
}

/** Every record once, by its first date. */
function listNear({ near }: Digest): Row[] {
  const rows = near.items.flatMap((item): Row[] =>
    item.kind === "plan_end"
      ? item.measures.map((measure) => ({ measure, detail: null }))
      : [{ measure: item.measure, detail: describeDue(item)[0] ?? null }],
  );
  return [...new Map(rows.toReversed().map((row) => [row.measure.id, row])).values()].toReversed();
}
