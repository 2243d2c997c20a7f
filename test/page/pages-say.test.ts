import path from "node:path";
import { expect, test } from "vitest";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { viewsOf } from "../../src/page/build-overview.ts";
import { renderMistakePage } from "../../src/page/mistake-page.tsx";
import { renderOpenCsv } from "../../src/page/render-open-data.ts";
import { published, recordsOf } from "../progress/sample-entries.ts";
import { shortenAll } from "../shorten-records.ts";
import { listOf, ORIGIN, pagesOf } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const MEASURE = "konan-1-3";

const records: CityRecords = (() => {
  const { city, measures } = recordsOf("konan");
  const shortened = measures.map((measure) => shortenAll(measure));
  const kpi = shortened.find(({ id }) => id === MEASURE)!.kpis[0]!.name;
  const book = buildProgressBook([
    published(1, { status: "in_progress", fiscalYear: 2024, note: "窓口を開いた", kpi: { name: kpi, value: 12 } }),
    published(2, {
      recordedAt: "2026-10-01T01:00:00.000Z",
      status: "late",
      fiscalYear: 2025,
      point: "midterm",
      note: "入札が不調",
      deadline: { newDate: "2027-09-30", reason: "入札のやり直し" },
      evidenceUrl: "https://www.city.example.lg.jp/r8.pdf",
    }),
  ]);
  return { city, measures: shortened, book };
})();

/** What is read and heard of a page, and where it leads; a line each. */
function listWords(html: string): string[] {
  const attributes = /\s(href|action|name|value|alt|title|content|aria-label|datetime|d|points|width)="([^"]*)"/g;
  return (html.match(/<[^>]*>|[^<]+/g) ?? []).flatMap((part) => {
    if (!part.startsWith("<")) return part.trim() === "" ? [] : [part.trim()];
    if (/^<(?:link|style)/.test(part)) return [];
    return [...part.matchAll(attributes)].map(([, name, value]) => `  ${name}: ${value}`);
  });
}

/** After a change of words: read what the difference says, then `vitest -u`. */
test("ページのことばと行き先は、書き出した一覧のとおり", async () => {
  const shown = pagesOf(records, TODAY).filter(([name]) => !name.startsWith("konan-") || name === MEASURE);
  const pages: [string, string][] = [
    ...shown,
    ["しぼった一覧", listOf(records, { state: "late", dept: "秘書広報課", year: "2025", text: "情報" }, TODAY)],
    ["一つもない一覧", listOf(records, { state: "achieved" }, TODAY)],
    ...(["open", "closed", "full", "sent"] as const).map((state): [string, string] => [
      `まちがいを知らせる ${state}`,
      renderMistakePage({ city: records.city, measure: records.measures[0]!, state }),
    ]),
  ];
  const csv = renderOpenCsv({ city: records.city, views: viewsOf(records, TODAY), origin: ORIGIN, today: TODAY });
  const said = pages.map(([name, html]) => `## ${name}\n${listWords(html).join("\n")}\n`);
  said.push(`## data.csv\n${csv.replaceAll("\r\n", "\n")}`);
  await expect(said.join("\n")).toMatchFileSnapshot(path.join(import.meta.dirname, "pages-say.txt"));
});
