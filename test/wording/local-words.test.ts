import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildEmergencyCard } from "../../src/card/build-emergency-card.ts";
import { buildSettingsCard } from "../../src/card/build-settings-card.ts";
import type { Card } from "../../src/card/card.ts";
import { frameAnswer } from "../../src/card/frame-answer.ts";
import { renderHomeView } from "../../src/card/slack/render-home-view.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import type { Emergency } from "../../src/domain/emergency.ts";
import { type Measure, measureFileSchema } from "../../src/domain/measure.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { speakLocally } from "../../src/domain/municipality.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityFiles } from "../../src/intake/build-city-files.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { buildOverview } from "../../src/page/build-overview.ts";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import type { Answer } from "../../src/reply/answer.ts";
import { readSheetFile, TOWN, town } from "../intake/read-sheet-of.ts";

const root = path.resolve(import.meta.dirname, "../..");
const TODAY = "2026-11-28";
/** Words that only a 市 has, in our own sentences. */
const CITY_WORDS = /市役所|市民|市長|市政府|(?<![\p{Script=Han}])市(?=[のがはをにでへ]|\s?全体)/u;

const measures: Measure[] = buildCityFiles(await readSheetFile("year-columns.csv"), TOWN.city).flatMap(
  ({ path: name, content }) => {
    if (!name.startsWith("measures/")) return [];
    const file = measureFileSchema.parse(content);
    return file.measures.map((entry) => ({
      ...entry,
      city: TOWN.city.id,
      kind: "measure" as const,
      section: file.section,
    }));
  },
);
const recordsOf = (name: string): CityRecords => ({ city: { ...town().city, name }, measures });

const HOME = {
  planTitle: "総合戦略",
  measureWord: "取組",
  recordCount: 6,
  documents: [],
  examples: [],
  work: [],
  metadata: "",
};
const ABUSE = {
  kind: "adult_abuse" as const,
  title: "市役所が相談を受けます",
  line: "高齢の方の虐待は、市役所が相談を受けます。",
  notice: "何も残しません。",
  desks: [],
} as unknown as Emergency;

describe.each([
  ["みなと町", "町役場"],
  ["みなと村", "村役場"],
  ["みなと区", "区役所"],
])("%s", (name, office) => {
  const records = recordsOf(name);
  const { city } = records;
  const view = buildMeasureView(measures[0]!, city, TODAY, undefined);
  const no: Answer = { kind: "not_found", reason: { kind: "outside", topic: "戸籍" }, near: [] };
  const measure = { kind: "measure" as const, view, focus: null, also: [], plain: null };
  const easy = (answer: Parameters<typeof frameAnswer>[0], language: "ja-easy" | "zh-hans" | "zh-hant") =>
    frameAnswer(answer, city, "", 0, language, () => ({ title: null, sentence: null }));
  const digest = buildDigestCard(buildCityDigest(records, TODAY));
  const settings = buildSettingsCard(records, { topics: [], remark: null });

  test.each<[string, Card]>([
    ["いいえ", buildAnswerCard(no, city, "")],
    ["やさしい日本語のいいえ", easy(no, "ja-easy")],
    ["简体のいいえ", easy(no, "zh-hans")],
    ["繁體のいいえ", easy(no, "zh-hant")],
    ["緊急", buildEmergencyCard(ABUSE, city)],
    ["記録", buildAnswerCard(measure, city, "")],
    ["やさしい日本語の記録", easy(measure, "ja-easy")],
  ])("%sのカードは、LINE・文字・Slack のどれでも、市と言わない", (_, card) => {
    expect(renderText(card)).not.toMatch(CITY_WORDS);
    expect(JSON.stringify(renderSlackMessage(card))).not.toMatch(CITY_WORDS);
  });

  test("週のまとめと設定とホームは、市と言わない", () => {
    for (const shown of [digest, settings, renderHomeView({ ...HOME, cityName: name })])
      expect(JSON.stringify(shown)).not.toMatch(CITY_WORDS);
  });

  test("ページは、市と言わず、役所の名を言う", () => {
    const about = String(renderAbout({ city }));
    expect(about).toContain(office);
    const overview = String(renderOverview({ overview: buildOverview(records, TODAY) }));
    for (const html of [about, overview]) expect(html.replace(/<style.*?<\/style>/gs, "")).not.toMatch(CITY_WORDS);
  });
});

test("市町村の名を受け取らない文には、市ということばがない", () => {
  // Their sentences go through speakMessage or localFrame, are read from people, or are for whoever runs the bot.
  const spoken = /build-(message|about)-card|src\/card\/build-settings-card|surnames|\/(rules|understand)\//;
  const files = ["src/page", "src/card", "src/progress", "src/reminder", "src/wording", "handlers"].flatMap((room) =>
    globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }),
  );
  expect(files.length).toBeGreaterThan(150);
  const faults = files
    .filter((file) => !spoken.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .filter(
          (line) =>
            !/^\s*(\/\/|\*|\/\*\*|\{\/\*)/.test(line) &&
            /市役所|市民|市長(?!会)|(?<!\p{Script=Han})市[のがはをにで]/u.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(faults).toEqual([]);
});

test("市のことばは、市のまま", () => {
  expect(speakLocally("市役所と市民と市全体", { name: "安中市" })).toBe("市役所と市民と市全体");
});
