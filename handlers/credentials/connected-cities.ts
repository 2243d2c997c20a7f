import type { CredentialChannel } from "../../src/store/d1-credential-store.ts";
import { type Env, isMissing, readLineChannel, readSlackWorkspace } from "../env.ts";
import { listCities } from "../load-house.ts";
import { findKeeper } from "./credential-keeper.ts";

/** Ids of the cities that are connected to one of the channels, by their settings or in the database. @throws where the database fails */
export async function listConnectedCities(
  env: Env,
  channels: readonly CredentialChannel[],
  now: Date,
): Promise<string[]> {
  const rows = (await findKeeper(env)?.store.list()) ?? [];
  const sealed = new Set(rows.filter(({ channel }) => channels.includes(channel)).map(({ city }) => city));
  const readers = { line: readLineChannel, slack: readSlackWorkspace };
  const isSet = (city: string) => channels.some((channel) => !isMissing(readers[channel](env, city, now)));
  return (await listCities(env)).map(({ id }) => id).filter((id) => sealed.has(id) || isSet(id));
}
