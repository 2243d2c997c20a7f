import { z } from "zod";

const team = z.string().nullish().catch(undefined);
const withId = z.looseObject({ id: team, team_id: team }).nullish().catch(undefined);

/** Where a payload says that it, and whoever sent it, come from; every part may be absent. */
const originSchema = z.looseObject({
  team_id: team,
  context_team_id: team,
  enterprise_id: team,
  context_enterprise_id: team,
  team: withId,
  user: withId,
  enterprise: withId,
  event: z.looseObject({ team, user_team: team, source_team: team }).nullish().catch(undefined),
  authorizations: z
    .array(z.looseObject({ team_id: team, enterprise_id: team }).nullable().catch(null))
    .nullish()
    .catch(undefined),
});

/** The workspaces that a payload names: the one it was sent for, the sender's, the channel's. */
export function listTeams(body: unknown): string[] {
  const { data } = originSchema.safeParse(body);
  if (!data) return [];
  const { event, authorizations } = data;
  const teams = [
    data.team_id,
    data.context_team_id,
    data.team?.id,
    data.user?.team_id,
    event?.team,
    event?.user_team,
    event?.source_team,
    ...(authorizations ?? []).map((authorization) => authorization?.team_id),
  ];
  return [...new Set(teams.filter((id) => typeof id === "string" && id !== ""))] as string[];
}

/** Enterprises that a payload names; "" for one that says it has none. */
function listEnterprises(body: unknown): string[] {
  const { data } = originSchema.safeParse(body);
  if (!data) return [];
  const ids = [
    data.enterprise_id,
    data.context_enterprise_id,
    ...(data.enterprise ? [data.enterprise.id] : []),
    ...(data.authorizations ?? []).map((authorization) => authorization?.enterprise_id),
  ];
  return [...new Set(ids.filter((id) => id !== undefined).map((id) => id ?? ""))];
}

/** Whether a payload comes from another organisation than the one it was sent for (Slack Connect). */
export function isForeign(body: unknown): boolean {
  return listTeams(body).length > 1 || listEnterprises(body).length > 1;
}
