import { Feed } from "feed";
import { firstDay, fiscalYearOfDate } from "../../../src/domain/fiscal-year.ts";
import { type CityRecords, viewOn } from "../../../src/domain/records.ts";
import { cityPath, recordPath } from "../../../src/page/page-paths.ts";
import type { RecordUpdate } from "../../../src/reminder/record-update.ts";
import { describeUpdate, FEED_AUTHOR, nameUpdates } from "../../../src/wording/feed-words.ts";
import { escapeHtml } from "../playground/escape-html.ts";

/** Entries of the feed; readers keep what they have seen. */
const MAX_ENTRIES = 50;

/**
 * A city's news as Atom (RFC 4287), newest first.
 * @param updates what documents say, and what staff have published
 * @param origin 「https://example.jp」
 * @param today ISO date in Japan
 */
export function buildUpdatesFeed(records: CityRecords, updates: RecordUpdate[], origin: string, today: string): string {
  const { city, measures } = records;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shown = updates
    .filter(({ measureId }) => byId.has(measureId))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, MAX_ENTRIES);
  const feed = new Feed({
    id: `tag:machi-no-yakusoku,2026:${city.id}/updates`,
    title: nameUpdates(city),
    link: `${origin}${cityPath(city.id)}`,
    feedLinks: { atom: `${origin}/${city.id}/updates.atom` },
    // Nothing new has been said: the fiscal year's first day, not the time of asking, or every reader would see news.
    updated: startOf(shown[0]?.on ?? firstDay(fiscalYearOfDate(today))),
    author: { name: FEED_AUTHOR },
    generator: "machi-no-yakusoku",
  });
  for (const { id, measureId, on, text } of shown) {
    const measure = byId.get(measureId)!;
    // The library writes both as HTML.
    feed.addItem({
      id: `tag:machi-no-yakusoku,2026:${city.id}/updates/${id}`,
      title: escapeHtml(measure.title),
      description: escapeHtml(describeUpdate(text, viewOn(records, measure, today))),
      link: `${origin}${recordPath(city.id, measureId)}`,
      date: startOf(on),
    });
  }
  return feed.atom1();
}

/** Midnight in Japan. */
const startOf = (date: string) => new Date(`${date}T00:00:00+09:00`);
