import { expect, test } from "vitest";
import { buildPostback, buildText } from "./line-request.ts";
import { createLineSession } from "./line-session.ts";

const session = createLineSession();

/** The answer goes out before the conversation is kept. */
async function untilKept(language: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await session.runSql("SELECT state FROM conversation")))
    .toContain(`\\"language\\":\\"${language}\\"`);
}

test("ポルトガル語でたずねると、カードもボタンで開いた次のカードも、見つからない答えも、ポルトガル語で返る", async () => {
  const sent = await session.answerTo(buildText("A prefeitura tem guia de vida ou atendimento em português?"));
  expect(sent).toContain("Prazo");
  expect(sent).toContain("Mais detalhes");
  expect(sent).not.toMatch(/期限|担当|くわしく見る|フォローする/);
  await untilKept("pt");

  const detail = [...sent.matchAll(/"data":"([^"]+)"/g)]
    .map(([, value]) => value!)
    .find((data) => data.includes("view=detail"));
  const opened = await session.answerTo(buildPostback(detail!));
  expect(opened).toContain("Setor");
  expect(opened).not.toMatch(/"text":"(期限|担当|出典)"/);

  expect(await session.answerTo(buildText("gostaria de saber onde comprar um gato barato"))).toContain(
    "plano de Isesaki",
  );
});

test("日本語でたずねると、日本語にもどる", async () => {
  await session.answerTo(buildText("Is there a subsidy for vacant houses?"));
  await untilKept("en");
  expect(await session.answerTo(buildText("それの担当課はどこですか"))).toContain("担当");
  await untilKept("ja");
});
