import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";

const house = openHouse();
const NOW = new Date("2026-11-20T03:00:00Z");

function ask(city: string, ...messages: string[]) {
  let state: ConversationState | null = null;
  let found: ReturnType<typeof findAnswers> | null = null;
  for (const message of messages) {
    found = findAnswers(message, house.cities.get(city)!, house, state, NOW);
    state = found.state ?? state;
  }
  const { parts, left } = found!;
  return {
    parts: parts.map(({ outcome: { answer } }) => {
      const [first] = measuresOf(answer);
      return [answer.kind, ...(answer.kind === "measure" ? [first!.measure.id, answer.focus?.label ?? ""] : [])];
    }),
    left,
    state,
  };
}

describe("一通の質問に、一つずつ答える", () => {
  test("「あと」でつないだ二つに、順に答える", () => {
    const { parts, left } = ask("annaka", "ネーミングライツの進捗は? あと公約は何件?");
    expect(parts).toEqual([["measure", "annaka-6-5-1", "進捗"], ["plan"]]);
    expect(left).toEqual([]);
  });

  test("後の質問が主語を持たなければ、前の記録のこと", () => {
    expect(ask("annaka", "ネーミングライツの進捗は? 担当は?").parts).toEqual([
      ["measure", "annaka-6-5-1", "進捗"],
      ["measure", "annaka-6-5-1", "担当課"],
    ]);
  });

  test("後の質問が主語を持てば、前の記録に引きずられない", () => {
    const { parts } = ask("annaka", "空き家の期限は?それからごみの目標は?");
    expect(parts[0]).toEqual(["measure", "annaka-1-2-1", "期限・時期"]);
    expect(parts[1]).toEqual(["not_found"]);
  });

  test("「〜は?」とだけ続けば、同じことを別の取組について聞いている", () => {
    const { parts } = ask("isesaki", "消防団の担当は? ネーミングライツは?");
    expect(parts).toEqual([
      ["measure", "isesaki-5-6-5", "担当課"],
      ["measure", "isesaki-2-2-3", "担当課"],
    ]);
  });

  test("「AのXと、BのYと、…」は、一つずつ。残りはボタン", () => {
    const { parts, left } = ask(
      "annaka",
      "ネーミングライツの進捗と、遠丸団地の期限と、あんなか祭りの担当と、Wi-Fiの場所を教えて",
    );
    expect(parts).toEqual([
      ["measure", "annaka-6-5-1", "進捗"],
      ["measure", "annaka-6-tomaru-danchi", "期限・時期"],
      ["measure", "annaka-1-3-3", "担当課"],
    ]);
    expect(left).toEqual(["Wi-Fiの場所を教えて"]);
  });

  test.each<[string, string, string[]]>([
    ["isesaki", "消防団員は何人?がん検診は何%?防犯カメラは何台?", ["isesaki-5-6-5", "isesaki-5-1-2", "isesaki-5-6-2"]],
    ["annaka", "ネーミングライツは達成?遠丸団地は失敗?", ["annaka-6-5-1", "annaka-6-tomaru-danchi"]],
    ["suzaka", "徴収率の目標は?移住者は?フォロワーは?", ["suzaka-37", "suzaka-38", "suzaka-35"]],
    ["isesaki", "保健センターはいつ?建設費は?担当は?", ["isesaki-1-4-1", "isesaki-1-4-1", "isesaki-1-4-1"]],
  ])("%s「%s」は、それぞれの記録", (city, message, ids) => {
    expect(ask(city, message).parts.map(([, id]) => id)).toEqual(ids);
  });

  test("一つの取組の二つのことは、一枚で答える", () => {
    expect(ask("isesaki", "消防団の担当と期限は?").parts).toHaveLength(1);
  });

  test("計画にないことが混ざれば、そこだけ「ない」と言う", () => {
    const { parts } = ask("annaka", "空き家を壊すのに補助ある? あと学童は何時まで?");
    expect(parts.map(([kind]) => kind)).toEqual(["measure", "not_found"]);
  });

  test("四つめからは、ボタンに残す", () => {
    const { parts, left } = ask(
      "isesaki",
      "消防団の担当は?それとごみの目標は?それから下水道の期限は?あと公園の担当は?ついでに斎場の期限は?",
    );
    expect(parts).toHaveLength(3);
    expect(left).toEqual(["公園の担当は?", "斎場の期限は?"]);
  });

  test("会話は、最後に答えたものに続く", () => {
    const { parts } = ask("annaka", "空き家の期限は? あとネーミングライツの進捗は?", "担当は?");
    expect(parts).toEqual([["measure", "annaka-6-5-1", "担当課"]]);
  });

  test.each([
    ["annaka", "子どもが生まれました。手当はありますか?"],
    ["isesaki", "職員の人数って増やすの減らすの？部署の組み替えも考えてるの？"],
    ["isesaki", "伊勢崎って借金だらけで夕張みたいにならない？お金のやりくり大丈夫？"],
    ["isesaki", "よく野球場に会社の名前ついてるやつあるじゃん？あれうちの市もやって稼げば？"],
    ["isesaki", "市が持ってる書類を見せてくれって頼むことできる？どこに行けば資料置いてある？"],
    ["isesaki", "高校生まで医療費無料になるんですよね？いつから？"],
    ["isesaki", "財政部の取組はいくつ? 名前も全部"],
    ["isesaki", "How can I learn the rules for sorting garbage? Is there an app?"],
    ["annaka", "今日のランチどこ行く？駅前でおすすめある？"],
    ["isesaki", "空き家の期限は? 電話は090-1234-5678です。担当は?"],
    ["isesaki", "家が火事です!助けて! どうすればいい? 119ですか?"],
  ])("%s「%s」には一つの答え", (city, message) => {
    expect(ask(city, message).parts).toHaveLength(1);
  });

  test("5,000字の質問の並びでも、三つまで", () => {
    const { parts, left } = ask("isesaki", "消防団の担当は?".repeat(600));
    expect(parts.length + left.length).toBeLessThanOrEqual(8);
  });
});

describe("期限の一行目", () => {
  test("年のない「の期限は?」は、期限をたずねている", () => {
    expect(ask("annaka", "ネーミングライツの期限は?").parts).toEqual([["measure", "annaka-6-5-1", "期限・時期"]]);
  });
});
