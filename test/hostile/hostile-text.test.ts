import { describe, expect, test } from "vitest";
import { findKeptQuestion } from "../../handlers/find-kept-question.ts";
import { findWebhook } from "../../handlers/line/line-webhook.ts";
import { parseSlackText } from "../../handlers/slack/parse-slack-text.ts";
import { cutTextSchema } from "../../handlers/text-schema.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findPersonalData } from "../../src/domain/personal-data.ts";
import { askQuerySchema } from "../../src/page/page-paths.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";
import { findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { cutText, MAX_TEXT_CHARS } from "../../src/text/cut-text.ts";
import { normalizeText, sanitizeText } from "../../src/text/normalize.ts";
import { MAX_QUESTION_CHARS } from "../../src/understand/fold-question.ts";
import { buildBody, buildText } from "../contract/line-request.ts";
import { buildHostilePairs, buildHostileTexts, type HostileText, UNIT_COUNT } from "./hostile-texts.ts";

/**
 * Bounds are of the processor's time, which other work on the machine does not lengthen: some fifty times what a text
 * takes, and a fraction of what a quadratic step over the whole of it takes.
 */
const STEP_MS = 200;
const ANSWER_MS = 400;
/** Of some ten answers and the reading of what they answer. */
const MANY_MS = 400;
/** The first texts are those whose characters cost most to fold; a megabyte of each of the others tells nothing more. */
const COSTLY = 8;
/** Of two units one after the other, every unit before and behind one in so many of the others; `HOSTILE_SHARE=1 npm test -- hostile-text` for all. */
const SHARE = Number(process.env.HOSTILE_SHARE ?? 6);
const listPairs = (chars: number) =>
  buildHostilePairs(chars).filter((_, index) => (Math.floor(index / UNIT_COUNT) + index) % SHARE === 0);
/** What a request may carry at most. */
const WHOLE_BODY = 600_000;

/** The texts that took longer than they may, with the time. */
function listSlow(texts: HostileText[], limitMs: number, work: (text: string) => unknown): string[] {
  return texts.flatMap(({ name, text }) => {
    // What is collected or compiled beside the first try is no work on the text: the least of three counts.
    let tookMs = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && tookMs > limitMs; tries++) {
      const start = process.cpuUsage();
      work(text);
      const { user, system } = process.cpuUsage(start);
      tookMs = Math.min(tookMs, (user + system) / 1000);
    }
    return tookMs > limitMs ? [`${name}: ${Math.round(tookMs)}ms`] : [];
  });
}

describe("どんな文も、決まった時間で読む", () => {
  const longest = buildHostileTexts(2 * MAX_TEXT_CHARS);
  const house = openHouse();
  const room = house.cities.get("isesaki")!;
  const now = new Date("2026-11-28T00:00:00Z");

  test("60万字の文を切るのに、文の長さほどの手間もかからない", () => {
    expect(listSlow(buildHostileTexts(WHOLE_BODY), 100, (text) => cutText(text, MAX_TEXT_CHARS))).toEqual([]);
  });

  test("どの入口も、はじめの5,000字より先を渡さない(絵文字も割らない)", () => {
    for (const { name, text } of [...buildHostileTexts(WHOLE_BODY), { name: "絵文字", text: "😀".repeat(9_000) }]) {
      const body = new TextEncoder().encode(buildBody([buildText(text)]));
      const [event] = findWebhook(body)!.events;
      const typed = event?.type === "message" ? event.message.text! : "";
      const passed = [typed, cutTextSchema.parse(text), askQuerySchema.safeParse({ q: text }).data?.q ?? ""];
      for (const each of passed) expect([name, [...each].length <= MAX_TEXT_CHARS]).toEqual([name, true]);
      expect([name, typed.isWellFormed() || !text.isWellFormed()]).toEqual([name, true]);
    }
    expect([...cutTextSchema.parse(`あ${"😀".repeat(9_000)}`)]).toHaveLength(MAX_TEXT_CHARS);
  });

  test("切った文の正規化と Slack の記法", () => {
    expect(listSlow(longest, STEP_MS, normalizeText)).toEqual([]);
    expect(listSlow(longest, STEP_MS, parseSlackText)).toEqual([]);
    expect(listSlow(buildHostileTexts(WHOLE_BODY), STEP_MS, parseSlackText)).toEqual([]);
  });

  test("結合文字は8つより続けて残さず、濁点や異体字は残す", () => {
    expect(sanitizeText(`か\u3099${"\u0301".repeat(900)}は`)).toBe(`か\u3099${"\u0301".repeat(7)}は`);
    expect(sanitizeText("ネーミング".normalize("NFD"))).toBe("ネーミング".normalize("NFD"));
  });

  test("個人の情報をさがすことは、長い文で遅くならない", () => {
    expect(listSlow(listPairs(2_000), STEP_MS, findPersonalData)).toEqual([]);
    // Nothing longer is kept.
    expect(listSlow(listPairs(600), STEP_MS, cleanQuestion)).toEqual([]);
  });

  test("[C58] 残す質問は、何文字あってもはじめの600字だけを読む", () => {
    // What nobody sees counts too: the words behind it are not reached.
    expect(findKeptQuestion(`${"\u200B".repeat(600)}駅前の噴水は?`, house.emergencies)).toBeUndefined();
    expect(findKeptQuestion(`${"\u200B".repeat(500)}駅前の噴水は?`, house.emergencies)).toBe("駅前の噴水は?");
    expect(
      listSlow(buildHostileTexts(WHOLE_BODY), STEP_MS, (text) => findKeptQuestion(text, house.emergencies)),
    ).toEqual([]);
  });

  test("質問がいくつ並んでいても、読む数は限られる", () => {
    const questions = [
      "市長は?",
      "いつまで?",
      "ネーミングライツは?",
      "担当は?それと",
      "目標は。",
      "なぜ?\n",
      "①担当",
      "あとは?",
    ];
    const texts = questions.map((text) => ({ name: text, text: text.repeat(MAX_QUESTION_CHARS) }));
    const answer = (text: string) => findAnswers(text, room, house, null, now);
    answer("市長は?担当は?");
    expect(listSlow(texts, MANY_MS, answer)).toEqual([]);
  });

  test("質問の理解・検索・答え(二つを並べた文でも)", () => {
    findAnswer("温める", room, house, null, now);
    const answer = (text: string) => findAnswer(text, room, house, null, now);
    expect(listSlow(listPairs(MAX_QUESTION_CHARS), ANSWER_MS, answer)).toEqual([]);
    expect(listSlow(longest, ANSWER_MS, answer)).toEqual([]);
  });
});

describe("記録の様式と CSV", () => {
  const { records } = openHouse().cities.get("isesaki")!;
  const measure = records.measures.find(({ id }) => id === "isesaki-2-2-3")!;

  test("どの欄に長い文を入れても、決まった時間で「文字まで」と断る", () => {
    const fields = ["status", "fiscalYear", "kpiValue", "note", "evidenceUrl", "nextCheckOn", "newDeadline"] as const;
    for (const field of fields) {
      const slow = listSlow(buildHostileTexts(WHOLE_BODY).slice(0, COSTLY), STEP_MS, (text) => {
        const result = findRecording({ [field]: text }, measure, records.city, "2026-11-28");
        expect(result).toMatchObject({ kind: "bad" });
        expect(JSON.stringify(result)).toContain("文字まで");
      });
      expect([field, slow]).toEqual([field, []]);
    }
  });

  test("1MBの CSV の見出しや欄に何があっても、決まった時間で断る", () => {
    const refuse = (text: string) =>
      expect(
        findCsvEntries({
          bytes: new TextEncoder().encode(text).slice(0, 1024 * 1024),
          records,
          book: new Map(),
          recordedBy: "U1",
          now: new Date("2026-11-28T00:00:00Z"),
          idOf: (line) => `csv-${line}`,
        }),
      ).toMatchObject({ kind: "bad" });
    const texts = buildHostileTexts(340_000, "").slice(0, COSTLY);
    expect(listSlow(texts, 2_000, refuse)).toEqual([]);
    expect(listSlow(texts, 2_000, (text) => refuse(`記録ID,年度\nisesaki-2-2-3,"${text}"\n`))).toEqual([]);
  });
});
