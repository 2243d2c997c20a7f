import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { openHouse } from "../../src/cli/open-house.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";
import type { Rule } from "../../src/understand/rule.ts";

const { emergencies } = openHouse();
const librarySchema = z.object({
  concepts: z.array(z.object({ kind: z.string(), official: z.array(z.string()).default([]) })),
});
const rows = readFileSync(path.resolve(import.meta.dirname, "../golden/emergencies.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; kind: string | string[] | null });

describe("いま助けが要る人に気づく", () => {
  test.each(rows.filter(({ kind }) => kind !== null))("$text → $kind", ({ text, kind }) => {
    // A situation may be answered rightly by more than one card.
    expect([kind].flat()).toContain(findEmergency(text, emergencies)?.kind);
  });
});

describe("そばにほかの文があっても、急ぎのことばは急ぎのまま", () => {
  // Shorter ones are words that cry for help by themselves only.
  const cries = rows.filter(
    ({ text, kind }) => ![kind].flat().includes(null) && /^[^a-z]{10,}$/i.test(text) && /[ぁ-ん]{2}/.test(text),
  );
  test.each([
    ["前", (cry: string) => `見守りのシールもあります。${cry}`],
    ["あと", (cry: string) => `${cry}。昨日は学校に行きました。`],
  ])("%s", (_, tell) => {
    expect(cries.length).toBeGreaterThan(500);
    expect(cries.filter(({ text }) => findEmergency(tell(text), emergencies) === null)).toEqual([]);
  });

  test("取組をたずねたあとでも", () => {
    const unheard = cries.filter(({ text }) => findEmergency(`相談アプリはどうですか。${text}`, emergencies) === null);
    expect(unheard.length / cries.length).toBeLessThan(0.02);
  });
});

describe("長い手紙は、終わりまで読む", () => {
  const LETTER = "きょうは仕事でいろいろあって、朝から上司に注意されて、帰りの電車でもずっと考えていました。";
  test.each([1, 12, 13, 14, 25, 60, 100])("助けをもとめる文の前に%i文あっても気づく", (count) => {
    expect(findEmergency(`${LETTER.repeat(count)}もう死にたいです。`, emergencies)?.kind).toBe("suicide");
    expect(findEmergency(`${LETTER.repeat(count)}いま家が火事です。${LETTER}`, emergencies)?.kind).toBe("fire");
  });

  test("長いだけの手紙は、緊急ではない", () => {
    expect(findEmergency(LETTER.repeat(100), emergencies)).toBeNull();
    expect(findEmergency("空き家の件数と担当課を教えてください。".repeat(200), emergencies)).toBeNull();
  });
});

describe("取組や話題としてたずねる人には、記録を答える", () => {
  test.each(rows.filter(({ kind }) => kind === null))("$text", ({ text }) => {
    expect(findEmergency(text, emergencies)?.kind ?? null).toBeNull();
  });
});

describe("まちの仕事のことばは、緊急ではない", () => {
  const dir = path.resolve(import.meta.dirname, "../../data/concepts");
  const official = readdirSync(dir)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => librarySchema.parse(parse(readFileSync(path.join(dir, file), "utf8"))).concepts)
    .filter(({ kind }) => kind === "policy" || kind === "service")
    .flatMap(({ official }) => official);

  // One in four: all of them take as long as every other test here.
  test.each([0, 1, 2, 3].map((part) => [part, official.filter((_, at) => at % 16 === part * 4)] as const))(
    "計画に出ることばの進捗をたずねても、緊急とは読まない(%i)",
    (_, words) => {
      expect(words.length).toBeGreaterThan(300);
      expect(words.filter((word) => findEmergency(`${word}の進捗は?`, emergencies) !== null)).toEqual([]);
    },
  );
});

describe("ボットにたずねる言いかたを、緊急と取りちがえない", () => {
  const dir = path.resolve(import.meta.dirname, "../../src/understand/rules");
  test.each(readdirSync(dir))("%s の例と反例は、どれも緊急ではない", async (file) => {
    const exported: Record<string, unknown> = await import(path.join(dir, file));
    const rules = Object.entries(exported).flatMap(([name, value]) =>
      name.endsWith("_RULES") ? (value as readonly Rule[]) : [],
    );
    const texts = rules.flatMap(({ examples, counterExamples }) => [
      ...examples.map(({ text }) => text),
      ...counterExamples,
    ]);
    expect(texts.filter((text) => findEmergency(text, emergencies) !== null)).toEqual([]);
  });
});
