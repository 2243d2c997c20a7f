import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";

const PUBLIC_URL = "https://yakusoku.example.jp";
let worker: WorkerHarness;

beforeAll(async () => {
  worker = await startWorker({ PUBLIC_URL });
});

afterAll(async () => {
  await worker?.close();
});

const CITIES = ["annaka", "isesaki", "suzaka", "konan"];

describe("期限のカレンダー", () => {
  const open = async (city: string) => {
    const response = await worker.fetch(`/${city}/deadlines.ics`);
    return { response, text: await response.text() };
  };

  test.each(CITIES)("%s: iCalendar として読め、行の長さと終わりが決まりどおり", async (city) => {
    const { response, text } = await open(city);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const lines = text.split("\r\n");
    expect(lines.filter((line) => line.includes("\n") || Buffer.byteLength(line) > 75)).toEqual([]);
    // RFC 5545 3.6: one VERSION and one PRODID; UID, DTSTAMP and DTSTART in every event.
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBeTruthy();
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("P1D");
    const events = calendar.getAllSubcomponents("vevent");
    expect(events.length).toBeGreaterThan(0);
    for (const event of events)
      for (const name of ["uid", "dtstamp", "dtstart", "summary"])
        expect(event.getAllProperties(name), name).toHaveLength(1);
  });

  test("期限は一日の予定で、公約の名前・担当・進み具合・記録への行き先がある", async () => {
    const { text } = await open("annaka");
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(40);
    const event = events.find(({ uid }) => uid === "deadline-annaka-6-5-1@annaka.machi-no-yakusoku")!;
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe("2024-03-31");
    expect(event.summary).toBe("期限: ネーミングライツ（公共施設の命名権）の推進");
    expect(event.description.split("\n")).toEqual([
      "安中市 市長公約",
      expect.stringMatching(/^期限の記載: /),
      "担当: 記載なし",
      "進み具合: 達成(令和5年12月30日(2023年)時点・公約実施目標シート)",
    ]);
    expect(String(event.component.getFirstPropertyValue("url"))).toMatch(/\/annaka\/m\/annaka-6-5-1$/);
  });

  test("UID は重ならず、何度聞いても変わらない", async () => {
    for (const city of CITIES) {
      const [first, second] = await Promise.all([open(city), open(city)]);
      const uids = [...first.text.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      // A subscribed calendar knows an event again by these alone.
      const known = new RegExp(
        `^(?:deadline-${city}-[\\w-]+|target-${city}-[\\w-]+-\\d{4}|plan-end)@${city}\\.machi-no-yakusoku$`,
      );
      expect(uids.filter((uid) => !known.test(uid!))).toEqual([]);
      expect(second.text).toBe(first.text);
    }
  });

  test("計画の終わりは、記録の数だけでなく一つの予定になる", async () => {
    const { text } = await open("isesaki");
    expect(text.match(/^UID:plan-end@/gm)).toHaveLength(1);
    expect(text).not.toContain("工程");
  });
});

describe("更新のフィード", () => {
  test.each(CITIES)("%s: Atom として読め、決まりの項目がある", async (city) => {
    const response = await worker.fetch(`/${city}/updates.atom`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/atom+xml; charset=utf-8",
    ]);
    const feed = parseAtomFeed(await response.text());
    expect(feed.id).toBe(`tag:machi-no-yakusoku,2026:${city}/updates`);
    expect(feed.links?.some(({ rel, href }) => rel === "self" && href?.endsWith(`/${city}/updates.atom`))).toBe(true);
    expect(feed.authors?.[0]?.name).toBe("まちの約束");
    const ids = (feed.entries ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Only Annaka's documents report on states.
    expect(ids.length > 0).toBe(city === "annaka");
  });

  test("新しい順に、題名と、だれがいつ言ったかが読める", async () => {
    const feed = parseAtomFeed(await (await worker.fetch("/annaka/updates.atom")).text());
    const updated = feed.entries!.map((entry) => String(entry.updated));
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(updated.length).toBeLessThanOrEqual(50);
    expect(feed.updated).toEqual(feed.entries![0]!.updated);
    const entry = feed.entries!.find(({ id }) => id?.includes("annaka-6-1-2/"))!;
    // The title is HTML in the feed; reading it back gives the record's own title.
    expect(JSON.stringify(entry.title)).toContain("スクラップ&amp;ビルド");
    expect(JSON.stringify(entry.summary)).toContain(
      "「公約達成」(公約実施目標シート、令和6年3月31日時点)。今の状態: 達成",
    );
  });
});

test.each(["deadlines.ics", "updates.atom"])(
  "%s は毎回確かめてから使われ(取り下げた報告がどこにも残らないよう)、変わっていなければ 304。行き先は公開のアドレスで、ほかのサイトのページからも読める",
  async (file) => {
    const first = await worker.fetch(`/annaka/${file}`);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const text = (await first.text()).replace(/\r\n /g, "");
    expect(text).toContain(`${PUBLIC_URL}/annaka/m/annaka-6-5-1`);
    expect(text).not.toContain("http://127.0.0.1");
    const again = await worker.fetch(`/annaka/${file}`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "none" },
    });
    expect(again.status).toBe(304);
  },
);

test("ない市のカレンダーとフィードは、使える市を教える", async () => {
  for (const path of ["/tokyo/deadlines.ics", "/tokyo/updates.atom"]) {
    const response = await worker.fetch(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("使える id");
  }
});

describe("週のまとめの API", () => {
  test("日付を渡すと、その週に何が出るかを返す", async () => {
    const body = await (await worker.fetch("/api/cities/annaka/digest?today=2024-03-04")).json();
    expect(body).toMatchObject({
      city: "annaka",
      today: "2024-03-04",
      week: "2024-W10",
      firstBusinessDay: "2024-03-04",
      quietPeriod: null,
      counts: { within30: 33, within90: 0, thisYear: 0, overdue: 0, steps: 0, updates: 0 },
      nextDeadline: "2025-03-31",
      dueForFollowers: [],
    });
    expect(body).not.toHaveProperty("line");
  });

  test("render=1 で、LINE と Slack の本文も返す。日付を渡さなければきょう", async () => {
    const body = (await (await worker.fetch("/api/cities/isesaki/digest?render=1")).json()) as {
      today: string;
      line: { type: string }[];
      slack: { lead: { text: string }; thread: unknown[] };
    };
    expect(body.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(body.line[0]!.type).toBe("flex");
    expect(body.slack.lead.text).toContain("伊勢崎市 今週のまとめ");
    expect(body.slack.thread.length).toBeGreaterThan(0);
  });

  test("暦にない日付と知らない市は、直しかたを添えて断る", async () => {
    const wrongDay = await worker.fetch("/api/cities/annaka/digest?today=2024-02-30");
    expect([wrongDay.status, await wrongDay.text()]).toEqual([400, expect.stringContaining("2024-03-04 の形")]);
    expect((await worker.fetch("/api/cities/tokyo/digest")).status).toBe(404);
  });

  test("市の一覧に、職員のチャンネルは出ない", async () => {
    expect(await (await worker.fetch("/api/cities")).text()).not.toContain("staff");
  });
});

describe("お知らせの設定(試し場)", () => {
  const post = async (path: string, body: object) => {
    const response = await worker.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ city: "annaka", ...body }),
    });
    return (await response.json()) as { kind: string; text: string };
  };

  test("「リマインダー」と聞くと設定が出て、押すと続きが出る。保存されないことも言う", async () => {
    const asked = await post("/api/ask", { text: "リマインダー" });
    expect(asked.kind).toBe("settings");
    expect(asked.text).toContain("ここは試し場です");
    expect(asked.text).toContain("週のまとめ － 受け取っていません");
    const fields = await post("/api/tap", { data: "v=1&kind=fields" });
    expect(fields.text).toContain("公約VI 改革から選ばれるまちへ");
    const followed = await post("/api/tap", { data: "v=1&kind=subscribe&topic=record:annaka-6-5-1&on=1" });
    expect(followed.text).toContain("登録しました");
    const stopped = await post("/api/tap", { data: "v=1&kind=subscribe&topic=all&on=0" });
    expect(stopped.text).toContain("すべて止めました");
    const unknown = await post("/api/tap", { data: "v=1&kind=subscribe&topic=record:annaka-gone&on=1" });
    expect(unknown.text).toContain("このボタンは使えなくなりました");
  });

  test("まとめの残りは、ボタンで続けて開ける", async () => {
    const list = await post("/api/tap", {
      data: "v=1&kind=digest&section=near&offset=30&day=2024-03-04&scope=all",
    });
    expect(list.kind).toBe("list");
    expect(list.text).toContain("期限が近い 33件");
    expect(list.text).toContain("\n33. ");
    const today = await post("/api/tap", { data: "v=1&kind=digest&section=all&offset=0&day=today&scope=field:6" });
    expect(today.text).toContain("今週のまとめ(公約VI 改革から選ばれるまちへ)");
  });
});
