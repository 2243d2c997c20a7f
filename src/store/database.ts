import type { D1Database, D1DatabaseSession } from "@cloudflare/workers-types";

/** The part of D1 that the stores use. */
export type Database = Pick<D1Database, "prepare" | "batch"> & {
  withSession(constraint: "first-primary"): Pick<D1DatabaseSession, "prepare" | "batch">;
};

/** The same database, counting: a free plan allows 50 queries an invocation, and every statement of a batch is one. */
export function countQueries(db: Database): { db: Database; count(): number } {
  let queries = 0;
  const counting = <Source extends Pick<D1Database, "prepare" | "batch">>(source: Source) => ({
    prepare: (sql: string) => {
      queries += 1;
      return source.prepare(sql);
    },
    batch: source.batch.bind(source),
  });
  return {
    db: { ...counting(db), withSession: (constraint) => counting(db.withSession(constraint)) },
    count: () => queries,
  };
}
