import { z } from "zod";
import type { City } from "../domain/city.ts";
import { findReason } from "./find-reason.ts";
import type { Operator } from "./operator-file.ts";
import { readPrinted, type Wrangler } from "./run-wrangler.ts";

/** What setup works with; nothing else of it touches the world. */
export interface SetupTools {
  wrangler: Wrangler;
  say(text: string): void;
  /** The person's answer, trimmed; "" to skip. @param isSecret it is not shown while it is typed */
  ask(question: string, isSecret: boolean): Promise<string>;
  fetch: typeof fetch;
  apis: { line: string; lineData: string; slack: string };
  readConfig(): string;
  writeConfig(text: string): void;
  readOperator(): Operator;
  writeOperator(operator: Operator): void;
  draw(city: City): Promise<Uint8Array<ArrayBuffer>>;
  /** A new key for the inspection. */
  createKey(): string;
  /** Says what would be done, and changes nothing anywhere. */
  isDryRun: boolean;
  /** Where citizens reach the bot from now on; null: as it is kept, or as the person says. */
  newUrl: string | null;
}

export function done({ say }: SetupTools, what: string): true {
  say(`  ✓ ${what}`);
  return true;
}

/** What would be done, where nothing is (`--dry-run`). */
export function planned({ say }: SetupTools, what: string): true {
  say(`  ・${what}`);
  return true;
}

/** @param output what wrangler said, where it was a run of it */
export function failed({ say }: SetupTools, what: string, output = ""): false {
  const reason = findReason(output);
  say(`  ✗ ${what}${reason === "" ? "" : `\n    ${reason}`}`);
  return false;
}

const namesSchema = z.array(z.looseObject({ name: z.string() }));

/** The names of what is set in the Worker; null: they cannot be read. */
export function findSecretNames(wrangler: Wrangler): Set<string> | null {
  const { isDone, output } = wrangler(["secret", "list", "--format", "json"]);
  const names = isDone ? readPrinted(namesSchema, output) : null;
  return names && new Set(names.map(({ name }) => name));
}
