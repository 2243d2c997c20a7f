import { z } from "zod";
import type { CredentialRow, CredentialStore } from "../../../src/store/d1-credential-store.ts";
import { listTeams } from "../is-foreign.ts";

const receiverSchema = z.looseObject({
  authorizations: z.array(z.looseObject({ team_id: z.string() })).catch([]),
  view: z.looseObject({ app_installed_team_id: z.string() }).nullish().catch(undefined),
});

/**
 * The installation that a payload of the shared app was sent for: the one that Slack names as receiver, else the first
 * workspace in it that has the app. Null: none has.
 */
export async function findInstallation(store: CredentialStore, body: unknown): Promise<CredentialRow | null> {
  const receiver = receiverSchema.safeParse(body).data;
  const named = receiver?.authorizations[0]?.team_id ?? receiver?.view?.app_installed_team_id;
  for (const team of named === undefined ? listTeams(body) : [named]) {
    const row = await store.findByAccount("slack", team);
    if (row !== null) return row;
  }
  return null;
}
