import { z } from "zod";

const secret = z.string().trim().min(1).max(1_000);

/** A secret before the current one, and the instant (ms) until which it still counts. */
const previousSchema = z.strictObject({ secret, until: z.number() });

/** What is sealed of a city's LINE channel. */
export const lineCredentialSchema = z.strictObject({
  channelSecret: secret,
  previous: previousSchema.nullable(),
  accessToken: secret,
  /** Renews an access token that LINE no longer takes; null: not told. */
  channelId: z.string().regex(/^\d+$/).nullable(),
});

/** What is sealed of a city's workspace: an app of its own, or an installation of the shared one. */
export const slackCredentialSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("own"),
    signingSecret: secret,
    previous: previousSchema.nullable(),
    botToken: secret,
  }),
  /** `refreshToken` null: the app's tokens do not end. */
  z.strictObject({ kind: z.literal("installed"), botToken: secret, refreshToken: secret.nullable() }),
]);
type SlackCredential = z.output<typeof slackCredentialSchema>;
export type InstalledCredential = Extract<SlackCredential, { kind: "installed" }>;
