import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { boundsOf, buildRichMenu, listMenuEntries, MENU_SIZE } from "../../src/operations/rich-menu.ts";
import { buildSlackManifest } from "../../src/operations/slack-manifest.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();

test("どの市でも、メニューの六つはどれも答えになる", () => {
  const unanswered = [...house.cities.values()].flatMap((room) =>
    listMenuEntries(room.records.city)
      .map(({ text }) => [text, findAnswer(text, room, house, null, new Date("2026-11-28")).answer.kind] as const)
      .filter(([, kind]) => kind === "not_found" || kind === "choose" || kind === "measure")
      .map(([text, kind]) => `${room.records.city.name}「${text}」: ${kind}`),
  );
  expect(unanswered).toEqual([]);
});

test("メニューの六つは、市のことばで名づけられ、押すとその文を送る", () => {
  const { city } = house.cities.get("annaka")!.records;
  expect(listMenuEntries(city).map(({ label, text }) => `${label} → ${text}`)).toEqual([
    "公約の一覧 → 公約の一覧",
    "今週のまとめ → 今週のまとめ",
    "全体の進み具合 → 全体の進み具合は?",
    "担当の課 → 担当課の一覧",
    "お知らせの設定 → 設定",
    "使い方 → ヘルプ",
  ]);
});

test("メニューの区画は、すきまも重なりもなく絵を埋め、ことばは LINE の上限に収まる", () => {
  for (const { records } of house.cities.values()) {
    const { areas } = buildRichMenu(records.city);
    expect(areas.reduce((sum, { bounds }) => sum + bounds.width * bounds.height, 0)).toBe(
      MENU_SIZE.width * MENU_SIZE.height,
    );
    for (const { action } of areas) {
      expect(action.label.length).toBeLessThanOrEqual(20);
      expect(action.text.length).toBeLessThanOrEqual(300);
    }
  }
  expect(boundsOf(5, 2)).toMatchObject({ x: 1667, y: 843, width: 833, height: 843 });
});

test("Slack のマニフェストは、市のアドレスをどの受け口にも入れ、要る権限とイベントを持つ", () => {
  const { city } = house.cities.get("annaka")!.records;
  const manifest = buildSlackManifest(city, "https://yakusoku.example.jp");
  const url = "https://yakusoku.example.jp/slack/annaka/events";
  const { event_subscriptions: events, interactivity } = manifest.settings;
  expect(manifest.features.slash_commands[0]).toMatchObject({ command: "/yakusoku", url });
  expect(events).toEqual({
    request_url: url,
    bot_events: ["app_home_opened", "app_mention", "link_shared", "message.im"],
  });
  const { shortcuts, agent_view: agent, unfurl_domains: domains } = manifest.features;
  expect(shortcuts.map(({ type, name, callback_id: id }) => [type, name, id])).toEqual([
    // Apps that were made before send these: they stay.
    ["global", "進捗を記録", "record_measure"],
    ["message", "この取組を記録", "record_this"],
  ]);
  expect(domains).toEqual(["yakusoku.example.jp"]);
  expect(agent.suggested_prompts.map(({ message }) => message)).toEqual(city.examples.slice(0, 4));
  for (const scope of ["links:read", "links:write", "assistant:write", "commands"] as const)
    expect(manifest.oauth_config.scopes.bot).toContain(scope);
  for (const { name } of shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  expect(interactivity).toEqual({ is_enabled: true, request_url: url, message_menu_options_url: url });
  expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
  expect(manifest.oauth_config.scopes.bot).toContain("app_mentions:read");
  // Slack's own limits of a manifest.
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
});
