import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { newEntry } from "../progress/sample-entries.ts";
import { withoutTables } from "../store/without-tables.ts";

let worker: WorkerHarness;

beforeAll(async () => {
  worker = await startWorker({});
});

afterAll(async () => {
  await worker?.close();
});

async function open(path: string, headers: Record<string, string> = {}) {
  const response = await worker.fetch(path, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const PAGES = [
  "/",
  "/annaka",
  "/annaka/list?state=achieved",
  "/annaka/list?text=防災",
  "/annaka/about",
  "/compare",
  "/compare?theme=gender-equality",
  "/annaka/departments",
  "/annaka/deadlines",
  "/annaka/updates",
  "/isesaki/departments/%E7%B7%8F%E5%8B%99%E9%83%A8%20%E7%AE%A1%E8%B2%A1%E8%AA%B2",
  "/annaka/m/annaka-6-5-1",
  "/annaka?q=達成した公約の一覧",
];

describe("ページ", () => {
  test.each(PAGES)("%s は、スクリプトもページの中の style も許さない HTML で返る", async (path) => {
    const { status, headers, html } = await open(path);
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(html).toMatch(/^<!doctype html><html lang="ja">/);
    expect(html.replaceAll('<script type="application/ld+json">', "")).not.toMatch(/<script|<style|\sstyle="/);
  });

  test("課の名前だけのアドレスは、その課のページへ。いくつもある名前は一覧へ。ことばの望みも残る", async () => {
    const goTo = async (name: string) => {
      const { status, headers } = await open(`/isesaki/departments/${encodeURIComponent(name)}?lang=vi`);
      return [status, decodeURIComponent(headers.get("location") ?? "").replaceAll("+", " ")];
    };
    expect(await goTo("市民活動課")).toEqual([302, "/isesaki/departments/市民部 市民活動課?lang=vi"]);
    expect(await goTo("総務課")).toEqual([302, "/isesaki/list?dept=総務課&lang=vi"]);
    expect(await goTo("農政課")).toEqual([404, ""]);
  });

  test("変わらないページは 304 で、いつも確かめてから使われる", async () => {
    const { headers } = await open("/annaka/m/annaka-6-5-1");
    const tag = headers.get("etag");
    expect(tag).toBeTruthy();
    expect(headers.get("cache-control")).toBe("no-cache");
    expect((await open("/annaka/m/annaka-6-5-1", { "if-none-match": tag! })).status).toBe(304);
    expect((await open("/isesaki/m/isesaki-2-2-3", { "if-none-match": tag! })).status).toBe(200);
  });

  test("質問の答えは、どこにも残さない。続きも開ける", async () => {
    const { headers, html } = await open("/annaka?q=達成した公約の一覧");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    const [, more] = /href="([^"]*from=10[^"]*)"/.exec(html) ?? [];
    const next = await open(more!.replaceAll("&amp;", "&"));
    expect(next.html.match(/class="title"/g)).toHaveLength(5);
    await open("/annaka?q=宇宙エレベーターの計画はある?");
    const db = await worker.db();
    const kept = await Promise.all(
      ["unanswered", "conversation"].map((table) =>
        db.prepare(`SELECT COUNT(*) AS count FROM ${table}`).first("count"),
      ),
    );
    expect(kept).toEqual([0, 0]);
  });

  test("長い手紙には、チャットと同じく読めるところまでで答える", async () => {
    const { status, html } = await open(`/annaka?q=${encodeURIComponent("ネーミングライツの担当課は?".repeat(150))}`);
    expect([status, html.includes("の答え")]).toEqual([200, true]);
    expect((await open("/annaka?q=%20")).html).toContain('<h2 id="states">');
  });

  test("質問に入った HTML は文字になり、英語の質問には英語の枠で答える", async () => {
    const { html } = await open(`/annaka?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(html).not.toContain("<img");
    expect((await open("/annaka?q=When is the naming rights deadline?")).html).toContain(
      '<div class="answer" lang="en">',
    );
  });

  test("ほかのことばの質問には、ページの枠もそのことばになり、行き先にも残る。えらんだことばは変えない", async () => {
    const asked = `/annaka?q=${encodeURIComponent("When is the naming rights deadline?")}`;
    const { html } = await open(asked);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('href="/annaka/m/annaka-6-5-1?lang=en"');
    const [, back] = /href="([^"]*)" hreflang="ja" lang="ja">日本語/.exec(html) ?? [];
    expect((await open(back!.replaceAll("&amp;", "&"))).html).toMatch(/^<!doctype html><html lang="ja">/);
    expect((await open(`${asked}&lang=vi`)).html).toMatch(/^<!doctype html><html lang="vi">/);
    // Kana alone are no other language.
    const kana = `/annaka?q=${encodeURIComponent("ねーみんぐらいつは いつまで ですか")}`;
    expect((await open(kana)).html).not.toContain('lang=ja-easy">');
  });

  test.each([
    "/nowhere",
    "/nowhere/list",
    "/annaka/m/annaka-99",
    "/annaka/nothing",
    "/compare?theme=nothing",
    "/annaka/m/isesaki-2-2-3",
  ])("%s は、行き先のある 404 のページ", async (path) => {
    const { status, headers, html } = await open(path);
    expect([status, headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(html).toContain("ページがありません");
    expect(html).toContain('<a href="/">まちの一覧を見る</a>');
  });

  test("字は中身がアドレスにあり、一年置いてよい。ない字の答えは、置かない", async () => {
    const { html: style } = await open("/page/style.css");
    const fonts = [...style.matchAll(/url\(["']?(\/page\/fonts\/[^"')]+)/g)].map(([, address]) => address!);
    expect(fonts.length).toBeGreaterThan(2);
    for (const address of fonts) {
      const { status, headers } = await open(address);
      expect([address, status]).toEqual([expect.stringMatching(/\?[0-9a-f]{16}$/), 200]);
      expect(headers.get("cache-control")).toContain("immutable");
    }
    const { status, headers } = await open("/page/fonts/letters-999.woff2");
    expect([status, headers.get("cache-control")]).toEqual([404, "no-cache"]);
  });

  test("ないページでも、選んだことばとふりがなで言い、行き先にも残す", async () => {
    const { status, html } = await open("/annaka/nothing?lang=en");
    expect([status, html.includes("Page not found"), html.includes('href="/?lang=en"')]).toEqual([404, true, true]);
    // Back into the city: its plan, its list and the box to ask in, all in the reader's language.
    for (const way of ['href="/annaka?lang=en"', 'href="/annaka/list?lang=en"', 'action="/annaka"', 'value="en"'])
      expect(html).toContain(way);
    expect((await open("/nowhere/list?lang=en")).html).not.toContain("<form");
    expect((await open("/nowhere/list?kana=1")).html).toMatch(/<rt>いちらん<\/rt>/);
  });

  test("ことばとふりがなは、アドレスだけで決まり、それぞれの ETag を持つ", async () => {
    const tags = new Set<string | null>();
    for (const query of ["", "?lang=en", "?lang=ja-easy", "?kana=1", "?lang=zh-hant&kana=1"]) {
      const { status, headers, html } = await open(`/isesaki/m/isesaki-2-2-3${query}`);
      expect([query, status]).toEqual([query, 200]);
      expect(html.includes("<ruby>")).toBe(query.includes("kana"));
      tags.add(headers.get("etag"));
    }
    expect(tags.size).toBe(5);
    expect((await open("/isesaki?lang=xx&utm_source=a")).html).toMatch(
      /<html lang="ja">.*<link rel="canonical" href="[^"]*\/isesaki"\/>/,
    );
    const { html } = await open("/isesaki?q=naming+rights&lang=en&kana=1");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<ruby>");
  });

  test("記録と市は、何についてのページかを JSON-LD で言い、見せる絵がある", async () => {
    for (const [path, type] of [
      ["/annaka", "Dataset"],
      ["/annaka/m/annaka-6-5-1", "CreativeWork"],
    ] as const) {
      const { html } = await open(path);
      const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!;
      const about = JSON.parse(data!) as Record<string, unknown>;
      expect(about["@context"]).toBe("https://schema.org");
      expect(JSON.stringify(about)).toContain(`"@type":"${type}"`);
      const picture = new URL(/<meta property="og:image" content="([^"]+)"/.exec(html)![1]!).pathname;
      const response = await worker.fetch(picture);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
      const again = await worker.fetch(picture, { headers: { "if-none-match": response.headers.get("etag")! } });
      expect(again.status).toBe(304);
    }
    for (const path of ["/nowhere/picture.png", "/annaka/m/isesaki-2-2-3/picture.png"])
      expect((await open(path)).status).toBe(404);
  });

  test("機械の読むアドレスと試し場は、そのまま", async () => {
    expect((await open("/healthz")).headers.get("content-type")).toContain("application/json");
    expect((await open("/playground")).html).toContain("まちの約束を試す");
    const missing = await open("/api/nothing");
    expect([missing.status, missing.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
    expect((await open("/robots.txt")).html).toContain("Disallow: /*?q=");
    const style = await open("/page/style.css");
    expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  });
});

describe("たずねる", () => {
  const CONVERSATION = "0b0d6a52-5a0e-4d0f-9a43-5f8d6f0a3a11";
  const ask = async (q: string, conversation = CONVERSATION) => {
    const body = new URLSearchParams({ q, conversation });
    const response = await worker.fetch("/isesaki/chat", { method: "POST", body });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };

  test("ページは自分のスクリプト一つだけを許し、スクリプトなしでも質問できる", async () => {
    const { status, headers, html } = await open("/isesaki/chat");
    expect(status).toBe(200);
    const policy = headers.get("content-security-policy")!;
    expect([policy.includes("script-src 'self'"), /unsafe|\*/.test(policy)]).toEqual([true, false]);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/page/chat.js" type="module">']);
    expect(html).toContain('action="/isesaki" method="get"');
    expect((await open("/page/chat.js")).headers.get("content-type")).toContain("javascript");
  });

  test("続けて聞ける。話題だけを持ち、文は残さない。別の会話には続かない", async () => {
    expect((await ask("ネーミングライツの進捗は?")).html).toContain("/isesaki/m/isesaki-2-2-3");
    const next = await ask("担当は?");
    expect(next.html).toContain("管財課");
    expect(next.headers.get("cache-control")).toBe("no-store");
    expect((await ask("担当は?", "1b0d6a52-5a0e-4d0f-9a43-5f8d6f0a3a11")).html).not.toContain("管財課");
    const db = await worker.db();
    const { results } = await db.prepare("SELECT * FROM conversation").all();
    expect(JSON.stringify(results)).not.toMatch(/進捗|担当は|0b0d6a52/);
    await db.exec("DELETE FROM conversation");
  });

  test("読めない送りかたは断り、緊急のことばには番号を返す", async () => {
    expect((await ask("x", "だれか")).status).toBe(400);
    expect((await ask("家が火事です")).html).toContain('href="tel:119"');
  });
});

describe("オープンデータ", () => {
  test.each([
    ["/annaka/data.csv", "text/csv; charset=utf-8"],
    ["/annaka/data.json", "application/json; charset=utf-8"],
    ["/annaka/catalog.jsonld", "application/ld+json; charset=utf-8"],
    ["/catalog.jsonld", "application/ld+json; charset=utf-8"],
    ["/data.schema.json", "application/schema+json; charset=utf-8"],
    ["/annaka/sitemap.xml", "application/xml; charset=utf-8"],
  ])("%s は、どのページからも読め、変わらなければ 304", async (path, type) => {
    const { status, headers } = await open(path);
    expect([status, headers.get("content-type"), headers.get("access-control-allow-origin")]).toEqual([200, type, "*"]);
    expect((await open(path, { "if-none-match": headers.get("etag")! })).status).toBe(304);
  });

  test("サイトマップのアドレスは、どれも開ける", async () => {
    const { html: index } = await open("/sitemap.xml");
    const sitemaps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
    expect(sitemaps).toContain("/konan/sitemap.xml");
    const { html } = await open("/konan/sitemap.xml");
    const pages = [...html.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
    expect(pages.length).toBeGreaterThan(8);
    for (const path of pages) expect([path, (await open(path)).status]).toEqual([path, 200]);
  });

  test("ない市のデータは、どの市があるかを言う", async () => {
    const { status, html } = await open("/nowhere/data.json");
    expect([status, html.includes("annaka")]).toEqual([404, true]);
  });
});

describe("公開された報告", () => {
  const RECORD = "/konan/m/konan-1-4";

  test("指標の図はアドレスを持ち、報告が公開されると、チャットに出る絵もできる", async () => {
    const chart = await open("/suzaka/m/suzaka-36/kpi/3.svg");
    expect([chart.status, chart.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect([chart.headers.get("content-security-policy"), chart.headers.get("cache-control")]).toEqual([
      "default-src 'none'",
      "no-cache",
    ]);
    for (const file of ["3.png", "99.svg", "0.svg", "3.gif", "x"])
      expect([file, (await open(`/suzaka/m/suzaka-36/kpi/${file}`)).status]).toEqual([file, 404]);
    const store = createProgressStore(await worker.db());
    const kpi = { name: "市が所有するデータのオープンデータ公開件数", value: 27 };
    await store.append([newEntry("chart-1", { city: "suzaka", measureId: "suzaka-36", fiscalYear: 2024, kpi })]);
    expect((await open("/suzaka/m/suzaka-36/kpi/3.png")).status).toBe(404);
    await store.review("suzaka", [
      { entryId: "chart-1", decision: "published", by: "U0REVIEWER1", at: new Date().toISOString(), comment: null },
    ]);
    const picture = await worker.fetch("/suzaka/m/suzaka-36/kpi/3.png");
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect([...new Uint8Array(await picture.arrayBuffer()).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const after = await open("/suzaka/m/suzaka-36/kpi/3.svg", { "if-none-match": chart.headers.get("etag")! });
    expect([after.status, after.html.includes("27件")]).toEqual([200, true]);
  });

  test("公開されるとすぐページに出て、読み出せない間は 503 で、だれも覚えない", async () => {
    const before = await open(RECORD);
    const db = await worker.db();
    const store = createProgressStore(db);
    await store.append([newEntry("page-1", { measureId: "konan-1-4", status: "late", note: "会場が決まらなかった" })]);
    await store.review("konan", [
      { entryId: "page-1", decision: "published", by: "U0REVIEWER1", at: new Date().toISOString(), comment: null },
    ]);
    expect((await open("/konan/updates")).html).toContain("「遅れ」");
    expect((await open("/konan/data.json")).html).toContain('"kind":"late"');
    const after = await open(RECORD, { "if-none-match": before.headers.get("etag")! });
    expect(after.status).toBe(200);
    expect(after.html).toContain("会場が決まらなかった");
    expect(after.html).not.toContain("U0REVIEWER1");
    expect((await open("/konan")).html).toContain("/konan/list?state=late");

    await withoutTables(db, ["progress_review"], async () => {
      for (const path of ["/konan", "/konan/list", "/konan/deadlines", "/konan/updates", RECORD]) {
        const { status, headers, html } = await open(path);
        expect([path, status, headers.get("cache-control"), headers.get("retry-after")]).toEqual([
          path,
          503,
          "no-store",
          "30",
        ]);
        expect(html).toContain("新しい報告を読み出せません");
        expect(html).not.toContain("会場が決まらなかった");
      }
      const { status, html } = await open("/konan?lang=zh-hans");
      expect([status, html.includes("暂时无法读取新的报告")]).toEqual([503, true]);
      expect((await open("/konan?q=計画の進み具合は?")).html).toContain("新しい報告を読み出せません");
      // Numbers to call wait for nothing.
      expect((await open("/konan?q=家が火事です")).html).toContain('href="tel:119"');
      expect((await open("/konan/about")).status).toBe(200);
    });
    // Kept again, and withdrawn words are gone at once.
    expect((await open(RECORD)).html).toContain("会場が決まらなかった");
    await store.redact("konan", {
      entryId: "page-1",
      by: "U0REVIEWER1",
      at: new Date().toISOString(),
      reason: "個人情報",
    });
    expect((await open(RECORD)).html).not.toContain("会場が決まらなかった");
  });
});
