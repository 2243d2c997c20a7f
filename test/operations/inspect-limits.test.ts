import { expect, test } from "vitest";
import { inspectLimits } from "../../src/operations/inspect-limits.ts";

test("歯止めがそろっていれば ✓、なければ、まちがいとはせずに、何の歯止めがないかと戻しかたを言う", () => {
  expect(inspectLimits([])).toMatchObject({ state: "ok", todo: null });
  expect(inspectLimits(["SENDER_LIMIT", "STAFF_LIMIT", "ADDRESS_LIMIT", "CITY_LIMIT"])).toMatchObject({
    state: "off",
    what: "ありません(LINE の人ごと、職員ごと、送り元のアドレスごと、市ごと)。いくらでもたずねられます。",
    todo: "wrangler.toml に [[ratelimits]](SENDER_LIMIT、STAFF_LIMIT、ADDRESS_LIMIT、CITY_LIMIT)を戻し、npm run deploy を実行してください。",
  });
});
