import { describe, expect, test } from "vitest";
import { buildAllStoppedCard, buildFieldsCard, buildSettingsCard } from "../../src/card/build-settings-card.ts";
import { frameFollowed } from "../../src/card/frame-settings.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { FRAMED_TAGS, LANGUAGES } from "../../src/domain/languages.ts";
import { ALL_TOPICS } from "../../src/reminder/topic.ts";
import { findLineFaults } from "../contract/line-limits.ts";

const { records } = openHouse().cities.get("annaka")!;
const settings = buildSettingsCard(records, {
  topics: [{ kind: "digest" }, { kind: "record", id: "annaka-1-2-1" }],
  remark: null,
});

describe.each(FRAMED_TAGS)("%s の設定", (language) => {
  const { settings: words, buttons } = LANGUAGES[language].frame;

  test("受け取っているもの、止めるボタン、すべて止めるボタンを、そのことばで言う", () => {
    const card = frameFollowed(settings, { kind: "settings" }, records.city, language);
    const text = renderText(card);
    for (const said of [words.title, words.digest, words.on, words.stop, words.unfollow, words.stopAll]) {
      expect(text).toContain(said);
    }
    expect(text.replaceAll("空き家対策の強化", "")).not.toMatch(/受け取って|止める|フォロー/);
    expect(JSON.stringify(renderLineMessages(card))).toContain(words.on);
    expect(findLineFaults(renderLineMessages(card))).toEqual([]);
  });

  test("分野を選ぶカードと、止めたあとの返事も、そのことばで言う", () => {
    const fields = frameFollowed(
      buildFieldsCard(records, { topics: [], remark: null }),
      { kind: "fields" },
      records.city,
      language,
    );
    expect(renderText(fields)).toContain(words.receive);
    expect(findLineFaults(renderLineMessages(fields))).toEqual([]);
    const stopped = frameFollowed(
      buildAllStoppedCard(records.city),
      { kind: "subscribe", topic: ALL_TOPICS, on: "0" },
      records.city,
      language,
    );
    expect(renderText(stopped)).toContain(words.stoppedAll);
    expect(renderText(stopped)).toContain(buttons.settings);
  });
});
