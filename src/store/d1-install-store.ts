import { z } from "zod";
import type { Database } from "./database.ts";

/** How long a workspace has to take the app by a link, and a visit to come back from Slack. */
const LINK_TTL_MS = 7 * 24 * 60 * 60 * 1000;
export const VISIT_TTL_MS = 10 * 60 * 1000;

/** Links to install the shared Slack app for a city, and visits by them. Only hashes of both are kept. */
export interface InstallStore {
  addLink(link: string, city: string, now: Date): Promise<Date>;
  /** Starts a visit by a link. @param visit what Slack hands back @returns the link's city; null: no such link, or not any more */
  startVisit(link: string, visit: string, now: Date): Promise<string | null>;
  /** Ends a visit; it counts once. @returns null where it is not known, or over */
  takeVisit(visit: string, now: Date): Promise<Visit | null>;
  /** Uses a visit's link up. @returns false where another visit was before it */
  takeLink(visit: Visit): Promise<boolean>;
  /** Gives a link back whose visit came to nothing. */
  putBackLink(visit: Visit): Promise<void>;
}

export interface Visit {
  city: string;
  /** Hash of the link. */
  link: string;
  linkExpiresAt: Date;
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const citySchema = z.looseObject({ city: z.string() });
const visitSchema = z.looseObject({ city: z.string(), link: z.string() });
const linkSchema = z.looseObject({ expires_at: z.number() });

export function createInstallStore(db: Database): InstallStore {
  const insert = (key: string, city: string, link: string | null, expiresAt: number) =>
    db
      .prepare("INSERT INTO slack_install (hash, city, link, expires_at) VALUES (?, ?, ?, ?)")
      .bind(key, city, link, expiresAt)
      .run();
  return {
    async addLink(link, city, now) {
      const expiresAt = now.getTime() + LINK_TTL_MS;
      await insert(await hash(link), city, null, expiresAt);
      return new Date(expiresAt);
    },
    async startVisit(link, visit, now) {
      const row = await db
        .prepare("SELECT city FROM slack_install WHERE hash = ? AND link IS NULL AND expires_at > ?")
        .bind(await hash(link), now.getTime())
        .first();
      if (row === null) return null;
      const { city } = citySchema.parse(row);
      await insert(await hash(visit), city, await hash(link), now.getTime() + VISIT_TTL_MS);
      return city;
    },
    async takeVisit(visit, now) {
      const row = await db
        .prepare("DELETE FROM slack_install WHERE hash = ? AND link IS NOT NULL RETURNING city, link, expires_at")
        .bind(await hash(visit))
        .first();
      if (row === null || linkSchema.parse(row).expires_at <= now.getTime()) return null;
      const { city, link } = visitSchema.parse(row);
      const kept = await db.prepare("SELECT expires_at FROM slack_install WHERE hash = ?").bind(link).first();
      if (kept === null) return null;
      return { city, link, linkExpiresAt: new Date(linkSchema.parse(kept).expires_at) };
    },
    async takeLink({ link }) {
      const { meta } = await db.prepare("DELETE FROM slack_install WHERE hash = ?").bind(link).run();
      return meta.changes > 0;
    },
    async putBackLink({ city, link, linkExpiresAt }) {
      await insert(link, city, null, linkExpiresAt.getTime());
    },
  };
}
