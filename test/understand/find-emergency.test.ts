import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";

const { emergencies } = openHouse();
const rows = readFileSync(path.resolve(import.meta.dirname, "../golden/emergencies.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; kind: string | string[] | null });

describe("いま助けが要る人に気づく(150以上)", () => {
  test.each(rows.filter(({ kind }) => kind !== null))("$text → $kind", ({ text, kind }) => {
    // A situation may be answered rightly by more than one card.
    expect([kind].flat()).toContain(findEmergency(text, emergencies)?.kind);
  });
});

describe("取組や話題としてたずねる人には、記録を答える(150以上)", () => {
  test.each(rows.filter(({ kind }) => kind === null))("$text", ({ text }) => {
    expect(findEmergency(text, emergencies)?.kind ?? null).toBeNull();
  });
});
