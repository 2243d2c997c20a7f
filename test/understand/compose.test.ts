import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { readerOf } from "../../src/find/reader-of.ts";
import type { Answer } from "../../src/reply/answer.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { composeConditions } from "../../src/understand/compose-conditions.ts";
import { readAllSpans, resolveSpans } from "../../src/understand/mark-spans.ts";
import { spellOutNumbers } from "../../src/understand/plan-numbers.ts";
import { RULES } from "../../src/understand/read-spans.ts";
import { understand } from "../../src/understand/understand.ts";
import { createRandom } from "../simulation/random.ts";

const TODAY = "2026-11-20";
const house = openHouse();
const roomOf = (city: string) => house.cities.get(city)!;

function read(city: string, question: string) {
  return understand(question, readerOf(roomOf(city), house, TODAY));
}

function ask(city: string, ...messages: string[]): Answer {
  let state: ConversationState | null = null;
  let answer: Answer | null = null;
  for (const message of messages) {
    const outcome = findAnswer(message, roomOf(city), house, state, new Date(`${TODAY}T03:00:00Z`));
    state = outcome.state ?? state;
    answer = outcome.answer;
  }
  return answer!;
}

const section = (id: RegExp) => ({ kind: "section", ids: expect.arrayContaining([expect.stringMatching(id)]) });
const department = (words: string) => expect.objectContaining({ kind: "department", words });

describe("質問から問い合わせへ(読みの見本)", () => {
  test("区分・打ち消し・数", () => {
    const answer = ask("annaka", "教育まわりで、まだ達成のしるしがない公約は何本?");
    expect(answer).toMatchObject({
      kind: "list",
      lead: [/のうち、5件$/, /未報告33件$/, /できていないとは限りません$/].map((line) => expect.stringMatching(line)),
    });
    expect(answer).toMatchObject({ description: expect.stringMatching(/達成の記載なし.*教育/) });
  });

  test("二つの部は「どちらか」、工程の年度はそのうえで", () => {
    const question = "財政部と企画部、R5に工程が入ってるのはどれ";
    expect(read("isesaki", question).where).toEqual({
      kind: "and",
      of: [
        { kind: "or", of: [department("財政部"), department("企画部")] },
        { kind: "schedule", fiscalYear: 2023, filled: true },
      ],
    });
    expect(ask("isesaki", question)).toMatchObject({ description: "担当課: 財政部・企画部、令和5年度の予定あり" });
  });

  test.each(["財政課の達成したものと、職員課の未達成のもの", "財政課の達成したもの、または職員課の未達成のもの"])(
    "「%s」は、課と達成の組の、どちらか",
    (question) => {
      const pair = (words: string, state: string) => ({
        kind: "and",
        of: [department(words), { kind: "state", state }],
      });
      expect(read("isesaki", question).where).toEqual({
        kind: "or",
        of: [pair("財政課", "achieved"), pair("職員課", "not_achieved")],
      });
    },
  );

  test("「ただし…は抜いて」は、そのあとの名前だけを外す", () => {
    expect(read("isesaki", "総務課の、ただし水道局と消防本部のは抜いて").where).toEqual({
      kind: "and",
      of: [
        department("総務課"),
        { kind: "not", of: { kind: "or", of: [department("水道局"), department("消防本部")] } },
      ],
    });
  });

  test("「そのうち」は前の一覧に条件を足す", () => {
    const before = ask("isesaki", "財政部の取組一覧");
    const after = ask("isesaki", "財政部の取組一覧", "そのうち数値の目標があるのは?");
    if (before.kind !== "list" || after.kind !== "list") throw new Error(`${before.kind} ${after.kind}`);
    const withTarget = before.views.filter(({ measure }) => measure.kpis.length > 0);
    expect(after.views.map(({ measure }) => measure.id)).toEqual(withTarget.map(({ measure }) => measure.id));
    expect(after.description).toBe("担当課: 財政部、数値目標の記載あり");
  });

  test("「ぜんぶ」は、一番近い一件ではなく、話題に当たるすべて", () => {
    const answer = ask("annaka", "動物のことぜんぶ");
    expect(answer).toMatchObject({ kind: "list", where: section(/^annaka-1-5-/) });
  });

  test("「何時まで」は計画にないことで、近い記録を添える", () => {
    expect(ask("annaka", "学童は何時まで?")).toMatchObject({
      kind: "not_found",
      reason: { kind: "aspect", aspect: "hours" },
      near: [{ measure: { id: "annaka-1-1-4" } }],
    });
  });

  test("「もう…た?」は、その記録に書かれていることを答える", () => {
    expect(ask("annaka", "遠丸団地、もう壊した?")).toMatchObject({
      kind: "measure",
      view: { measure: { id: "annaka-6-tomaru-danchi" } },
    });
  });

  test("「これ誰に言えば」は、前の記録の担当", () => {
    expect(ask("annaka", "空き家の補助", "これ誰に言えばいいの")).toMatchObject({
      kind: "measure",
      view: { measure: { id: "annaka-1-2-1" } },
      focus: { lines: [expect.stringContaining("担当課"), expect.stringContaining("代表窓口")] },
    });
  });

  test("「市長、ちゃんと仕事してる?」は、計画全体の数で答え、よしあしを言わない", () => {
    const answer = ask("annaka", "市長、ちゃんと仕事してる?");
    expect(answer).toMatchObject({ kind: "plan", about: "progress", total: 48 });
    expect(JSON.stringify(answer)).not.toMatch(/順調|よく(?:でき|やって)|不十分/);
  });

  test("ポルトガル語の「もう果たされた約束」は、達成の集まり", () => {
    const query = read("annaka", "Quais promessas sobre crianças já foram cumpridas?");
    expect(query).toMatchObject({ language: "pt", wants: "set", where: { kind: "state", state: "achieved" } });
  });

  test("「予約とりたい」は計画にないこと", () => {
    expect(ask("isesaki", "体育館の予約とりたい")).toMatchObject({
      kind: "not_found",
      reason: { kind: "aspect", aspect: "booking" },
    });
  });
});

describe("一つの種類の条件が二つ", () => {
  const idsOf = (city: string, ...messages: string[]) => {
    const answer = ask(city, ...messages);
    return answer.kind === "list" ? answer.views.map(({ measure }) => measure.id).sort() : [];
  };

  test("二つの年度に追加されたものは、どちらか", () => {
    expect(idsOf("isesaki", "R2かR4に追加されたのは?")).toEqual(["isesaki-1-1-4", "isesaki-2-2-3", "isesaki-2-9-2"]);
  });

  test("部と「課が複数」は、両方に当てはまるもの", () => {
    const question = "企画部の取組のうち、担当の課がひとつだけじゃなく複数書いてあるのはどれですか";
    expect(idsOf("isesaki", question)).toEqual(["isesaki-1-1-5", "isesaki-1-2-1", "isesaki-1-5-1", "isesaki-3-1-1"]);
  });

  test("一覧のあとの「まだのは?」は、その中で達成の記載がないもの", () => {
    expect(idsOf("annaka", "公約IIの防災のとこ見せて", "まだのは?")).toEqual(["annaka-2-2-1", "annaka-2-2-4"]);
  });

  test("一覧のあとの「その公約の短期のほうは」は、区分だけを引きつぐ", () => {
    const ids = idsOf("annaka", "公約IIで達成済みは?", "じゃあその公約の短期のほうは");
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.every((id) => id.startsWith("annaka-2-"))).toBe(true);
  });

  test("題名にことばがあるものは、題名だけを見る", () => {
    const ids = idsOf("isesaki", "題名に「財源」ってことばが入ってるもの");
    expect(ids).toEqual(["isesaki-2-2-3", "isesaki-2-6-1", "isesaki-2-7-1"]);
  });
});

/** Questions with several rules at work in each. */
const QUESTIONS: [string, string][] = [
  ["isesaki", "財政部と企画部、R5に工程が入ってるのはどれ"],
  ["isesaki", "総務課の、ただし水道局と消防本部のは抜いて"],
  ["isesaki", "R2追加とR4追加のやつで、数値目標のないものは何件?"],
  ["isesaki", "重点項目2の(7)で、財政課以外が担当の取組"],
  ["annaka", "教育まわりで、まだ達成のしるしがない公約は何本?"],
  ["annaka", "中期の公約のうち、令和6年度末が期限のもの"],
  ["annaka", "公約VIで達成したものを全部"],
  ["annaka", "市長、ちゃんと仕事してる?"],
  ["suzaka", "令和7年度末が期限の施策で、政策推進課が担当じゃないもの"],
  ["konan", "地域創生推進課でまだ報告がない取組は?"],
];

describe("読みの性質", () => {
  test.each(QUESTIONS)("%s「%s」は、規則の順をかえても同じに読む", (city, question) => {
    const { catalogue } = roomOf(city);
    const text = normalizeText(spellOutNumbers(question));
    const readBy = (rules: typeof RULES) => {
      const spans = resolveSpans(readAllSpans(text, rules, { today: TODAY, catalogue }));
      return { spans, where: composeConditions(text, spans).where };
    };
    const expected = readBy(RULES);
    const random = createRandom(7);
    for (let turn = 0; turn < 20; turn++) {
      const shuffled = RULES.map((rule) => ({ rule, at: random.next() })).sort((a, b) => a.at - b.at);
      expect(readBy(shuffled.map(({ rule }) => rule))).toEqual(expected);
    }
  });

  test.each<[string, string[]]>([
    [
      "isesaki",
      ["財政課以外が担当の取組", "担当が財政課じゃないもの", "財政課を除く取組の一覧", "財政課は抜いて、全部"],
    ],
    ["annaka", ["まだ達成していない公約", "未達成の公約一覧", "達成してないのはどれ?", "達成できていない公約を全部"]],
    ["annaka", ["令和6年度末が期限の公約", "R6年度末期限の公約", "2024年度末が期限のもの", "期限が令和6年度の公約"]],
    [
      "isesaki",
      ["財政部か企画部の取組", "財政部と企画部の取組", "企画部または財政部が担当の取組", "財政部・企画部の取組"],
    ],
    ["konan", ["数値目標のない取組", "数値の目標がない取組は?", "目標の数字がない取組一覧"]],
  ])("%s %j は、同じ集まり", (city, questions) => {
    const sets = questions.map((question) => {
      const answer = ask(city, question);
      return answer.kind === "list" ? answer.views.map(({ measure }) => measure.id).sort() : answer.kind;
    });
    expect(sets[0]).toBeInstanceOf(Array);
    for (const set of sets) expect(set).toEqual(sets[0]);
  });

  test.each<[string, string, string[]]>([
    [
      "annaka",
      "公約VIで令和6年度までの、まだ達成していない中期の公約",
      ["公約VI", "令和6年度", "達成の記載なし", "中期"],
    ],
    ["isesaki", "財政部で財政課以外の、数値目標がある取組", ["財政部", "財政課", "数値目標"]],
    ["isesaki", "R4に追加された取組のうち、情報政策課が担当のもの", ["令和4年度に追加", "情報政策課"]],
    ["suzaka", "政策推進課の、令和7年度末が期限の、目標がある施策一覧", ["政策推進課", "令和7年度", "目標"]],
  ])("%s「%s」の条件は、みな答えに出る", (city, question, names) => {
    const text = JSON.stringify(describe_(ask(city, question)));
    for (const name of names) expect(text).toContain(name);
  });
});

/** What an answer says that it was chosen by. */
function describe_(answer: Answer): unknown {
  if (answer.kind === "list") return [answer.description, answer.lead];
  if (answer.kind === "not_found") return answer.reason;
  return answer.kind === "measure" ? answer.view.measure : answer.kind;
}
