import type { z } from "zod";
import { jsonTextSchema } from "../../src/domain/json-text.ts";
import { CREDENTIAL_FAULTS, KEY_NAME } from "../../src/operations/describe-credentials.ts";
import {
  type CredentialChannel,
  type CredentialRow,
  type CredentialStore,
  createCredentialStore,
} from "../../src/store/d1-credential-store.ts";
import { createSealer, MIN_KEY_CHARS, type Sealer } from "../../src/store/seal.ts";
import type { Env } from "../env.ts";
import { log } from "../log.ts";

/** The sealed credentials of all cities, and what opens them. */
export interface CredentialKeeper {
  store: CredentialStore;
  nameKeys: Sealer["nameKeys"];
  seal(content: object, city: string, channel: CredentialChannel): Promise<string>;
  /** @returns a sentence on why it does not open, where it does not */
  open<Schema extends z.ZodType>(row: CredentialRow, schema: Schema): Promise<z.output<Schema> | Unopened>;
}

/** For people who run the bot: what is wrong, and what to do. */
export interface Unopened {
  fault: string;
}

export const isUnopened = (value: object): value is Unopened => "fault" in value;

/** Null where no master secret is set: then nothing is sealed, and the settings alone count. A string: it cannot be used. */
export function openKeeper(env: Env): CredentialKeeper | string | null {
  const current = read(env[KEY_NAME]);
  if (current === null) return null;
  if (current.length < MIN_KEY_CHARS) return CREDENTIAL_FAULTS.shortKey(MIN_KEY_CHARS);
  const sealer: Sealer = createSealer(current, read(env[`${KEY_NAME}_PREVIOUS`]));
  return {
    store: createCredentialStore(env.DB),
    nameKeys: () => sealer.nameKeys(),
    seal: (content, city, channel) => sealer.seal(JSON.stringify(content), `${city}/${channel}`),
    async open(row, schema) {
      const { city, channel, sealed } = row;
      const opened = await sealer.open(sealed, `${city}/${channel}`);
      switch (opened.kind) {
        case "other_key":
          log("credential.other_key", { city, channel });
          return { fault: CREDENTIAL_FAULTS.otherKey(row) };
        case "damaged":
          log("credential.damaged", { city, channel });
          return { fault: CREDENTIAL_FAULTS.damaged(row) };
        case "open": {
          const content = schema.safeParse(jsonTextSchema.safeParse(opened.text).data);
          if (content.success) return content.data as z.output<typeof schema>;
          log("credential.unreadable", { city, channel });
          return { fault: CREDENTIAL_FAULTS.unreadable(row) };
        }
      }
    },
  };
}

/** The same for whoever does without, and leaves it to the inspection to say why. */
export function findKeeper(env: Env): CredentialKeeper | null {
  const keeper = openKeeper(env);
  return typeof keeper === "string" ? null : keeper;
}

const read = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
