import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildWelcomeCard } from "../../src/card/build-message-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { deleteExpired } from "../../src/store/d1-housekeeping.ts";
import type { Database } from "../../src/store/database.ts";
import * as made from "../../src/store/database-objects.ts";
import { MIGRATION_NAMES } from "../../src/store/migration-names.ts";

const root = path.resolve(import.meta.dirname, "../..");
const migrations = path.join(root, "src/store/migrations");

/** What of a citizen lies in each table, in the words of the answer; null: nothing of a citizen. */
const TABLES: Record<string, RegExp | null> = {
  event: /通知?の?番号を7日|番号を7日/,
  conversation: /30分だけ覚えます/,
  unanswered: /答えられなかった質問だけは.*90日まで/,
  unanswered_asker: /だれの質問かは職員にも分かりません.*消えます/,
  feedback: /「役に立った」「ちがう」.*90日.*だれのものかは残しません/,
  subscription: /LINE の利用者番号と選んだ話題/,
  opt_out: /やめた印.*7日/,
  delivery: /届けた先の控えは14日/,
  // Chosen topics of a batch and its words; whoever got it stands in `delivery`.
  chunk: null,
  content: null,
  plan: null,
  // Of citizens only what a page's form for mistakes was given.
  post: /まちがいを知らせる.*2週間で消します/,
  // Staff's own.
  progress_entry: null,
  progress_review: null,
  progress_refusal: null,
  progress_redaction: null,
  taught_phrase: null,
  phrase_proposal: null,
  staff_notice: null,
  review_message: null,
  record_owner: null,
  heartbeat: null,
  // Keys of the city's own accounts.
  channel_credential: null,
  slack_install: null,
  // Of everybody together: how often, never who and never a word.
  usage_count: /回数だけを、月ごとに数えて13か月残します/,
  // About the bot itself.
  operator_alert: null,
};

const house = openHouse();
const room = house.cities.get("annaka")!;
const answerTo = (question: string) =>
  renderText(
    buildAnswerCard(
      findAnswer(question, room, house, null, new Date("2026-11-28T00:00:00Z")).answer,
      room.records.city,
      question,
    ),
  );

test("動いているプログラムが要る D1 の形は、migrations のすべて", () => {
  expect(MIGRATION_NAMES).toEqual(readdirSync(migrations).sort());
});

test("点検がさがす表としかけは、migrations が作るもののすべて", () => {
  const database = new DatabaseSync(":memory:");
  for (const file of readdirSync(migrations).sort()) database.exec(readFileSync(path.join(migrations, file), "utf8"));
  const listNames = (type: string) =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT GLOB 'sqlite_*' ORDER BY name")
      .all(type)
      .map(({ name }) => name);
  expect([made.TABLES, made.TRIGGERS]).toEqual([listNames("table"), listNames("trigger")]);
  database.close();
});

/** Every table that the migrations make. */
function listTables(): string[] {
  const sql = readdirSync(migrations).map((file) => readFileSync(path.join(migrations, file), "utf8"));
  const names = sql.flatMap((text) =>
    [...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g)].map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
}

/** How long the night leaves what lies in each table, as SECURITY.md says it; only tables that it deletes from. */
async function readTimes(now: Date): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  const prepare = (sql: string) => ({
    bind: (value: number | string) => {
      const [, table] = /^(?:DELETE FROM|UPDATE) (\w+)/.exec(sql)!;
      // Hours go before the months of their table, which SECURITY.md tells of.
      if (!/T\d\d$/.test(String(value))) times.set(table!, describeAge(value, now));
      return { run: async () => ({ meta: { changes: 0 } }) };
    },
  });
  await deleteExpired({ prepare } as unknown as Database, now);
  return times;
}

function describeAge(before: number | string, now: Date): string {
  if (typeof before === "number") {
    const minutes = (now.getTime() - before) / 60_000;
    return minutes === 0 ? "切れるまで" : minutes < 1_440 ? `${minutes}分` : `${minutes / 1_440}日`;
  }
  const today = dateInJapan(now);
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  if (before.length === 7) return `${months(today) - months(before)}か月`;
  return `${(Date.parse(today) - Date.parse(before)) / 86_400_000}日`;
}

test("SECURITY.md の表は、D1 のどの表も挙げ、置く期間は夜の片づけのとおり", async () => {
  const text = readFileSync(path.join(root, ".github/SECURITY.md"), "utf8");
  const said = new Map<string, string>();
  for (const [, names = "", kept = ""] of text.matchAll(/^\| ((?:`\w+`・?)+) \| .+ \| .+ \| (.+) \|$/gm)) {
    const tables = [...names.matchAll(/\w+/g)].map(([name]) => name);
    const times = kept.split("・");
    tables.forEach((table, index) => void said.set(table, times[index] ?? kept));
  }
  expect([...said.keys()].sort()).toEqual(listTables());
  const times = await readTimes(new Date("2026-11-28T00:00:00Z"));
  // A plan is only marked as empty: its numbers stay.
  times.delete("plan");
  for (const [table, time] of times) expect([table, said.get(table)]).toEqual([table, expect.stringContaining(time)]);
  const others = [...said].filter(([table]) => !times.has(table));
  for (const [table, kept] of others) expect([table, kept]).toEqual([table, expect.not.stringMatching(/\d/)]);
});

test("「個人情報は?」の答えは、D1 のどの表に何が残るかと合う", () => {
  expect(listTables()).toEqual(Object.keys(TABLES).sort());
  const said = answerTo("個人情報は?");
  for (const [table, words] of Object.entries(TABLES)) if (words) expect(said, table).toMatch(words);
});

test("だれに見られるかと聞かれても、同じ答えを返す。あいさつと README はそこへ導く", () => {
  const said = answerTo("個人情報は?");
  for (const question of ["私の質問は誰に見られる?", "何を残していますか", "会話の記録は残りますか"])
    expect(answerTo(question)).toBe(said);
  expect(said).toContain("人も読みません");
  const welcome = renderText(buildWelcomeCard(room.records.city));
  const [ask] = /「([^」]*残[^」]*)」と送って/.exec(welcome)?.slice(1) ?? [];
  expect(answerTo(ask ?? "")).toBe(said);
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  for (const words of ["番号(7日)", "30分", "90日だけ残します", "14日で消し", "ハッシュを7日だけ残します"])
    expect(readme).toContain(words);
});
