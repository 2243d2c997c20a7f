import { encode } from "uqr";
import { describe, expect, test } from "vitest";
import type { Card, MessageCard } from "../../src/card/card.ts";
import { LANGUAGE_TAGS } from "../../src/domain/languages.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { renderAnswer } from "../../src/page/answer-page.tsx";
import { renderCompare, renderThemes } from "../../src/page/compare-page.tsx";
import { renderFeedback } from "../../src/page/feedback-part.tsx";
import { renderMistakePage } from "../../src/page/mistake-page.tsx";
import { renderNotice } from "../../src/page/notice-page.tsx";
import { QR_OPTIONS } from "../../src/page/qr-code.tsx";
import { renderRecord } from "../../src/page/record-page.tsx";
import { PLAIN_VISIT } from "../../src/page/visit.ts";
import { PAGE_WORDS } from "../../src/page/words/all-words.ts";
import { BLANK_FONT_ADDRESS } from "../../src/text/blank-font.ts";
import { createFindRuby } from "../../src/text/find-ruby.ts";
import { published } from "../progress/sample-entries.ts";
import { cities, citiesPage, house, listOf, ORIGIN, pagesOf, recordOf, textOf } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const ATTACK = `"'><img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)>&lt;b&gt;javascript:alert(1)`;

/** Every text of a value made hostile, but for those that only a fixed word may stand for. */
function poison<Value>(value: Value, kept: readonly string[] = []): Value {
  if (typeof value === "string") return (/^\d{4}-\d\d-\d\d/.test(value) ? value : `${value}${ATTACK}`) as Value;
  if (Array.isArray(value)) return value.map((part) => poison(part, kept)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, kept.includes(key) ? part : poison(part, kept)]),
  ) as Value;
}

const FONT_TAG = `<link rel="preload" as="font" type="font/ttf" crossorigin="anonymous" href="${BLANK_FONT_ADDRESS}"/>`;
const DATA_TAG = '<script type="application/ld+json">';

/** Tags and attributes of a page that a page of ours never has. */
function listMisdeeds(html: string): string[] {
  const tags = html.replace(FONT_TAG, "").match(/<[^>]*>/g) ?? [];
  return tags.filter(
    (tag) =>
      // Data for programs are no script; what stands in them is looked at below.
      (/^<(?:script|img|iframe|style|object|embed|base)\b/i.test(tag) && tag !== DATA_TAG) ||
      // What stands between the quotes of an attribute is text.
      /\s(?:on\w+|style)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /(?:href|action|src)="\s*(?:javascript|data|vbscript):/i.test(tag),
  );
}

const hostile: CityRecords = (() => {
  const records = cities.find(({ city }) => city.id === "suzaka")!;
  const measures = records.measures.map((measure) => ({
    ...poison(measure, ["kind", "bound", "role", "term", "document"]),
    city: measure.city,
  }));
  const entries = measures.map(({ id }, index) =>
    published(index + 1, { city: "suzaka", measureId: id, note: ATTACK, evidenceUrl: `https://example.jp/${ATTACK}` }),
  );
  const city = { ...poison(records.city, ["period"]), id: "suzaka" };
  return { city, measures, book: buildProgressBook(entries) };
})();

describe("記録のどの文字に HTML が入っても、文字として出る", () => {
  test.each(pagesOf(hostile, TODAY).map(([name, html]) => ({ name: name.slice(0, 12), html })))("$name", ({ html }) => {
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(listMisdeeds(html)).toEqual([]);
    // Data for programs are whole: no text ends them, and what they hold is the text itself.
    for (const [, data] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      expect(data).not.toMatch(/[<>&]/);
      expect(JSON.stringify(JSON.parse(data!))).toContain("<script>alert(1)</script>");
    }
  });

  test("どのことばでも、ふりがなを付けても、文字として出る", () => {
    const view = buildMeasureView(
      hostile.measures[0]!,
      hostile.city,
      TODAY,
      hostile.book?.get(hostile.measures[0]!.id),
    );
    const findRuby = createFindRuby(house.tokenizer, [{ word: "山", reading: "やま" }]);
    const plainWords = new Map([
      [view.measure.id, { easyJapanese: ATTACK, english: { title: ATTACK, sentence: ATTACK } }],
    ]);
    const place = { origin: `${ORIGIN}${ATTACK}`, path: `/suzaka?q=${ATTACK}` };
    for (const language of LANGUAGE_TAGS) {
      const visit = { language, findRuby, plainWords, place };
      const html = renderRecord({ view, related: [], themes: [], lineId: null, origin: ORIGIN, today: TODAY }, visit);
      expect(html).toContain("<ruby>");
      expect(listMisdeeds(html)).toEqual([]);
    }
  });

  test("一覧の条件・ページのアドレス・質問・知らせ", () => {
    const [measure] = hostile.measures;
    const view = buildMeasureView(measure!, hostile.city, TODAY, []);
    const action = { label: ATTACK, intent: { kind: "ask", text: ATTACK } } as const;
    const cards: Card[] = [
      { kind: "message", cityName: ATTACK, title: ATTACK, lines: [ATTACK], actions: [action] },
      { kind: "plan", cityName: ATTACK, title: ATTACK, lines: [ATTACK], rows: [], note: ATTACK, actions: [] },
      { kind: "not_found", cityName: ATTACK, lead: ATTACK, entries: [], actions: [action] },
    ];
    const subject = { answer: ATTACK, about: ATTACK, proof: ATTACK, language: "ja" } as const;
    const tap = { kind: "feedback", answer: ATTACK, about: ATTACK, verdict: "wrong" } as const;
    const feedback = { subject, actions: [{ label: ATTACK, intent: tap }] };
    const told: MessageCard = {
      kind: "message",
      cityName: ATTACK,
      title: ATTACK,
      lines: [ATTACK],
      actions: feedback.actions,
    };
    const pages = [
      listOf(hostile, { dept: ATTACK, area: ATTACK, state: ATTACK, year: ATTACK }, TODAY),
      renderRecord({
        view,
        related: [],
        themes: [{ id: "x", name: ATTACK, elsewhere: [{ cityId: "y", cityName: ATTACK, id: ATTACK, title: ATTACK }] }],
        lineId: ATTACK,
        origin: `${ORIGIN}${ATTACK}`,
        today: TODAY,
      }),
      renderCompare({
        theme: { id: "x", name: ATTACK, cities: [] },
        compared: [{ city: hostile.city, views: [view] }],
        from: 0,
      }),
      renderThemes({ themes: [{ id: "x", name: ATTACK, cities: 2 }] }),
      renderNotice({ notice: { title: ATTACK, text: ATTACK }, city: hostile.city }),
      ...(["open", "closed", "full", "sent"] as const).map((state) =>
        renderMistakePage({
          city: hostile.city,
          measure: measure!,
          state,
          fault: ATTACK,
          typed: { kind: ATTACK, text: `</textarea>${ATTACK}` },
        }),
      ),
      ...cards.map((card) => renderAnswer({ city: hostile.city, question: ATTACK, card, feedback })),
      renderFeedback({ city: hostile.city, measure: measure!, subject, card: told }, false),
    ];
    expect(pages.flatMap(listMisdeeds)).toEqual([]);
  });
});

describe.each(cities.map((records): [string, CityRecords] => [records.city.id, records]))("%s", (_, records) => {
  const pages = pagesOf(records, TODAY);

  test("どのページも、ことば・見出し・本文への近道を持ち、id は一つずつで、60KB に収まる", () => {
    const faults = pages.flatMap(([name, html]) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      const named = [...html.matchAll(/\s(?:for|aria-labelledby)="([^"]+)"/g)].map(([, id]) => id!);
      return [
        !html.startsWith('<!doctype html><html lang="ja">') && "lang",
        html.match(/<h1[ >]/g)?.length !== 1 && "h1",
        !html.includes('<a class="skip" href="#main">') && "skip",
        new Set(ids).size !== ids.length && "id",
        named.some((id) => !ids.includes(id)) && "label",
        Buffer.byteLength(html) > 60_000 && name !== "一覧" && "size",
        /undefined|null|\[object/.test(html) && "blank",
        listMisdeeds(html).length > 0 && "misdeed",
      ]
        .filter((fault) => fault !== false)
        .map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test("ページの中の近道は、どれもある所へ行く", () => {
    const broken = pages.flatMap(([name, html]) =>
      [...html.matchAll(/href="#([^"]+)"/g)]
        .filter(([, id]) => !html.includes(` id="${id}"`))
        .map(([, id]) => name + id),
    );
    expect(broken).toEqual([]);
  });

  test("記録のページのリンクは、どれもある場所へ行く", () => {
    const known = new Set(cities.flatMap(({ city, measures }) => measures.map(({ id }) => `/${city.id}/m/${id}`)));
    const links = pages.flatMap(([, html]) =>
      [...html.matchAll(/href="(\/[^"/]*\/m\/[^"/]*)(?:\/mistake)?"/g)].map(([, to]) => to!),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !known.has(to))).toEqual([]);
  });
});

/** The modules that a page's code draws. */
function readCode(html: string): boolean[][] {
  const [, size, path] = /viewBox="-4 -4.5 (\d+) \d+"[^>]*><path d="([^"]+)"/.exec(html)!;
  const drawn = Array.from({ length: Number(size) - 8 }, () => Array<boolean>(Number(size) - 8).fill(false));
  let [x, y] = [0, 0];
  for (const [, command, across, down, run] of path!.matchAll(/([Mm])(\d+) (\d+)h(\d+)/g)) {
    [x, y] = command === "M" ? [Number(across), Number(down)] : [x + Number(across), y + Number(down)];
    for (const end = x + Number(run); x < end; x++) drawn[y]![x] = true;
  }
  return drawn;
}

test("記録のページから、リンクは題名を、QR コードは粗くてすむ番号を書いた LINE を開く", () => {
  const [records] = cities;
  const { id, title } = records!.measures[0]!;
  const html = recordOf(records!, id, TODAY);
  const inLine = `https://line.me/R/oaMessage/%40abc1234/?${encodeURIComponent(title)}`;
  expect(html).toContain(`href="${inLine}"`);
  expect(html).toContain(`https://line.me/R/share?text=`);
  const scanned = encode(`https://line.me/R/oaMessage/%40abc1234/?${id}`, QR_OPTIONS);
  expect(readCode(html)).toEqual(scanned.data);
  // The id of a record of a city with a long name, too, makes a code of squares as large as can be seen.
  expect(scanned.size).toBeLessThan(40);
  const measure = { ...records!.measures[0]!, title: "長".repeat(61) };
  expect(recordOf({ ...records!, measures: [measure] }, id, TODAY)).toContain(`oaMessage/%40abc1234/?${id}"`);
});

test("市の LINE が分からなければ、そう言い、QR コードは記録のページを開く。どのことばでも", () => {
  const [records] = cities;
  const [measure] = records!.measures;
  const view = buildMeasureView(measure!, records!.city, TODAY);
  for (const language of LANGUAGE_TAGS) {
    const props = { view, related: [], themes: [], lineId: null, origin: ORIGIN, today: TODAY };
    const html = renderRecord(props, { ...PLAIN_VISIT, language });
    expect(html).not.toContain("oaMessage");
    expect(readCode(html)).toEqual(encode(`${ORIGIN}/${records!.city.id}/m/${measure!.id}`, QR_OPTIONS).data);
    // It names the page where news are seen as the way to it is named.
    const { record, nav } = PAGE_WORDS[language];
    expect(record.noLine).toContain(nav.updates);
    expect(textOf(html).replaceAll("\u200b", "")).toContain(record.qr);
  }
});

test("市の一覧から、どの市にも行ける", () => {
  for (const { city } of cities) expect(citiesPage()).toContain(`href="/${city.id}"`);
});

test("個人情報の書きかたは、「何を残していますか」の答えと同じ", async () => {
  const { KEPT_DATA } = await import("../../src/wording/kept-data.ts");
  for (const { city } of cities) for (const line of KEPT_DATA) expect(renderAbout({ city })).toContain(line);
});

test("長い記録のページには、どこに何があるかの近道があり、短いページにはない", () => {
  const pageOf = (id: string) => recordOf(cities.find(({ city }) => id.startsWith(city.id))!, id, TODAY);
  expect(pageOf("suzaka-36")).toMatch(
    /<nav class="contents" aria-label="このページにあるもの">.*href="#kpis".*href="#details"/s,
  );
  expect(pageOf("annaka-6-5-1")).not.toContain("contents");
});

test("指標が多く、書かれているのが状態だけの記録では、ない所への近道を出さない", () => {
  const records = cities.find(({ measures }) => measures.some(({ statuses }) => statuses.length > 0))!;
  const [known] = records.measures.filter(({ statuses }) => statuses.length > 0);
  const kpi = cities.flatMap(({ measures }) => measures.flatMap(({ kpis }) => kpis))[0]!;
  const none = { facts: [], amounts: [], items: [], background: [], policies: [], roles: [] };
  const statuses = [known!.statuses[0]!, known!.statuses[0]!];
  const kpis = ["a", "b", "c", "d"].map((name) => ({ ...kpi, name }));
  const view = buildMeasureView({ ...known!, ...none, statuses, kpis }, records.city, TODAY, undefined);
  const html = renderRecord({ view, related: [], themes: [], lineId: null, origin: ORIGIN, today: TODAY });
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(links).toContain("kpis");
  expect(links.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
});
