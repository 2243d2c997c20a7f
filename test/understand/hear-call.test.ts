import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readQuestions } from "../../src/cli/ask-questions.ts";
import { BUILT, builtPath } from "../../src/cli/generated-files.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { foldCall, openCallJudge } from "../../src/understand/call-model.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";
import { type HeardCall, hearCall } from "../../src/understand/hear-call.ts";
import type { Rule } from "../../src/understand/rule.ts";
import { layOutRuns } from "../../src/understand/run-table.ts";

const { emergencies, callJudge, concepts } = openHouse();
const hear = (text: string) => hearCall(text, emergencies, callJudge);
const isNothing = ({ now, perhaps }: HeardCall) => now === null && perhaps === null;
const rows = readFileSync(path.resolve(import.meta.dirname, "../golden/emergencies.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { text: string; kind: string | string[] | null });
const cries = rows.filter(({ kind }) => kind !== null).map(({ text }) => text);

/** None of them stands in `data/emergency-calls/`. */
const LET_GO = [
  ["うちの長男16歳、部活で骨折しました。病院の会計で払わなくていいってママ友から聞いたけど本当かな", "medical"],
  ["じゃあ、部屋で倒れたときボタン押したら誰か来てくれるやつは?", "medical"],
  ["去年の台風のとき避難所が暑くて倒れそうでした、クーラーは付きましたか", "medical"],
  ["My grandmother fell and broke her hip last winter. Is there a plan to fix the sidewalks?", "medical"],
];

describe("表が当たっても、いまのことでないとはっきりした文は、質問として答え、番号をそばに出す", () => {
  test.each(LET_GO)("%s(%s)", (text, kind) => {
    expect(findEmergency(text, emergencies)).toMatchObject({ kind });
    expect(hear(text)).toMatchObject({ now: null, perhaps: { kind } });
  });

  test("緊急の表にある文は、どれも放さない", () => {
    expect(cries.filter((text) => hear(text).now === null)).toEqual([]);
  });

  test.each([
    ["前", (cry: string) => `見守りのシールもあります。${cry}`],
    ["あと", (cry: string) => `${cry}。昨日は学校に行きました。`],
    ["質問のあと", (cry: string) => `相談アプリはどうですか。${cry}`],
    ["切れ目なく質問のあと", (cry: string) => `空き家の補助はどうなりましたか ${cry}`],
  ])("ほかの文がそば(%s)にあっても、表が当たれば、番号は必ず出る", (_, tell) => {
    // Words of other letters end no sentence with a gap.
    const told = cries
      .filter((cry) => /[ぁ-んァ-ヶ]/.test(cry))
      .map(tell)
      .filter((text) => findEmergency(text, emergencies) !== null);
    expect(told.length).toBeGreaterThan(700);
    const heard = told.map(hear);
    expect(told.filter((_text, at) => isNothing(heard[at]!))).toEqual([]);
    expect(heard.filter(({ now }) => now === null).length / told.length).toBeLessThan(0.02);
  });

  test.each([
    [11, true],
    [12, false],
    [200, false],
    [201, true],
  ])("%i文字では、表だけで決めるか: %s", (letters, byTable) => {
    const cry = "苦情に誰も動かない";
    const text = `${"市".repeat(letters - cry.length)}${cry}`;
    expect(hearCall(text, emergencies, { weigh: () => 0 }).now !== null).toBe(byTable);
  });

  test("短い文と長い手紙は、表だけで決める", () => {
    const never = { weigh: () => 0 };
    for (const text of ["避難所はどこ?", `${"きょうは役所に行って書類を出しました。".repeat(12)}もう死にたいです。`])
      expect(hearCall(text, emergencies, never).now).not.toBeNull();
  });

  test("質問にそえた叫びは、叫びのまま", () => {
    const judge = { weigh: (text: string) => (text === "家が燃えています" ? 0.3 : 0) };
    const asked = "公園をなおす計画はどうなりましたか";
    expect(hearCall(`${asked}。家が燃えています`, emergencies, judge).now).toMatchObject({ kind: "fire" });
    expect(hearCall(`家が燃えています。${asked}`, emergencies, judge).perhaps).toMatchObject({ kind: "fire" });
  });
});

describe("表にない言いかたでも、いま助けが要ると読めれば、番号を出す", () => {
  test.each([
    "いま妹が川に流されてる、浮き輪しかない",
    "tem um homem com uma faca batendo na minha porta agora",
    "となりの部屋からずっと子どもの泣きさけぶ声と、たたく音がしています",
  ])("%s", (text) => expect(isNothing(hear(text))).toBe(false));

  test("確かなら緊急のカード、そうかもしれないなら、そばに番号", () => {
    const text = "あしたの朝はもうここにいません";
    expect(findEmergency(text, emergencies)).toBeNull();
    const hearAs = (share: number) => hearCall(text, emergencies, { weigh: () => share });
    expect(hearAs(0.995)).toMatchObject({ now: { kind: "unclear", language: "ja" }, perhaps: null });
    expect(hearAs(0.95)).toMatchObject({ now: null, perhaps: { kind: "unclear" } });
    expect(isNothing(hearAs(0.6))).toBe(true);
  });

  test("番号は、書かれたことばで言う", () => {
    const sure = { weigh: () => 1 };
    const languageOf = (text: string) => hearCall(text, emergencies, sure).now?.language;
    expect(languageOf("What will happen to us here tonight?")).toBe("en");
    expect(languageOf("Não sei o que vai acontecer aqui hoje")).toBe("pt");
    expect(languageOf("きょう ここは どうなりますか おしえて ください")).toBe("easy");
  });
});

describe("ふだんの質問には、何も起きない", () => {
  test("質問の表と、取組や話題としてたずねる文", () => {
    const asked = [
      ...rows.filter(({ kind }) => kind === null).map(({ text }) => text),
      ...readQuestions().map(({ q }) => q),
    ];
    const calm = asked.filter((text) => findEmergency(text, emergencies) === null);
    expect(calm.length).toBeGreaterThan(2_500);
    expect(calm.filter((text) => hear(text).now !== null)).toEqual([]);
    expect(calm.filter((text) => !isNothing(hear(text))).length / calm.length).toBeLessThan(0.005);
  });

  test("図書館の話題の名前", () => {
    const names = [...concepts.values()].flatMap(({ name }) => [name, `${name}の進捗は?`]);
    expect(names.length).toBeGreaterThan(1_000);
    const untold = names.filter((text) => findEmergency(text, emergencies) === null);
    expect(untold.filter((text) => !isNothing(hear(text)))).toEqual([]);
  });

  test("規則の例と反例", async () => {
    const dir = path.resolve(import.meta.dirname, "../../src/understand/rules");
    const files = readdirSync(dir);
    const exported = await Promise.all(files.map((file) => import(path.join(dir, file)) as Promise<object>));
    const rules = exported.flatMap((one) =>
      Object.entries(one).flatMap(([name, value]) => (name.endsWith("_RULES") ? (value as readonly Rule[]) : [])),
    );
    const texts = rules.flatMap(({ examples, counterExamples }) => [
      ...examples.map(({ text }) => text),
      ...counterExamples,
    ]);
    expect(texts.filter((text) => hear(text).now !== null)).toEqual([]);
  });
});

describe("見分けかたのファイル", () => {
  test("二つあわせて 300 KB より小さい", () => {
    expect(readFileSync(builtPath(BUILT.callModels)).length).toBeLessThan(300 * 1024);
  });

  test("種類の数が合わないファイルは開かない", () => {
    const file = { step: 1, bias: [0], runs: layOutRuns(["あ"]), weights: new Uint8Array(1) };
    expect(() => openCallJudge({ japanese: file, foreign: file })).toThrow("do not fit the calls");
  });

  test("どんな文でも、割合になる", () => {
    for (const text of ["", "𛀁𛀁", "\ud83d", "あ".repeat(5_000)]) {
      const share = callJudge.weigh(foldCall(text));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});
