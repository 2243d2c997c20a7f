import { type Context, Hono } from "hono";
import { z } from "zod";
import { jsonTextSchema } from "../../src/domain/json-text.ts";
import { CREDENTIAL_FAULTS } from "../../src/operations/describe-credentials.ts";
import type { CredentialChannel } from "../../src/store/d1-credential-store.ts";
import { createInstallStore } from "../../src/store/d1-install-store.ts";
import { PROBLEMS } from "../../src/wording/problems.ts";
import { type Env, isMissing, readSlackApp } from "../env.ts";
import { findOrigin } from "../find-origin.ts";
import { findRecords } from "../load-house.ts";
import { logDone } from "../log.ts";
import { nameCities } from "../name-cities.ts";
import { findOperatorProblem } from "../operator-key.ts";
import { problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { findLineAccount, findSlackAccount, isRefused } from "./check-credentials.ts";
import { createToken } from "./create-token.ts";
import { lineCredentialSchema, slackCredentialSchema } from "./credential.ts";
import { type CredentialKeeper, isUnopened, openKeeper, type Unopened } from "./credential-keeper.ts";

type C = Context<{ Bindings: Env }>;

/** A secret that was replaced counts for a day more: what was signed before arrives after. */
const PREVIOUS_MS = 24 * 60 * 60 * 1000;
const MAX_BYTES = 10_000;

const secret = z.string().trim().min(1).max(1_000);
const lineInputSchema = z.strictObject({
  channelSecret: secret,
  accessToken: secret,
  channelId: z.string().regex(/^\d+$/).nullable().default(null),
});
const slackInputSchema = z.strictObject({ signingSecret: secret, botToken: secret });
const channelSchema = z.enum(["line", "slack"]);

/** What `npm run city:connect` asks for, with the operator's key: credentials kept, taken away, and links to install the app. */
export function createCredentialRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.put("/:city/credentials/:channel", (c) =>
    withKeeper(c, async (keeper, city) => {
      const body = await readBody(c.req.raw, MAX_BYTES);
      const input = jsonTextSchema.safeParse(body === null ? "" : new TextDecoder().decode(body)).data;
      const channel = channelSchema.safeParse(c.req.param("channel")).data;
      if (channel === undefined) return noChannel();
      return (channel === "line" ? keepLine : keepSlack)(c.env, keeper, city, input, new Date());
    }),
  );
  routes.delete("/:city/credentials/:channel", (c) =>
    withKeeper(c, async ({ store }, city) => {
      const channel = channelSchema.safeParse(c.req.param("channel")).data;
      if (channel === undefined) return noChannel();
      const isRemoved = await store.remove(city, channel, null);
      if (isRemoved) logDone("credential.removed", { city, channel });
      return c.json({ city, channel, removed: isRemoved });
    }),
  );
  routes.post("/credentials/reseal", async (c) => {
    const keeper = openAsOperator(c);
    if (keeper instanceof Response) return keeper;
    const outcome = await sealAnew(keeper);
    return "fault" in outcome ? problem(409, ...PROBLEMS.unsealed(outcome.fault)) : c.json(outcome);
  });
  routes.post("/:city/slack-link", (c) =>
    withKeeper(c, async (_, city) => {
      const now = new Date();
      const app = readSlackApp(c.env, now);
      if (isMissing(app)) {
        return problem(503, ...PROBLEMS.noSharedApp(app.missing));
      }
      const link = createToken();
      const until = await createInstallStore(c.env.DB).addLink(link, city, now);
      const origin = findOrigin(c.env, c.req.raw);
      return c.json({ url: `${origin}/slack/install?link=${link}`, until: until.toISOString() });
    }),
  );
  return routes;
}

const noChannel = () => problem(404, ...PROBLEMS.noChannel);

/** The keeper for whoever has the operator's key; else why not. */
function openAsOperator(c: C): CredentialKeeper | Response {
  const refused = findOperatorProblem(c.env, c.req.header("authorization") ?? "");
  if (refused) return refused;
  const keeper = openKeeper(c.env);
  if (keeper !== null && typeof keeper !== "string") return keeper;
  return problem(503, ...PROBLEMS.noSealingKey(keeper ?? CREDENTIAL_FAULTS.noKey));
}

async function withKeeper(
  c: C,
  work: (keeper: CredentialKeeper, city: string) => Promise<Response>,
): Promise<Response> {
  const keeper = openAsOperator(c);
  if (keeper instanceof Response) return keeper;
  const records = await findRecords(c.env, c.req.param("city") ?? "");
  if (!records) return problem(404, ...PROBLEMS.noCity(await nameCities(c.env)));
  const response = await work(keeper, records.city.id);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** How many, and the names of the master secrets; see Sealer. */
interface Resealed {
  sealed: number;
  key: string;
  previous: string | null;
}

/** Everything under the present master secret; what does not open stops it, and what is done stays done. */
async function sealAnew(keeper: CredentialKeeper): Promise<Resealed | Unopened> {
  const { store, open, seal } = keeper;
  const rows = await store.list();
  for (const row of rows) {
    const content = await open(row, row.channel === "line" ? lineCredentialSchema : slackCredentialSchema);
    if (isUnopened(content)) return content;
    // A token that was renewed meanwhile is sealed already by whoever renewed it.
    await store.reseal(row, await seal(content, row.city, row.channel));
  }
  return { sealed: rows.length, ...(await keeper.nameKeys()) };
}

async function keepLine(env: Env, keeper: CredentialKeeper, city: string, input: unknown, now: Date) {
  const read = lineInputSchema.safeParse(input).data;
  if (!read) return unreadable("channelSecret", "accessToken");
  const account = await findLineAccount(env, read.accessToken);
  if (isRefused(account)) return problem(422, ...PROBLEMS.lineUnconnected(account.refused));
  const row = await keeper.store.find(city, "line");
  const old = row && (await keeper.open(row, lineCredentialSchema));
  const before = old && !isUnopened(old) ? old.channelSecret : null;
  const content = { ...read, previous: describePrevious(before, read.channelSecret, now) };
  return keep(keeper, city, "line", content, account, now);
}

async function keepSlack(env: Env, keeper: CredentialKeeper, city: string, input: unknown, now: Date) {
  const read = slackInputSchema.safeParse(input).data;
  if (!read) return unreadable("signingSecret", "botToken");
  const account = await findSlackAccount(env, read.botToken);
  if (isRefused(account)) return problem(422, ...PROBLEMS.slackUnconnected(account.refused));
  const row = await keeper.store.find(city, "slack");
  const old = row && (await keeper.open(row, slackCredentialSchema));
  const before = old && !isUnopened(old) && old.kind === "own" ? old.signingSecret : null;
  const content = { kind: "own", ...read, previous: describePrevious(before, read.signingSecret, now) };
  return keep(keeper, city, "slack", content, account, now);
}

const unreadable = (...fields: string[]) => problem(400, ...PROBLEMS.bodyWithout(fields));

const describePrevious = (before: string | null, secretNow: string, now: Date) =>
  before === null || before === secretNow ? null : { secret: before, until: now.getTime() + PREVIOUS_MS };

async function keep(
  { store, seal }: CredentialKeeper,
  city: string,
  channel: CredentialChannel,
  content: object,
  { account, label }: { account: string; label: string },
  now: Date,
): Promise<Response> {
  const sealed = await seal(content, city, channel);
  const owner = await store.put({ city, channel, sealed, account, label, expiresAt: null, connectedAt: now });
  if (owner !== null) return problem(409, ...PROBLEMS.ofOtherCity(label, owner));
  logDone("credential.kept", { city, channel });
  return Response.json({ city, channel, label });
}
