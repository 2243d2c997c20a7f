import { expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { findAddress, isOverLimit } from "../../handlers/rate-limits.ts";

/** Counters that let `limit` of each key pass. */
function createCounters(limit: number) {
  const asked: string[] = [];
  const counter = (name: string): RateLimit => ({
    async limit({ key }) {
      asked.push(`${name} ${key}`);
      return { success: asked.filter((each) => each === `${name} ${key}`).length <= limit };
    },
  });
  const names = ["SENDER_LIMIT", "STAFF_LIMIT", "ADDRESS_LIMIT", "CITY_LIMIT"];
  return { env: Object.fromEntries(names.map((name) => [name, counter(name)])) as unknown as Env, asked };
}

test("人・職員・アドレス・市を別々に数え、一人の使いすぎで市の分を使わない", async () => {
  const { env, asked } = createCounters(1);
  expect(await isOverLimit(env, { staff: "slack:annaka:U1", city: "slack:annaka" })).toBe(false);
  expect(await isOverLimit(env, { staff: "slack:annaka:U1", city: "slack:annaka" })).toBe(true);
  expect(asked.filter((each) => each === "CITY_LIMIT slack:annaka")).toHaveLength(1);
  expect(await isOverLimit(env, { staff: "slack:annaka:U2", city: "slack:annaka" })).toBe(true);
  expect(await isOverLimit(env, { sender: "line:x", address: "192.0.2.1", city: "line:annaka" })).toBe(false);
});

test("数えられないときと、数える仕組みがないときは、止めない", async () => {
  const broken = { limit: () => Promise.reject(new Error("away")) };
  expect(await isOverLimit({ SENDER_LIMIT: broken } as unknown as Env, { sender: "line:x" })).toBe(false);
  expect(await isOverLimit({} as Env, { sender: "line:x", address: "192.0.2.1", city: "c" })).toBe(false);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:DB8::1", "2001:db8:0:0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::2:3:4:5:6", "2001:db8:0:2"],
  ["::ffff:192.0.2.1", "0:0:0:0"],
  ["::1", null],
  ["127.0.0.1", null],
  ["", null],
])("送り元「%s」は「%s」と数える", (address, counted) => {
  expect(findAddress(new Headers({ "cf-connecting-ip": address }))).toBe(counted);
});
