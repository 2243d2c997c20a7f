import { describe, expect, test } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { describeIssue, valueAt } from "../../src/cli/describe-issue.ts";
import { dropFaultyRecords } from "../../src/cli/section-records.ts";
import { listYamlFaults } from "../../src/cli/yaml-faults.ts";

const WHOLE = `section:
  - { label: 政策1, title: くらし }
measures:
  - id: minato-1
    number: null
    title: 公園の整備
    departments:
      - { division: null, name: 建設課, role: lead }
    summary:
      does: 広場を直す
      aims: null
  - id: minato-2
    title: 道の整備
`;

const faultsOf = (text: string) => {
  const lines = new LineCounter();
  return listYamlFaults(text, parseDocument(text, { lineCounter: lines }), lines);
};

describe("YAML のまちがいは、それを書いた行で、一度だけ言う", () => {
  test.each([
    ["タブ", "    number", "\tnumber", 5, "タブ"],
    ["全角スペース", "    number", "\u3000\u3000number", 5, "全角スペース"],
    ["全角のコロン", "title: 公園", "title\uFF1A公園", 6, "コロンが全角"],
    ["閉じない引用符", "title: 公園の整備", 'title: "公園の整備', 6, '引用符(")が閉じていません'],
    ["閉じない括弧", "role: lead }", "role: lead", 8, "括弧([ ] { })が閉じていません"],
    ["値の中のコロン", "公園の整備", "公園: 整備", 6, "値の中にコロン"],
    ["@ ではじまる値", "title: 公園の整備", "title: @公園", 6, "@ ではじめることはできません"],
    ["ちがう字下げ", "      does:", "     does:", 10, "字下げ"],
    ["コロンのあとの空白なし", "number: null", "number:null", 5, "半角スペースがありません"],
    ["二度書いた項目", "    number: null", "    number: null\n    number: 2", 6, "二度書かれています"],
  ])("%s", (_, before, after, line, words) => {
    const text = WHOLE.replace(before, after);
    expect(text).not.toBe(WHOLE);
    expect(faultsOf(text)).toEqual([{ line, message: expect.stringContaining(words) }]);
    // 同じファイルのほかの記録は読める
    const rest = parseDocument(dropFaultyRecords(text, faultsOf(text))!);
    expect(rest.errors).toEqual([]);
    expect(rest.getIn(["measures", 0, "id"])).toBe("minato-2");
  });

  test("正しい文に誤りはなく、記録の外の誤りではファイルを読まない", () => {
    expect(faultsOf(WHOLE)).toEqual([]);
    expect(dropFaultyRecords(WHOLE, [{ line: 2, message: "" }])).toBeNull();
  });
});

test("項目の誤りは、いま書いてある値と、書けるものを言う", () => {
  const schema = z.strictObject({
    title: z.string(),
    role: z.enum(["lead", "joint"]),
    value: z.number(),
    list: z.array(z.string()),
  });
  const content = { role: "main", value: "三", list: null, titel: "公園" };
  const said = schema
    .safeParse(content)
    .error!.issues.map((issue) => describeIssue(issue, valueAt(content, issue.path)));
  expect(said).toEqual([
    "書いてありません。文字で加えてください",
    "「main」は使えません。lead・joint のどれかにしてください",
    "数で書いてください(いまは「三」)",
    "空です。並び(「- 」ではじまる行)で書いてください",
    "知らない項目です: titel。つづりを確かめるか、消してください",
  ]);
});
