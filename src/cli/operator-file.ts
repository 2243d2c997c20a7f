import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

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
  return existsSync(file)
    ? operatorSchema.parse(JSON.parse(readFileSync(file, "utf8")))
    : { publicUrl: null, key: null };
}

export function writeOperator(operator: Operator, file = FILE): void {
  writeFileSync(file, `${JSON.stringify(operator, null, 2)}\n`, { mode: 0o600 });
}
