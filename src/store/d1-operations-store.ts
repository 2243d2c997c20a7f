import { z } from "zod";
import type { Database } from "./database.ts";
import { TABLES, TRIGGERS } from "./database-objects.ts";
import { MIGRATION_NAMES } from "./migration-names.ts";

/** What leaves a sign that it works: the three crons, the queue, and the queue of what failed on every try. */
export type BeatName = "morning" | "night" | "watch" | "queue" | "dead_letter";
const BEATS: readonly BeatName[] = ["morning", "night", "watch", "queue", "dead_letter"];

/** What the database tells about itself and about the work behind the scenes. */
export interface OperationsState {
  /** Files of `migrations/` that have not been applied. */
  missingMigrations: string[];
  /** Tables and triggers that the applied migrations made, and that are gone: a backup that was put back in part. */
  missingObjects: string[];
  /** When the last one was applied; null: none was. */
  migratedAt: Date | null;
  /** When each was last heard of; absent: never. */
  beats: Partial<Record<BeatName, Date>>;
}

interface OperationsStore {
  note(name: BeatName, now: Date): Promise<void>;
  /** @throws where the database cannot be read */
  read(): Promise<OperationsState>;
  /** The part that tells whether crons run, in one statement. @throws where it cannot be read */
  readBeats(): Promise<Pick<OperationsState, "beats" | "migratedAt">>;
  /** How many people get a city's weekly digest in LINE. */
  countDigestReaders(city: string): Promise<number>;
}

const HEARTBEAT_MIGRATION = "0009_heartbeat.sql";
const marks = (values: readonly unknown[]) => values.map(() => "?").join(", ");
const migrationSchema = z.looseObject({ name: z.string(), applied_at: z.string() });
const namedSchema = z.looseObject({ name: z.string() });
const signSchema = z.looseObject({ name: z.enum([...BEATS, "migrated"]), at: z.number() });
const beatSchema = z.looseObject({ name: z.enum(BEATS), at: z.number() });

export function createOperationsStore(db: Database): OperationsStore {
  /** Wrangler keeps the list; a database that it never saw has no such table. */
  async function readMigrations(): Promise<z.output<typeof migrationSchema>[]> {
    const table = await db.prepare("SELECT name FROM pragma_table_info('d1_migrations') LIMIT 1").first();
    if (table === null) return [];
    const { results } = await db
      .prepare(`SELECT name, applied_at FROM d1_migrations WHERE name IN (${marks(MIGRATION_NAMES)})`)
      .bind(...MIGRATION_NAMES)
      .all();
    return results.map((row) => migrationSchema.parse(row));
  }

  async function listMissingObjects(): Promise<string[]> {
    const { results } = await db.prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')").all();
    const there = new Set(results.map((row) => namedSchema.parse(row).name));
    return [...TABLES, ...TRIGGERS].filter((name) => !there.has(name));
  }

  async function readBeats(): Promise<OperationsState["beats"]> {
    const { results } = await db
      .prepare(`SELECT name, at FROM heartbeat WHERE name IN (${marks(BEATS)})`)
      .bind(...BEATS)
      .all();
    return Object.fromEntries(results.map((row) => beatSchema.parse(row)).map(({ name, at }) => [name, new Date(at)]));
  }

  return {
    async countDigestReaders(city) {
      const row = await db
        .prepare("SELECT count(*) AS readers FROM subscription WHERE city = ? AND topic = 'digest'")
        .bind(city)
        .first();
      return z.looseObject({ readers: z.number() }).parse(row).readers;
    },
    async note(name, now) {
      await db
        .prepare("INSERT INTO heartbeat (name, at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at")
        .bind(name, now.getTime())
        .run();
    },
    async readBeats() {
      const { results } = await db
        .prepare(
          `SELECT name, at FROM heartbeat WHERE name IN (${marks(BEATS)})
           UNION ALL SELECT 'migrated', unixepoch(applied_at) * 1000 FROM d1_migrations WHERE name = ?`,
        )
        .bind(...BEATS, MIGRATION_NAMES.at(-1)!)
        .all();
      const { migrated, ...beats } = Object.fromEntries(
        results.map((row) => signSchema.parse(row)).map(({ name, at }) => [name, new Date(at)]),
      );
      return { beats, migratedAt: migrated ?? null };
    },
    async read() {
      const applied = await readMigrations();
      const names = new Set(applied.map(({ name }) => name));
      const missingMigrations = MIGRATION_NAMES.filter((name) => !names.has(name));
      // What is still to be made is not gone.
      const missingObjects = missingMigrations.length === 0 ? await listMissingObjects() : [];
      const hasBeats = names.has(HEARTBEAT_MIGRATION) && !missingObjects.includes("heartbeat");
      // SQLite's own way of writing an instant, in UTC.
      const last = applied
        .map(({ applied_at: at }) => at)
        .sort()
        .at(-1);
      return {
        missingMigrations,
        missingObjects,
        migratedAt: last === undefined ? null : new Date(`${last.replace(" ", "T")}Z`),
        beats: hasBeats ? await readBeats() : {},
      };
    },
  };
}
