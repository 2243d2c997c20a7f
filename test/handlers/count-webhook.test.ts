import { expect, test } from "vitest";
import { countWebhook } from "../../handlers/watch/count-webhook.ts";
import { createTally, withTally } from "../../handlers/watch/tally.ts";

const START = Date.UTC(2026, 10, 20);

/** What a run of deliveries to a city writes down: [status, seconds after the start]. */
function countsOf(
  city: string | undefined,
  channel: string,
  deliveries: readonly (readonly [number, number])[],
  isEvent?: boolean,
) {
  const tally = createTally();
  withTally(tally, () => {
    for (const [status, seconds] of deliveries)
      countWebhook({ channel, city, isEvent } as Parameters<typeof countWebhook>[0], status, START + seconds * 1_000);
  });
  return city === undefined ? [...tally.uses.keys()] : Object.fromEntries(tally.uses.get(city) ?? []);
}

test("届いた知らせは、一分に一度まで書きとめ、待たせた分もそのとき足す。一つも失わない", () => {
  expect(countsOf("annaka", "line", [[200, 0]])).toEqual({ "webhook:line:ok": 1 });
  const busy = [1, 20, 59].map((seconds) => [200, seconds] as const);
  expect(countsOf("annaka", "line", busy)).toEqual({});
  expect(countsOf("annaka", "line", [[200, 60]])).toEqual({ "webhook:line:ok": 4 });
  expect(countsOf("annaka", "line", [[200, 119]])).toEqual({});
  expect(countsOf("annaka", "line", [[200, 121]])).toEqual({ "webhook:line:ok": 2 });
});

test("受けたものと断ったもの、市と入口は、別々に数える", () => {
  expect(
    countsOf("isesaki", "slack", [
      [200, 0],
      [401, 0],
      [299, 60],
    ]),
  ).toEqual({
    "webhook:slack:ok": 2,
    "webhook:slack:refused": 1,
  });
  expect(countsOf("isesaki", "line", [[401, 0]])).toEqual({ "webhook:line:refused": 1 });
});

test("Slack の「言われたこと」は、コマンドやボタンと分けても数える。断ったものは数えない", () => {
  expect(countsOf("suzaka", "slack", [[200, 0]], true)).toEqual({ "webhook:slack:ok": 1, "webhook:slack:event": 1 });
  expect(countsOf("suzaka", "slack", [[401, 100]], true)).toEqual({ "webhook:slack:refused": 1 });
});

test("こちらのあやまりと行き先のないもの、ほかの入口と知らない市は、数えない", () => {
  expect(
    countsOf("konan", "line", [
      [300, 0],
      [404, 0],
      [500, 0],
    ]),
  ).toEqual({});
  expect(countsOf("konan", "api", [[200, 0]])).toEqual({});
  expect(countsOf(undefined, "line", [[200, 0]])).toEqual([]);
});
