import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { jsonTextSchema } from "../domain/json-text.ts";
import { stopCommand } from "./stop-command.ts";

/** What whoever runs the bot keeps on their own machine: where it is, and the key of its inspection. Not in Git. */
const operatorSchema = z.strictObject({
  publicUrl: z.url().nullable(),
  key: z.string().nullable(),
  /** Under which credentials are sealed (`CREDENTIALS_KEY`): the Worker never gives it back, and a restored backup needs it. */
  credentialsKey: z.string().optional(),
});
export type Operator = z.output<typeof operatorSchema>;

const FILE = path.resolve(import.meta.dirname, "../../.operator.json");

export function readOperator(file = FILE): Operator {
  if (!existsSync(file)) return { publicUrl: null, key: null };
  const operator = findOperator(readFileSync(file, "utf8"));
  // Never taken for none: what is written next would lose the key of the sealed credentials.
  return operator ?? stopCommand(`${file} を読めません。書きまちがいを直すか、控えから戻してください。`);
}

/** What the file's text says; null: it is no such file. */
export function findOperator(text: string): Operator | null {
  return jsonTextSchema.pipe(operatorSchema).safeParse(text).data ?? null;
}

export function writeOperator(operator: Operator, file = FILE): void {
  writeFileSync(file, `${JSON.stringify(operator, null, 2)}\n`, { mode: 0o600 });
}
