import { expect, test, vi } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { lookAfterCrons } from "../../handlers/watch/run-watch.ts";
import { countUse } from "../../handlers/watch/tally.ts";
import { watchRequest } from "../../handlers/watch/watched.ts";

/** A request and what goes on behind it; `points` are what is written down, once all is done. */
async function watch(work: (waitUntil: (promise: Promise<unknown>) => void) => void): Promise<string[]> {
  const points: string[] = [];
  const env = {
    METRICS: { writeDataPoint: ({ blobs }: { blobs: string[] }) => points.push(blobs[0]!) },
  } as unknown as Env;
  const open: Promise<unknown>[] = [];
  const context = {
    props: {},
    passThroughOnException() {},
    waitUntil: (promise: Promise<unknown>) => void open.push(promise),
  } as unknown as ExecutionContext;
  // There is no database here: that the counts cannot be kept is logged, and stops nobody.
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await watchRequest(env, context, async (watched) => work((promise) => watched.waitUntil(promise)));
  for (let done = 0; done < open.length; ) done = (await Promise.allSettled(open)).length;
  log.mockRestore();
  return points;
}
const later = async (name: string) => {
  await new Promise((resolve) => setTimeout(resolve));
  countUse("konan", name);
};

test("答えたあとに終わる仕事も、それが始める仕事も、すべて終わってから一度に数える", async () => {
  const points = await watch((waitUntil) => {
    countUse("konan", "answer:measure");
    waitUntil(later("tap:show").then(() => waitUntil(later("by:line"))));
  });
  expect(points).toEqual(["answer:measure", "tap:show", "by:line"]);
});

test("仕事が一つだけでも待ち、しくじった仕事があっても、ほかは数える", async () => {
  expect(await watch((waitUntil) => waitUntil(later("tap:show")))).toEqual(["tap:show"]);
  const points = await watch((waitUntil) => {
    waitUntil(Promise.reject(new Error("x")));
    waitUntil(later("by:slack"));
  });
  expect(points).toEqual(["by:slack"]);
});

test("受けたものと一緒に書きとめても、断ったことがあれば、続いているかを見る。断っていなければ見ない", async () => {
  const looked = async (names: string[]) => {
    const read: string[] = [];
    const prepare = (sql: string) => ({
      bind: (...values: unknown[]) => ({
        run: async () => ({}),
        all: async () => {
          if (/^SELECT .* FROM usage_count/.test(sql)) read.push(String(values[0]));
          return { results: [] };
        },
      }),
      all: async () => ({ results: [] }),
    });
    const context = { waitUntil: (promise: Promise<unknown>) => void open.push(promise) };
    const open: Promise<unknown>[] = [];
    await watchRequest({ DB: { prepare } } as unknown as Env, context as unknown as ExecutionContext, async () => {
      for (const name of names) countUse("annaka", name);
    });
    await Promise.all(open);
    return read;
  };
  expect(await looked(["webhook:slack:ok", "webhook:slack:refused", "answer:list"])).toEqual(["annaka"]);
  expect(await looked(["webhook:slack:ok", "answer:list"])).toEqual([]);
});

test("定時処理が動いているかは、届いたもののついでに、一時間に一度だけ見る", async () => {
  let looks = 0;
  const prepare = () => ({ bind: () => ({ all: async () => ({ results: [], looked: ++looks }) }) });
  const start = Date.UTC(2036, 0, 1);
  for (const minutes of [0, 1, 59, 60, 61])
    await lookAfterCrons({ DB: { prepare } } as unknown as Env, new Date(start + minutes * 60_000));
  expect(looks).toBe(2);
});

test("何も数えなければ、何も書かない", async () => {
  expect(await watch(() => {})).toEqual([]);
});
