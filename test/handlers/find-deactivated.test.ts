import { expect, test, vi } from "vitest";
import { findDeactivated } from "../../handlers/slack/staff/find-deactivated.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { published, recordsOf } from "../progress/sample-entries.ts";

test("記録した職員が多すぎて見きれないときは、見ていない人数が分かる", async () => {
  const { city, measures } = recordsOf("isesaki");
  const views = measures
    .slice(0, 40)
    .map((measure, index) =>
      buildMeasureView(measure, city, "2025-10-10", [
        published(index + 1, { measureId: measure.id, city: "isesaki", recordedBy: `U0${index}`, note: "記録" }),
      ]),
    );
  expect(views).toHaveLength(40);
  const info = vi.fn(async ({ user }: { user: string }) => ({ ok: true, user: { id: user, deleted: user === "U03" } }));
  const { gone, unasked } = await findDeactivated({ users: { info } } as never, views);
  expect([...gone]).toEqual(["U03"]);
  expect([info.mock.calls.length, unasked]).toEqual([30, 10]);
});
