import { z } from "zod";
import { describeFinding, describeOutcome, type Finding } from "../operations/finding.ts";
import { chooseCity } from "./choose-city.ts";
import { readOperator } from "./operator-file.ts";
import { readOptions } from "./read-options.ts";
import { stopCommand } from "./stop-command.ts";

/**
 * `npm run doctor -- --city annaka [--url https://…] [--alert]`: asks the running Worker to look at everything a city needs, with
 * the settings it really has; with `--alert` it also sends a trial by each way that faults are told. Ends with 1 where something is wrong.
 */
const findingSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(["ok", "wrong", "off", "unknown"]),
  what: z.string(),
  todo: z.string().nullable(),
}) satisfies z.ZodType<Finding>;
const trialSchema = z.object({ findings: z.array(findingSchema) });
const UNTRIED: Finding = {
  id: "operator_trial",
  name: "知らせのためし",
  state: "unknown",
  what: "ためせませんでした。",
  todo: "前の版かもしれません。npm run deploy を実行してください。",
};
const answerSchema = z.object({ city: z.string(), findings: z.array(findingSchema) });
const problemSchema = z.object({ title: z.string(), detail: z.string() });

const USAGE =
  "使いかた: npm run doctor -- --city annaka --url https://<Worker のアドレス>(npm run setup のあとは --url はいりません)";

const { values } = readOptions(USAGE, {
  city: { type: "string" },
  url: { type: "string" },
  alert: { type: "boolean", default: false },
});
const city = chooseCity(values.city, USAGE);
const operator = readOperator();
const base = values.url ?? process.env.PUBLIC_URL ?? operator.publicUrl;
const key = process.env.OPERATOR_KEY ?? operator.key;
if (!base) stopCommand(`Worker のアドレスが分かりません。\n${USAGE}`);
if (!key)
  stopCommand(
    "点検の鍵(OPERATOR_KEY)がありません。npm run setup を実行するか、環境変数 OPERATOR_KEY に入れてください。",
  );

const address = base.replace(/\/$/, "");
const headers = { authorization: `Bearer ${key}` };
const response = await fetch(`${address}/operate/${city.id}/inspect`, { headers }).catch(() => null);
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
const tried = values.alert ? await tryAlerts() : [];
const findings = [...answer.findings, ...tried];
for (const finding of findings) console.log(describeFinding(finding));
console.log(describeOutcome(findings));
process.exitCode = findings.some(({ state }) => state === "wrong") ? 1 : 0;

/** A Worker of an older version knows no trial: that is told, and the inspection stands. */
async function tryAlerts(): Promise<Finding[]> {
  const tried = await fetch(`${address}/operate/alerts/try`, { method: "POST", headers }).catch(() => null);
  const findings = trialSchema.safeParse(await tried?.json().catch(() => null)).data?.findings;
  if (findings === undefined || findings.length > 0) return findings ?? [UNTRIED];
  return [{ ...UNTRIED, what: "届け先がありません。", todo: "npm run setup を実行すると、たずねます。" }];
}
