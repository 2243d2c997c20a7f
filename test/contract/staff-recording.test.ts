import { describe, expect, test } from "vitest";
import { buildMention } from "./slack-request.ts";
import {
  createStaffBench,
  fill,
  listButtons,
  MEASURE,
  OTHER_REVIEWER,
  RECORDER,
  REVIEWER,
  shown,
} from "./staff-bench.ts";

const bench = createStaffBench();

describe("記録して、確認して、市民に届く", () => {
  test("物語: カードの「記録する」→ 状況とひとこと → 確認者が承認 → 市民が LINE で読む", async () => {
    await bench.event(buildMention("地域まちづくり協議会への人的支援について", { user: RECORDER }));
    const [card] = await bench.calls("chat.postMessage");
    await bench.press(RECORDER, card!, "記録する");
    const [opened] = await bench.calls("views.open");
    const form = opened!.answer.view;
    expect(
      form.blocks
        .filter(({ type }: { type: string }) => type === "input")
        .map((block: never) => (block as { label: { text: string } }).label.text),
    ).toEqual(["状況", "実施したこと", "年度", "時点"]);

    const answer = await bench.submit(
      RECORDER,
      form,
      fill(form, { 状況: "進行中", 実施したこと: "担当職員が7つの協議会を回った" }),
    );
    expect(answer).toMatchObject({ response_action: "update", view: { title: { text: "保存しました" } } });
    const [, toFirst, toSecond] = await bench.calls("chat.postMessage", 3);
    expect([toFirst!.body.channel, toSecond!.body.channel]).toEqual([REVIEWER, OTHER_REVIEWER]);
    expect(shown(toFirst!.body.blocks)).toContain("【未公開】");
    expect(shown(toFirst!.body.blocks)).toContain("担当職員が7つの協議会を回った");

    expect(await bench.askLine("地域まちづくり協議会への人的支援")).not.toContain("担当職員が7つの協議会を回った");
    bench.forget();
    await bench.press(REVIEWER, toFirst!, "承認して公開");
    const [replaced] = await bench.calls("chat.update");
    expect(replaced!.body).toMatchObject({ channel: REVIEWER, ts: toFirst!.answer.ts });
    expect(listButtons(replaced!.body)).toEqual([]);
    const [told] = await bench.calls("chat.postMessage");
    expect(told!.body).toMatchObject({ channel: RECORDER });
    expect(told!.body.text).toContain("✓ 公開しました");

    const read = await bench.askLine("地域まちづくり協議会への人的支援");
    expect(read).toContain("進行中");
    expect(read).toContain("担当職員が7つの協議会を回った");
    expect(read).not.toContain(RECORDER);
    const api = await bench.worker.fetch(`/api/cities/konan/measures/${MEASURE}`);
    expect(JSON.stringify(await api.json())).toContain("担当職員が7つの協議会を回った");
  });
});
