import { describe, expect, test } from "vitest";
import { findStaffCommand } from "../../handlers/slack/staff/commands/find-staff-command.ts";
import { findNearCommands, STAFF_COMMANDS } from "../../src/progress/staff-commands.ts";

const TODAY = "2026-01-10";
const kindOf = (text: string) => findStaffCommand(text, TODAY)?.kind;

describe("職員のコマンド", () => {
  test("一覧の名前は、どれもそのコマンドになり、二つのコマンドに同じ名前はない", () => {
    for (const { kind, names } of STAFF_COMMANDS)
      for (const name of names) expect([name, kindOf(name)]).toEqual([name, kind]);
  });

  test.each([
    ["引継", "hand_over"],
    ["引継ぎ", "hand_over"],
    ["引き次ぎ", "hand_over"],
    ["引き継ぎをお願いします", "hand_over"],
    ["CSVR7", "export"],
    ["csvr6", "export"],
    ["CSV令和7年度", "export"],
    ["承認", "drafts"],
    ["承認したい", "drafts"],
    ["承認待ちを見せて", "drafts"],
    ["確認待ち一覧", "drafts"],
    ["点検して", "inspect"],
    ["点検してください", "inspect"],
    ["てんけん お願いします", "inspect"],
    ["「点検」", "inspect"],
    ["取込", "import"],
    ["取込み", "import"],
    ["CSV取込", "import"],
    ["記録したい", "record"],
    ["質問の一覧を見せて", "unanswered"],
    ["ヘルプ", "help"],
    ["使い方", "help"],
    ["HELP!", "help"],
    ["利用状況 先月", "usage"],
    ["利用状況を見せて", "usage"],
  ])("「%s」は %s", (text, kind) => expect(kindOf(text)).toBe(kind));

  test("年度の付いた CSV は、すきまがなくてもその年度", () => {
    expect(findStaffCommand("CSVR7", TODAY)).toEqual({ kind: "export", year: 2025 });
    expect(findStaffCommand("CSVの書き出しR6", TODAY)).toEqual({ kind: "export", year: 2024 });
  });

  test("未報告には年度を付けられる。課や取組のことばを続けたものは、質問", () => {
    expect(findStaffCommand("未報告", TODAY)).toEqual({ kind: "unreported", year: null });
    expect(findStaffCommand("未報告 令和7年度", TODAY)).toEqual({ kind: "unreported", year: 2025 });
    expect(findStaffCommand("未報告 財政課", TODAY)).toBeUndefined();
  });

  test.each([
    ["ヘルブ", ["help"]],
    ["ヘレプ", ["help"]],
    ["hepl", ["help"]],
    ["てけんん", ["inspect"]],
    ["きるく", ["record"]],
    ["シーエズブイ", ["export"]],
    ["ひきつき", ["hand_over"]],
    ["kirk", ["record"]],
    ["てけん", ["inspect"]],
    ["んけん", ["inspect"]],
    ["ぺてんけん", ["inspect"]],
    ["てんけけん", ["inspect"]],
  ])("「%s」は、打ちまちがいとしてすぐに出す", (text, kinds) =>
    expect(findNearCommands(text)).toEqual({ surely: true, kinds }),
  );

  test.each([
    ["点険", ["inspect"]],
    ["記緑", ["record"]],
    ["確任", ["drafts"]],
    ["承任", ["drafts"]],
    ["差し戻し", ["drafts"]],
    ["インポート", ["import"]],
    ["CVS", ["export"]],
    ["人事異動", ["hand_over"]],
    ["診断してください", ["inspect"]],
  ])("「%s」は、計画の質問でなければ出す", (text, kinds) =>
    expect(findNearCommands(text)).toEqual({ surely: false, kinds }),
  );

  test.each([
    "橋の点検は?",
    "ネーミングライツの進捗は?",
    "記録的な大雨への備えは?",
    "質問があります",
    "マイナンバーカードの取り込み状況",
    "公共施設の引き継ぎはいつ?",
    "ペーパーレス",
    "ごみ",
    "給食",
    "おはよう",
    "csvの話",
    "達成率は?",
    "担当は?",
    "公開は？",
    "ヘルプマークの配布は?",
    "ehxx",
  ])("「%s」は質問のまま", (text) => {
    expect(kindOf(text) === undefined || kindOf(text) === "export").toBe(true);
    expect(findNearCommands(text)).toBeNull();
  });
});
