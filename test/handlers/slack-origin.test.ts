import { describe, expect, test } from "vitest";
import { buildConversationKey } from "../../handlers/slack/conversation-key.ts";
import { isForeign, listTeams } from "../../handlers/slack/is-foreign.ts";
import { findTapIntent, opensPage, readTapValue, tapSchema } from "../../handlers/slack/tap.ts";
import { PAGE_VALUE } from "../../src/card/slack/build-buttons.ts";

describe("ほかの組織から来たもの(Slack コネクト)", () => {
  test.each([
    ["自分の組織だけ", { team_id: "T1", team: { id: "T1" }, user: { id: "U1", team_id: "T1" } }, false],
    ["組織を名のらない", {}, false],
    ["読めないもの", "x", false],
    ["読めない名のり", { team_id: 5, team: "T1", user: null, event: [], authorizations: "x" }, false],
    ["ほかの組織の人", { team_id: "T1", user: { id: "U1", team_id: "T2" } }, true],
    ["ほかの組織のチャンネル", { team_id: "T1", context_team_id: "T2" }, true],
    ["ほかの組織からの発言", { team_id: "T1", event: { source_team: "T2" } }, true],
    ["ほかの組織の人の発言", { team_id: "T1", event: { user_team: "T2" } }, true],
    ["ほかの組織の出来事", { team_id: "T1", event: { team: "T2" } }, true],
    ["ほかの組織のボタン", { team: { id: "T2" }, user: { team_id: "T1" } }, true],
    ["ほかの組織への許し", { team_id: "T1", authorizations: [null, { team_id: "T2" }] }, true],
    ["同じ企業", { team_id: "T1", enterprise_id: "E1", enterprise: { id: "E1" } }, false],
    ["ほかの企業", { team_id: "T1", enterprise_id: "E1", context_enterprise_id: "E2" }, true],
    ["企業のない組織から、企業へ", { team_id: "T1", enterprise_id: null, enterprise: { id: "E1" } }, true],
    ["企業への許し", { team_id: "T1", enterprise_id: "E1", authorizations: [{ enterprise_id: null }] }, true],
  ])("%s", (_, body, foreign) => expect(isForeign(body)).toBe(foreign));

  test("名のった組織は、それぞれ一度ずつ", () => {
    const body = { team_id: "T1", context_team_id: "T1", team: { id: "" }, event: { team: "T2", source_team: "T3" } };
    expect(listTeams(body)).toEqual(["T1", "T2", "T3"]);
  });
});

test("会話は、スレッドではみなで一つ、外では一人ずつ、じかのメッセージではその人のもの", () => {
  expect(buildConversationKey("annaka", "C1", "U1", "17.1")).toBe("slack:annaka:C1:17.1");
  expect(buildConversationKey("annaka", "C1", "U1", null)).toBe("slack:annaka:C1:U1");
  expect(buildConversationKey("annaka", "D1", "U1", null)).toBe("slack:annaka:U1:U1");
});

describe("押されたボタン", () => {
  const tap = (action: object) => tapSchema.parse({ user: { id: "U1" }, actions: [action] });
  const show = { kind: "show", id: "annaka-1-1-4", view: "detail" };

  test("値は、ボタンでも、えらんだものでも、同じに読める", () => {
    const value = "v=1&kind=show&id=annaka-1-1-4&view=detail";
    expect(findTapIntent(tap({ value }))).toEqual(show);
    expect(findTapIntent(tap({ selected_option: { value } }))).toEqual(show);
    expect(findTapIntent(tap({ value: value.replaceAll("&", "&amp;") }))).toEqual(show);
    expect(readTapValue(tap({ value: "&lt;a&gt;" }))).toBe("<a>");
    expect([{}, { value: "x" }, { selected_option: null }].map((action) => findTapIntent(tap(action)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("ページを開いただけのものは、そうと分かる", () => {
    const opened = (action: object) => opensPage({ user: { id: "U1" }, actions: [action] });
    expect([opened({ value: PAGE_VALUE }), opened({ selected_option: { value: PAGE_VALUE } })]).toEqual([true, true]);
    expect([opened({ value: "x" }), opened({}), opensPage({ actions: [] }), opensPage(null)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
