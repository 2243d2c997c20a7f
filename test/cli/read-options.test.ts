import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findOperator } from "../../src/cli/operator-file.ts";
import { findOptionFault } from "../../src/cli/read-options.ts";

const OPTIONS = { city: { type: "string" }, "dry-run": { type: "boolean" } } as const;

test.each([[["--city", "annaka", "--dry-run"]], [["--dry-run", "--city=安中市"]], [[]]])(
  "正しく書かれた指定には、何も言わない: %j",
  (args) => {
    expect(findOptionFault(args, OPTIONS)).toBeNull();
  },
);

test.each([
  ["ない指定", ["--city", "annaka", "--dryrun"], "「--dryrun」という指定はありません。"],
  ["どの値にもある名前", ["--constructor"], "「--constructor」という指定はありません。"],
  ["短い形", ["-c", "annaka"], "「-c」という指定はありません。"],
  ["値がない", ["--city"], "「--city」のあとに値がありません。"],
  ["値が空", ["--city="], "「--city」のあとに値がありません。"],
  ["値のかわりに次の指定", ["--city", "--dry-run"], "「--city」のあとに値がありません。"],
  ["いらない値", ["--dry-run=yes"], "「--dry-run」のあとには何も書きません。"],
  ["npm run のあとの「--」を忘れた", ["annaka"], "「annaka」は読めません。"],
])("%sときは、どこがちがうかを言う", (_, args, said) => {
  expect(findOptionFault(args, OPTIONS)).toContain(said);
});

test("ファイルの名前を取る命令では、名前はまちがいではない", () => {
  expect(findOptionFault(["plan.pdf", "--city", "annaka"], OPTIONS, true)).toBeNull();
});

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
};

test.each(["setup", "doctor", "deploy", "connect-city", "leave-city", "remind", "new-city", "read-plan"])(
  "%s は、打ちまちがいに使いかたで答え、プログラムの中身を見せない",
  (command) => {
    const wrong = run(command, "--ciity", "annaka");
    expect(wrong.status).toBe(2);
    expect(wrong.text).toMatch(/^「--ciity」という指定はありません。\n使いかた: ?/);
    expect(wrong.text).not.toContain("node:internal");
  },
);

test("使いかたを聞かれれば言い、まちがいとは数えない", () => {
  const { status, text } = run("doctor", "--help");
  expect([status, text]).toEqual([0, expect.stringMatching(/^使いかた:/)]);
});

test("まちの名前がちがえば、使える市を言う", () => {
  const { status, text } = run("doctor", "--city", "安中");
  expect(status).toBe(2);
  expect(text).toContain("「安中」というまちは data/ にありません。");
  expect(text).toContain("使える市: annaka、");
});

test("外すものの名前がちがえば、何が外せるかを言う", () => {
  expect(run("connect-city", "--city", "annaka", "--remove", "teams").text).toContain("外せるのは line か slack です");
});

test("手元の控えのファイルは、こわれていれば読まない", () => {
  const operator = { publicUrl: "https://yakusoku.example.jp", key: "k" };
  expect(findOperator(JSON.stringify(operator))).toEqual(operator);
  for (const broken of ["", "{", "[]", '{"publicUrl":null}', '{"publicUrl":"x","key":null}'])
    expect(findOperator(broken)).toBeNull();
});
