import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import {
  buildBusyCard,
  buildHelpCard,
  buildStaleTapCard,
  buildWelcomeCard,
} from "../../src/card/build-message-card.ts";
import { buildUnreadCard } from "../../src/card/mark-unread.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import type { MessageTopic } from "../../src/reply/answer.ts";
import { describeContact } from "../../src/wording/describe-contact.ts";

const { city } = openHouse().cities.get("konan")!.records;
const town = { ...city, name: "みなと町", plan: { ...city.plan, shortTitle: "総合戦略" }, contact: null };

describe("町や村では、市役所とも市民とも言わない", () => {
  test.each([
    ["安中市", null, "安中市役所の"],
    ["みなと町", null, "みなと町役場の"],
    ["みなと村", null, "みなと村役場の"],
    ["みなと区", null, "みなと区役所の"],
    ["みなと町", "総合庁舎", "みなと町の総合庁舎の"],
  ])("%s(%s)の窓口", (name, officeWord, office) => {
    expect(describeContact({ ...town, name, officeWord })).toContain(`${office}代表窓口`);
  });

  const topics: MessageTopic[] = [
    ...([
      "greeting",
      "thanks",
      "chat",
      "personal_data",
      "contact",
      "about_person",
      "who_made",
      "is_ai",
      "kept_data",
    ] as const),
    ...(["data_origin", "report_error"] as const),
  ];
  test.each([
    ...topics.map((topic) => [topic, () => buildAnswerCard({ kind: "message", topic }, town, "")] as const),
    ["settings", () => buildAnswerCard({ kind: "settings" }, town, "")] as const,
    ["help", () => buildHelpCard(town)] as const,
    ["welcome", () => buildWelcomeCard(town)] as const,
    ["busy", () => buildBusyCard(town)] as const,
    ["stale", () => buildStaleTapCard(town)] as const,
    ["unread", () => buildUnreadCard(town)] as const,
  ])("%s", (_, build) => {
    const text = renderText({ ...build(), actions: [] });
    expect(text).not.toMatch(/市役所|市民|市の(?!町村)/);
  });
});
