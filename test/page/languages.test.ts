import { describe, expect, test } from "vitest";
import { BUILT, readBuiltJson } from "../../src/cli/generated-files.ts";
import { LANGUAGE_TAGS, LANGUAGES, type LanguageTag } from "../../src/domain/languages.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { buildDeadlines } from "../../src/page/build-deadlines.ts";
import { buildOverview, countDepartments, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import { renderChat, renderSayAgain } from "../../src/page/chat-page.tsx";
import { renderCities } from "../../src/page/cities-page.tsx";
import { renderCompare, renderThemes } from "../../src/page/compare-page.tsx";
import { renderDeadlines } from "../../src/page/deadlines-page.tsx";
import { renderDepartment, renderDepartments } from "../../src/page/department-page.tsx";
import { filterRecords, listQuerySchema } from "../../src/page/filter-records.ts";
import { renderList } from "../../src/page/list-page.tsx";
import { renderMistakePage } from "../../src/page/mistake-page.tsx";
import { renderNotice } from "../../src/page/notice-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { renderRecord } from "../../src/page/record-page.tsx";
import { renderUpdates } from "../../src/page/updates-page.tsx";
import { htmlLanguage, PLAIN_VISIT, type Visit, wishSchema, withWish } from "../../src/page/visit.ts";
import { PAGE_WORDS } from "../../src/page/words/all-words.ts";
import { correctedReadingsSchema, createFindRuby } from "../../src/text/find-ruby.ts";
import { published } from "../progress/sample-entries.ts";
import { cities, compareOf, house, ORIGIN, textOf, themeList } from "./sample-pages.ts";

const TODAY = "2026-11-28";
const findRuby = createFindRuby(house.tokenizer, correctedReadingsSchema.parse(readBuiltJson(BUILT.correctedReadings)));

const records: CityRecords = (() => {
  const known = cities.find(({ city }) => city.id === "isesaki")!;
  const entry = published(1, { city: "isesaki", measureId: "isesaki-2-2-3", status: "late", note: "入札が不調だった" });
  return { ...known, book: buildProgressBook([entry]) };
})();
const room = house.cities.get("isesaki")!;

function visitOf(language: LanguageTag, kana = false, path = "/isesaki"): Visit {
  return { language, findRuby: kana ? findRuby : null, plainWords: room.plainWords, place: { origin: ORIGIN, path } };
}

/** Every kind of page as one visitor reads it. */
function pagesFor(visit: Visit): [string, string][] {
  const { city } = records;
  const all = viewsOf(records, TODAY);
  const measure = records.measures.find(({ id }) => id === "isesaki-2-2-3")!;
  const view = buildMeasureView(measure, city, TODAY, records.book?.get(measure.id));
  const query = listQuerySchema.parse({ state: "late", dept: "総務部 管財課" });
  const [theme] = themeList.themes;
  const { theme: file, compared } = compareOf(theme!.id, cities, TODAY);
  return [
    ["市の一覧", renderCities({ cities: cities.map((one) => ({ ...one.city, measureCount: 1 })) }, visit)],
    ["概要", renderOverview({ overview: buildOverview(records, TODAY) }, visit)],
    ["一覧", renderList({ city, all, found: filterRecords(query, all, [], TODAY), query }, visit)],
    ["担当課", renderDepartments({ city, departments: countDepartments(all) }, visit)],
    ["課", renderDepartment({ city, department: "総務部 管財課", all }, visit)],
    ["期限", renderDeadlines({ city, deadlines: buildDeadlines(records, TODAY) }, visit)],
    ["更新", renderUpdates({ city, updates: listUpdateLines(records, TODAY), from: 0 }, visit)],
    ["記録", renderRecord({ view, related: [], themes: [], lineId: "@a", origin: ORIGIN, today: TODAY }, visit)],
    ["この計画について", renderAbout({ city }, visit)],
    ["たずねる", renderChat({ city }, visit)],
    ["くらべる", renderCompare({ theme: file, compared, from: 0 }, visit)],
    ["話題", renderThemes(themeList, visit)],
  ];
}

/** What stands on a page outside of elements that say it is Japanese, of addresses nothing. */
function textOutsideJapanese(html: string): string {
  const kept: string[] = [];
  const stack: { name: string; japanese: boolean }[] = [];
  for (const part of html.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, closing, name] = /^<(\/?)([a-z0-9]+)/i.exec(part) ?? [];
    if (name === undefined) {
      if (!part.startsWith("<") && !stack.at(-1)?.japanese) kept.push(part);
    } else if (closing) {
      if (stack.at(-1)?.name === name) stack.pop();
    } else if (!part.endsWith("/>")) {
      const lang = /\slang="([^"]*)"/.exec(part)?.[1];
      const plain = ["head", "option", "script"].includes(name);
      stack.push({
        name,
        japanese: plain || (lang === undefined ? (stack.at(-1)?.japanese ?? false) : lang === "ja"),
      });
    }
  }
  return kept.join(" ");
}

test.each(LANGUAGE_TAGS)("%s: どのページも、ことばが合い、ことばを変えるリンクと正しい hreflang を持つ", (language) => {
  for (const [name, html] of pagesFor(visitOf(language))) {
    expect([name, html.slice(0, 40)]).toEqual([
      name,
      expect.stringContaining(`<html lang="${htmlLanguage(language)}">`),
    ]);
    expect(html).toContain(
      `<link rel="canonical" href="${ORIGIN}${withWish("/isesaki", { lang: language, kana: false })}"/>`,
    );
    expect(html).toContain(`hreflang="zh-Hans" href="${ORIGIN}/isesaki?lang=zh-hans"`);
    expect(html).toContain(`hreflang="x-default" href="${ORIGIN}/isesaki"`);
    for (const other of LANGUAGE_TAGS)
      expect(html).toContain(`href="${withWish("/isesaki", { lang: other, kana: false })}" hreflang=`);
    // A place of a template that nobody filled.
    expect([name, textOf(html).match(/\{[a-zA-Z]+\}/g)]).toEqual([name, null]);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  }
});

/** What browsers, search engines and previews are told of a page. */
const headOf = (html: string): string[] =>
  [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/].map((place) => place.exec(html)?.[1] ?? "");

test.each(["en", "vi", "zh-hans", "zh-hant", "ko", "pt", "es", "tl"] as const)(
  "%s: 日本語の字は、日本語と示した所か引用のほかには出ない",
  (language) => {
    // Chinese counts with 件, too.
    const japanese = language.startsWith("zh") ? /\p{Script=Hiragana}/u : /\p{Script=Hiragana}|件/u;
    for (const [name, html] of pagesFor(visitOf(language))) {
      const rest = textOutsideJapanese(html)
        // Quotations, and the names of a source or a department, stand inside sentences.
        .replace(/「[^」]*」|【訂正】|\([^()]*\)/g, "")
        .replace(/[^\p{Script=Hiragana}]/gu, "");
      expect([name, rest]).toEqual([name, ""]);
      // The names of the site, a record and a theme are the sources' own.
      const own = [
        "まちの約束",
        records.measures.find(({ id }) => id === "isesaki-2-2-3")!.title,
        themeList.themes[0]!.name,
      ];
      const head = headOf(html).map((words) => own.reduce((said, word) => said.replaceAll(word, ""), words));
      expect([name, head.filter((words) => japanese.test(words))]).toEqual([name, []]);
    }
  },
);

test("窓口の電話番号が分からないことは、どのことばでも、そのことばで言う", () => {
  for (const language of LANGUAGE_TAGS) {
    const said = pagesFor(visitOf(language)).filter(([, html]) => textOf(html).includes("代表窓口"));
    expect([language, said.length > 0]).toEqual([language, language === "ja"]);
  }
});

test("英語の記録のページは、題名を日本語のまま、その意味と状態を英語で言う", () => {
  const [, html] = pagesFor(visitOf("en")).find(([name]) => name === "記録")!;
  const { english } = room.plainWords.get("isesaki-2-2-3")!;
  expect(html).toMatch(/<h1 lang="ja">/);
  const text = textOf(html);
  expect(text).toContain(english!.title);
  expect(text).toContain("delayed");
  expect(text).toContain(LANGUAGES.en.frame.labels.department);
});

test("英語の期限のページは、指標の目標の日であることも英語で言い、一覧の題名は市の名前を英語で言う", () => {
  const known = cities.find(({ measures }) =>
    measures.some(({ kpis }) => kpis.some(({ target }) => target?.fiscalYear)),
  )!;
  const deadlines = buildDeadlines(known, TODAY);
  const html = renderDeadlines({ city: known.city, deadlines }, visitOf("en"));
  expect(textOf(html)).toContain(PAGE_WORDS.en.deadlines.targetOf);
  expect(textOf(html)).not.toContain("指標「");
  const [, list] = pagesFor(visitOf("en")).find(([name]) => name === "一覧")!;
  expect(headOf(list)[0]).toContain(records.city.nameEn);
});

test("「まちがいを知らせる」は、書式は日本語のまま、まわりを読む人のことばで出す", () => {
  const { city } = records;
  const measure = records.measures[0]!;
  const html = renderMistakePage({ city, measure, state: "open" }, visitOf("en"));
  expect(html).toContain('<html lang="en">');
  expect(html).toContain(PAGE_WORDS.en.nav.deadlines);
  expect(html).toMatch(/<div lang="ja"><h1>/);
  expect(textOutsideJapanese(html)).not.toMatch(/\p{Script=Hiragana}/u);
});

test.each(LANGUAGE_TAGS)(
  "%s: たずねるページの、待つあいだ・つながらないとき・読めないときのことばがある",
  (language) => {
    const { searching, unreachable, sayAgain } = PAGE_WORDS[language].chat;
    const html = renderChat({ city: records.city }, visitOf(language));
    expect(html).toContain(`data-searching="${searching}" data-unreachable="${unreachable}"`);
    expect(textOf(renderSayAgain(visitOf(language)))).toBe(sayAgain);
  },
);

test("やさしい日本語では、書きおろしたやさしい文が出る", () => {
  const [, html] = pagesFor(visitOf("ja-easy")).find(([name]) => name === "記録")!;
  expect(textOf(html)).toContain(room.plainWords.get("isesaki-2-2-3")!.easyJapanese);
});

test("英語で添える題の意味と文には、ほかのことばのページでだけ、英語のしるしが付く", () => {
  const { title, sentence } = room.plainWords.get("isesaki-2-2-3")!.english!;
  for (const [name, html] of pagesFor(visitOf("ko"))) {
    if (html.includes(title!)) expect([name, html]).toEqual([name, expect.stringContaining(` lang="en">${title}<`)]);
    if (name === "記録") expect(html).toContain(`<dd lang="en">${sentence}</dd>`);
  }
  const [, english] = pagesFor(visitOf("en")).find(([name]) => name === "記録")!;
  expect(english).toContain(`<dd>${sentence}</dd>`);
});

test("選んだことばとふりがなは、どのページのリンクにも残り、ファイルとほかのサイトには付かない", () => {
  for (const [name, html] of pagesFor(visitOf("en", true))) {
    const links = [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes("hreflang"));
    for (const tag of links) {
      const href = /href="([^"]*)"/.exec(tag)![1]!.replaceAll("&amp;", "&");
      const isPage = /^\/(?!\/)/.test(href) && !/\.[a-z]+$/.test(href.split("?")[0]!);
      const { searchParams } = new URL(href, ORIGIN);
      expect([name, href, searchParams.get("lang"), searchParams.get("kana")]).toEqual([
        name,
        href,
        isPage ? "en" : null,
        isPage ? "1" : null,
      ]);
    }
    for (const [form] of html.matchAll(/<form[\s\S]*?<\/form>/g))
      expect(form).toContain(
        '<input type="hidden" name="lang" value="en"/><input type="hidden" name="kana" value="1"/>',
      );
  }
});

describe("ふりがな", () => {
  const read = (text: string) =>
    findRuby(text)
      .map(({ text: part, reading }) => (reading === null ? part : `${part}(${reading})`))
      .join("");

  test.each([
    ["ネーミングライツの推進", "ネーミングライツの推進(すいしん)"],
    ["行財政改革に取り組みます", null],
    ["1人と11人", "1人(ひとり)と11人(にん)"],
    ["令和6年3月1日と21日", "令和(れいわ)6年(ねん)3月(さんがつ)1日(ついたち)と21日(にち)"],
    ["障がい者の避難所", "障(しょう)がい者(しゃ)の避難所(ひなんじょ)"],
    ["山田〇〇さん", "山田(やまだ)〇〇さん"],
    ["かなだけ", "かなだけ"],
  ])("%s", (text, expected) => {
    if (expected !== null) expect(read(text)).toBe(expected);
    expect(
      findRuby(text)
        .map(({ text: part }) => part)
        .join(""),
    ).toBe(text);
  });

  test("送りがなの上には付かない", () => {
    expect(read("取り組みを続ける")).toBe("取(と)り組(く)みを続(つづ)ける");
  });

  test("本文の漢字に付き、題名・選ぶ欄・図には付かず、字そのものは変わらない", () => {
    const plain = pagesFor(visitOf("ja"));
    for (const [index, [name, html]] of pagesFor(visitOf("ja", true)).entries()) {
      const bare = html.replace(/<rt>[^<]*<\/rt>/g, "");
      expect(html).toContain("<ruby>");
      expect(/<(?:option|title|textarea)[^>]*>[^<]*<ruby/.test(html)).toBe(false);
      const switched = (text: string) => text.replace(/ふりがな(?:をつける|を消す)/, "");
      expect([name, switched(textOf(bare))]).toEqual([name, switched(textOf(plain[index]![1]))]);
    }
  });

  test("見出しごとに、初めて出たところだけに付く", () => {
    const [, html] = pagesFor(visitOf("ja", true)).find(([name]) => name === "記録")!;
    const parts = html
      .split(/<h[1-3][ >]/)
      .map((part) => [...part.matchAll(/<ruby>([^<]+)<rt>/g)].map(([, word]) => word));
    expect(parts.flat().length).toBeGreaterThan(40);
    for (const words of parts) expect(new Set(words).size).toBe(words.length);
  });

  test("どの記録も、ふりがなを付けても 60KB に収まる", () => {
    const sizes = cities.flatMap((records) =>
      records.measures.map((measure): [string, number] => {
        const view = buildMeasureView(measure, records.city, TODAY, []);
        const parts = { view, related: [], themes: [], lineId: "@a", origin: ORIGIN, today: TODAY };
        const place = { origin: ORIGIN, path: `/${records.city.id}` };
        const { plainWords } = house.cities.get(records.city.id)!;
        return [measure.id, Buffer.byteLength(renderRecord(parts, { language: "ja", findRuby, plainWords, place }))];
      }),
    );
    expect(sizes.filter(([, size]) => size > 60_000)).toEqual([]);
  });

  test("ほかのことばのページでは、日本語と示した所だけに付く", () => {
    const [, html] = pagesFor(visitOf("zh-hans", true)).find(([name]) => name === "記録")!;
    expect(html).toContain('<h1 lang="ja">');
    expect(/<h1 lang="ja">.*?<ruby>/.test(html)).toBe(true);
    expect(/<h2[^>]*>[^<]*<ruby>/.test(html)).toBe(false);
  });
});

test("見出しは、文節でだけ折れる", () => {
  const [, html] = pagesFor(PLAIN_VISIT).find(([name]) => name === "記録")!;
  expect(html).toContain("<h1>ネーミングライツ事業の<wbr/>導入に<wbr/>よる");
});

test.each([
  [{}, { lang: "ja", kana: false }],
  [
    { lang: "en", kana: "1" },
    { lang: "en", kana: true },
  ],
  [
    { lang: "fr", kana: "yes" },
    { lang: "ja", kana: false },
  ],
  [
    { lang: '"><script>', kana: '"' },
    { lang: "ja", kana: false },
  ],
])("アドレスの %j は %j と読む", (query, wish) => {
  expect(wishSchema.parse(query)).toEqual(wish);
});

test.each(["not_found", "too_many", "unread", "broken"] as const)(
  "%s の知らせは、どのことばでも、そのことばで言う",
  (kind) => {
    const pages = LANGUAGE_TAGS.map((language) =>
      renderNotice({ notice: kind, city: null }, { ...PLAIN_VISIT, language }),
    );
    const titles = pages.map((html) => /<h1>(.*?)<\/h1>/.exec(html)![1]!.replaceAll("<wbr/>", ""));
    expect(new Set(titles).size).toBe(LANGUAGE_TAGS.length);
    expect(pages.filter((html) => /undefined|null/.test(html))).toEqual([]);
  },
);

test("状態の意味は、どのことばでも、しきいの日数まで同じことを言う", () => {
  for (const words of Object.values(PAGE_WORDS)) {
    expect(words.definitions.due_soon).toContain("90");
    expect(words.definitions.before_deadline).toContain("90");
  }
});
