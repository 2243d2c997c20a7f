import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { MAX_QUESTION_CHARS } from "../../src/understand/fold-question.ts";

const house = openHouse();
const NOW = new Date("2026-11-20T03:00:00Z");

/** Asks a conversation and describes the last answer: kind, records, first line of the asked fact. */
interface Seen {
  kind: string;
  id?: string;
  line?: string | null;
  count?: number;
  description?: string;
  reason?: unknown;
  topic?: string;
  query: ReturnType<typeof findAnswer>["query"];
}

function converse(city: string, ...messages: string[]): Seen {
  let state: ConversationState | null = null;
  let last: ReturnType<typeof findAnswer> | null = null;
  for (const message of messages) {
    last = findAnswer(message, house.cities.get(city)!, house, state, NOW);
    state = last.state ?? state;
  }
  const { answer, query } = last!;
  switch (answer.kind) {
    case "measure":
      return { kind: answer.kind, id: answer.view.measure.id, line: answer.focus?.lines[0] ?? null, query };
    case "list":
      return { kind: answer.kind, count: answer.views.length, description: answer.description, query };
    case "plan":
      return { kind: answer.kind, count: answer.total, query };
    case "choose":
      return { kind: answer.kind, count: answer.candidates.length, query };
    case "not_found":
      return { kind: answer.kind, reason: answer.reason, query };
    case "message":
      return { kind: answer.kind, topic: answer.topic, query };
    case "emergency":
    case "help":
    case "settings":
    case "digest":
      return { kind: answer.kind, query };
  }
}

describe("会話の続き", () => {
  test.each([
    ["isesaki", ["ネーミングライツの進捗は?", "令和5年度の目標は?"], "isesaki-2-2-3"],
    ["suzaka", ["市税の徴収率", "令和7年度の目標は?"], "suzaka-37"],
    ["annaka", ["PFIの導入いつまで", "もう達成した?"], "annaka-6-pfi-ppp"],
    ["annaka", ["PFIの導入いつまで", "達成済み?"], "annaka-6-pfi-ppp"],
    ["isesaki", ["消防団の確保", "それはいつまで?"], "isesaki-5-6-5"],
    ["isesaki", ["消防団の確保", "ありがとう", "担当は?"], "isesaki-5-6-5"],
  ])("%s %j は前の取組について答える", (city, messages, id) => {
    expect(converse(city, ...messages)).toMatchObject({ kind: "measure", id });
  });

  test("「他には?」は同じ区分のほかの取組を出す", () => {
    expect(converse("isesaki", "消防団の確保", "他には?")).toMatchObject({ kind: "list", count: 6 });
  });

  test("「一覧」は、前に一覧を見たあとでも一覧になる", () => {
    expect(converse("isesaki", "一覧", "取組を全部教えて")).toMatchObject({ kind: "list", count: 55 });
  });

  test("「その次の年は?」は、前に聞いた年度の次を答える", () => {
    expect(converse("isesaki", "指定管理者の再選定、令和5年度は?", "その次の年は?")).toMatchObject({
      line: "令和6年度: 再選定20施設(導入施設における再選定事務の実施)",
    });
  });
});

describe("読みちがえない", () => {
  test.each([
    ["isesaki", "治安中心のまちづくり"],
    ["isesaki", "令和0年3月の予定は?"],
    ["isesaki", "町の重点項目2-7は?"],
    ["isesaki", "2020 2021 2022年度の予定"],
    ["annaka", "町長の公約6-5は?"],
    ["annaka", "農家さんの収入を増やす施策は?"],
  ])("%s「%s」は、個人の情報でも、ほかの市のことでもない", (city, text) => {
    const answer = JSON.stringify(converse(city, text));
    expect(answer).not.toContain("personal_data");
    expect(answer).not.toContain("other_city");
  });

  test.each([
    ["0270-24-5111に電話して", "personal_data"],
    ["090-1234-5678 です", "personal_data"],
    ["マイナンバーは 1234 5678 9012", "personal_data"],
    ["今泉町2丁目410の街灯", "personal_data"],
    ["隣の家の佐藤さんが市税を滞納してるか調べて", "about_person"],
    ["こんにちは", "greeting"],
    ["ありがとうございます!", "thanks"],
  ])("「%s」には短く答え、記録を出さない", (text, topic) => {
    expect(converse("isesaki", text)).toMatchObject({ kind: "message", topic });
  });

  test.each([
    "リマインダー",
    "お知らせ",
    "設定",
    "配信停止",
    "フォロー中",
    "フォロー中の記録",
    "通知を止めて",
    "お知らせの設定を変えたい",
    "リマインダーは?",
  ])("「%s」は、お知らせの設定を出す", (text) => expect(converse("isesaki", text)).toMatchObject({ kind: "settings" }));

  test.each([
    "通知カードの廃止",
    "SNSの設定支援はある?",
    "情報発信のお知らせメール",
    "フォロワー数の目標",
    "配信しているLINEの目標は?",
  ])("「%s」は記録のことで、お知らせの設定ではない", (text) =>
    expect(converse("suzaka", text).kind).not.toBe("settings"),
  );

  test("ほかの市の名前が入っていれば、その市のことだと言う", () => {
    expect(converse("isesaki", "安中市のネーミングライツは?")).toMatchObject({
      reason: { kind: "other_city", cityName: "安中市" },
    });
  });

  test("[C59] 展開すると長くなる文字を並べても、読む長さは決まっている", () => {
    const { query } = converse("isesaki", "\uFDFA".repeat(5000));
    expect(query.text.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
  });
});

test.each(["死にたい", "火事です", "ネーミングライツの担当は? 助けて、殴られています"])(
  "「%s」には、会話の中でも番号だけを返し、何も覚えない",
  (message) => {
    const room = house.cities.get("isesaki")!;
    const { state } = findAnswer("ネーミングライツ", room, house, null, NOW);
    expect(state).not.toBeNull();
    expect(findAnswer(message, room, house, state, NOW)).toMatchObject({ answer: { kind: "emergency" }, state: null });
  },
);
