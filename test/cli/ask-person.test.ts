import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askPerson } from "../../src/cli/ask-person.ts";

/** What somebody at a terminal sees of the last line: everything before the line is wiped is gone. */
async function ask(isSecret: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const shown: string[] = [];
  output.on("data", (part) => shown.push(String(part)));
  const answer = askPerson("チャンネルの番号", isSecret, { input, output });
  input.write(" C0OPS \r");
  return { answer: await answer, seen: shown.join("").split("\u001b[0J").at(-1)!, all: shown.join("") };
}

test("たずねることばは、答えを書くあいだも画面に残る", async () => {
  const { answer, seen } = await ask(false);
  expect(answer).toBe("C0OPS");
  expect(seen).toContain("チャンネルの番号: ");
});

test("秘密は、打っても貼っても画面に出ない", async () => {
  const { answer, seen, all } = await ask(true);
  expect(answer).toBe("C0OPS");
  expect(seen).toContain("チャンネルの番号: ");
  expect(all).not.toContain("C0OPS");
});
