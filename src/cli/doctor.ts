import { z } from "zod";
import { describeFinding, type Finding } from "../operations/finding.ts";
import { chooseCity } from "./choose-city.ts";
import { readOperator } from "./operator-file.ts";
import { readOptions } from "./read-options.ts";
import { stopCommand } from "./stop-command.ts";

/**
 * `npm run doctor -- --city annaka [--url https://…]`: asks the running Worker to look at everything a city needs, with
 * the settings it really has. Ends with 1 where something is wrong.
 */
const findingSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(["ok", "wrong", "off", "unknown"]),
  what: z.string(),
  todo: z.string().nullable(),
}) satisfies z.ZodType<Finding>;
const answerSchema = z.object({ city: z.string(), outcome: z.string(), findings: z.array(findingSchema) });
const problemSchema = z.object({ title: z.string(), detail: z.string() });

const USAGE =
  "使いかた: npm run doctor -- --city annaka --url https://<Worker のアドレス>(npm run setup のあとは --url はいりません)";

const { values } = readOptions(USAGE, { city: { type: "string" }, url: { type: "string" } });
const city = chooseCity(values.city, USAGE);
const operator = readOperator();
const base = values.url ?? process.env.PUBLIC_URL ?? operator.publicUrl;
const key = process.env.OPERATOR_KEY ?? operator.key;
if (!base) stopCommand(`Worker のアドレスが分かりません。\n${USAGE}`);
if (!key)
  stopCommand(
    "点検の鍵(OPERATOR_KEY)がありません。npm run setup を実行するか、環境変数 OPERATOR_KEY に入れてください。",
  );

const response = await fetch(`${base.replace(/\/$/, "")}/operate/${city.id}/inspect`, {
  headers: { authorization: `Bearer ${key}` },
}).catch(() => null);
if (!response) {
  stopCommand(`✗ Worker: ${base} から返事がありません。\n  → アドレスを確かめ、npm run deploy を実行してください。`, 1);
}
const body: unknown = await response.json().catch(() => null);
const answer = answerSchema.safeParse(body).data;
if (!answer) {
  const said = problemSchema.safeParse(body).data;
  stopCommand(
    said
      ? `✗ ${said.title}(${response.status})\n  → ${said.detail}`
      : `✗ Worker: ${response.status} が返りました。\n  → 前の版かもしれません。npm run deploy を実行してください。`,
    1,
  );
}
console.log(`${answer.city}の点検 ${base}`);
for (const finding of answer.findings) console.log(describeFinding(finding));
console.log(answer.outcome);
process.exitCode = answer.findings.some(({ state }) => state === "wrong") ? 1 : 0;
