import { expect, test } from "vitest";
import { createChunkStore } from "../../src/store/d1-chunk-store.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import { createSubscriptionStore } from "../../src/store/d1-subscription-store.ts";
import type { Database } from "../../src/store/database.ts";

const PLAN = {
  city: "annaka",
  occasion: "2024-W10",
  channel: "line",
  state: "released",
  reason: null,
  today: "2024-03-04",
  late: 0,
  subject: null,
  targets: 2,
  quota_left: null,
};
const CHUNK = { id: "c", topics: '["digest"]', state: "waiting", retry_key: "k", attempts: 1, first_attempt_at: 1 };

/** A database whose replica has not heard yet that U2 has left; only a first-primary session knows. */
function buildStaleDatabase(): Database {
  const answers = (sql: string, isFresh: boolean) => {
    if (sql.includes("RETURNING")) return [CHUNK];
    if (sql.includes("plan.*")) return [PLAN];
    if (sql.includes("SELECT target")) return isFresh ? [{ target: "U1" }] : [{ target: "U1" }, { target: "U2" }];
    return sql.includes("SELECT state") ? [{ state: "waiting", size: 2 }] : [];
  };
  const reader = (isFresh: boolean) => ({
    prepare: (sql: string) => ({ sql, bind: () => ({ sql }) }),
    batch: async (statements: { sql: string }[]) =>
      statements.map(({ sql }) => ({ results: answers(sql, isFresh), meta: { changes: 1 } })),
  });
  const withSession = (constraint: string) => reader(constraint === "first-primary");
  return { ...reader(false), withSession } as unknown as Database;
}

test("[C51] 古い控え(レプリカ)を読まない: やめたばかりの人は宛先に入らない", async () => {
  const claim = await createChunkStore(buildStaleDatabase()).claim("c", "k", new Date());
  expect(claim.kind === "attempt" && claim.chunk.to).toEqual(["U1"]);
});

test("投稿も、登録も、計画も、古い控えからは読まない", async () => {
  const asked: string[] = [];
  const statement = { bind: () => statement, all: async () => ({ results: [] }), first: async () => null };
  const session = { prepare: () => statement, batch: async () => [{ results: [] }, { results: [] }] };
  const withSession = (constraint: string) => {
    asked.push(constraint);
    return session;
  };
  const db = { ...session, withSession } as unknown as Database;
  await createPostStore(db).claim("p", new Date());
  await createSubscriptionStore(db).topicsOf({ cityId: "annaka", userId: "U1", hash: "h" });
  await createPlanStore(db).find({ city: "annaka", occasion: "2024-W10", channel: "line" });
  expect(asked).toEqual(Array(3).fill("first-primary"));
});
