import { z } from "zod";
import type { Database } from "./database.ts";

export type CredentialChannel = "line" | "slack";

const rowSchema = z
  .looseObject({
    city: z.string(),
    channel: z.enum(["line", "slack"]),
    sealed: z.string(),
    account: z.string(),
    label: z.string(),
    expires_at: z.number().nullable(),
    connected_at: z.number(),
  })
  .transform(({ expires_at, connected_at, ...row }) => ({
    ...row,
    expiresAt: expires_at === null ? null : new Date(expires_at),
    connectedAt: new Date(connected_at),
  }));

/** How a city is reached on a channel, sealed; see migration 0014 for what `account` and `label` are. */
export type CredentialRow = Pick<
  z.output<typeof rowSchema>,
  "city" | "channel" | "sealed" | "account" | "label" | "expiresAt" | "connectedAt"
>;

export interface CredentialStore {
  find(city: string, channel: CredentialChannel): Promise<CredentialRow | null>;
  findByAccount(channel: CredentialChannel, account: string): Promise<CredentialRow | null>;
  list(): Promise<CredentialRow[]>;
  /** Puts a city's in place of what it had. @returns the other city that the account belongs to; null: it is kept */
  put(row: CredentialRow): Promise<string | null>;
  /** @param before not what was connected later than this; null: whatever there is @returns whether there was any */
  remove(city: string, channel: CredentialChannel, before: Date | null): Promise<boolean>;
  /** Cities whose Slack token ends before an instant. */
  listEnding(before: Date): Promise<string[]>;
  /** Takes the renewal of a token, so that nobody else asks for it. @returns false where somebody else has it */
  claimRenewal(city: string, now: Date, until: Date): Promise<boolean>;
  /** Writes a renewed token down. @returns false where the city was connected anew since `old`, or left */
  renew(old: CredentialRow, sealed: string, expiresAt: Date | null): Promise<boolean>;
  /** The same content under another secret; whoever is renewing its token goes on. Nothing where it is no longer `old` */
  reseal(old: CredentialRow, sealed: string): Promise<void>;
  /** Gives a renewal back that came to nothing. */
  releaseRenewal(city: string): Promise<void>;
}

const COLUMNS = "city, channel, sealed, account, label, expires_at, connected_at";

export function createCredentialStore(db: Database): CredentialStore {
  const read = (row: unknown) => (row === null ? null : rowSchema.parse(row));
  const findByAccount: CredentialStore["findByAccount"] = async (channel, account) =>
    read(
      await db
        .prepare(`SELECT ${COLUMNS} FROM channel_credential WHERE channel = ? AND account = ?`)
        .bind(channel, account)
        .first(),
    );
  return {
    async find(city, channel) {
      const statement = db.prepare(`SELECT ${COLUMNS} FROM channel_credential WHERE city = ? AND channel = ?`);
      return read(await statement.bind(city, channel).first());
    },
    findByAccount,
    async list() {
      // In the order of the key, which is also how they are found.
      const all = `SELECT ${COLUMNS} FROM channel_credential WHERE city > '' ORDER BY city, channel`;
      const { results } = await db.prepare(all).all();
      return results.map((row) => rowSchema.parse(row));
    },
    async put({ city, channel, sealed, account, label, expiresAt, connectedAt }) {
      const { meta } = await db
        .prepare(
          `INSERT INTO channel_credential (city, channel, sealed, account, label, expires_at, connected_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
           WHERE NOT EXISTS (SELECT 1 FROM channel_credential WHERE channel = ?2 AND account = ?4 AND city <> ?1)
           ON CONFLICT (city, channel) DO UPDATE SET sealed = excluded.sealed, account = excluded.account,
             label = excluded.label, expires_at = excluded.expires_at, connected_at = excluded.connected_at,
             renewing_until = 0`,
        )
        .bind(city, channel, sealed, account, label, expiresAt?.getTime() ?? null, connectedAt.getTime())
        .run();
      return meta.changes > 0 ? null : ((await findByAccount(channel, account))?.city ?? "");
    },
    async remove(city, channel, before) {
      const { meta } = await db
        .prepare("DELETE FROM channel_credential WHERE city = ? AND channel = ? AND connected_at <= ?")
        .bind(city, channel, before?.getTime() ?? Number.MAX_SAFE_INTEGER)
        .run();
      return meta.changes > 0;
    },
    async listEnding(before) {
      const { results } = await db
        .prepare("SELECT city FROM channel_credential WHERE expires_at < ? ORDER BY expires_at")
        .bind(before.getTime())
        .all();
      return results.map((row) => z.looseObject({ city: z.string() }).parse(row).city);
    },
    async claimRenewal(city, now, until) {
      const { meta } = await db
        .prepare(
          `UPDATE channel_credential SET renewing_until = ?2
           WHERE city = ?1 AND channel = 'slack' AND renewing_until <= ?3`,
        )
        .bind(city, until.getTime(), now.getTime())
        .run();
      return meta.changes > 0;
    },
    async renew(old, sealed, expiresAt) {
      const { meta } = await db
        .prepare(
          `UPDATE channel_credential SET sealed = ?, expires_at = ?, renewing_until = 0
           WHERE city = ? AND channel = ? AND connected_at = ?`,
        )
        .bind(sealed, expiresAt?.getTime() ?? null, old.city, old.channel, old.connectedAt.getTime())
        .run();
      return meta.changes > 0;
    },
    async reseal(old, sealed) {
      await db
        .prepare("UPDATE channel_credential SET sealed = ? WHERE city = ? AND channel = ? AND sealed = ?")
        .bind(sealed, old.city, old.channel, old.sealed)
        .run();
    },
    async releaseRenewal(city) {
      await db
        .prepare("UPDATE channel_credential SET renewing_until = 0 WHERE city = ? AND channel = 'slack'")
        .bind(city)
        .run();
    },
  };
}
