import { expect, test, vi } from "vitest";
import { findDeactivated } from "../../handlers/slack/staff/files/find-deactivated.ts";

test("記録した職員が多すぎて見きれないときは、見ていない人数が分かる", async () => {
  const people = Array.from({ length: 40 }, (_, index) => `U0${index}`);
  const info = vi.fn(async ({ user }: { user: string }) => ({ ok: true, user: { id: user, deleted: user === "U03" } }));
  const { gone, unasked } = await findDeactivated({ users: { info } } as never, [...people, "U01", "U02"]);
  expect([...gone]).toEqual(["U03"]);
  expect([info.mock.calls.length, unasked]).toEqual([30, 10]);
});
