import { describe, expect, test } from "vitest";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { newEntry } from "../progress/sample-entries.ts";
import { createStaffBench, fill, listButtons, OTHER_REVIEWER, RECORDER, REVIEWER, shown } from "./staff-bench.ts";

const CLERK = "U0CLERK01";
const HEAD = "U0HEAD01";
const bench = createStaffBench({
  recorders: { users: [RECORDER], departments: [{ department: "地域創生推進課", users: [CLERK] }] },
  reviewers: {
    users: [REVIEWER, OTHER_REVIEWER],
    departments: [{ department: "秘書広報課", users: [HEAD] }],
  },
});
/** 地域創生推進課's and 秘書広報課's. */
const OURS = { id: "konan-1-1", title: "地域まちづくり協議会への人的支援" };
const THEIRS = { id: "konan-1-3", title: "市民視点を取り入れた情報発信の充実" };

async function command(user: string, text: string) {
  bench.forget();
  await bench.command(user, text);
  return (await bench.calls("respond"))[0]!;
}

describe("一つの課を受け持つ人", () => {
  test("記録するボタンは自分の課の取組にだけ付き、ほかの課の取組は、ボタンでも画面でも断られて残る", async () => {
    const labelsOf = async (title: string) => listButtons((await command(CLERK, title)).body).map(({ text }) => text);
    expect(await labelsOf(OURS.title)).toContain("記録する");
    expect(await labelsOf(THEIRS.title)).not.toContain("記録する");
    expect((await command(CLERK, `記録 ${OURS.title}`)).body.text).toBe("この取組の進捗を記録します。");
    const refused = (await command(CLERK, `記録 ${THEIRS.title}`)).body;
    expect(refused.text).toContain("あなたの課の担当ではありません");
    expect(listButtons(refused)).toEqual([]);

    bench.forget();
    await bench.tap({ user: CLERK, value: `v=1&kind=record&id=${THEIRS.id}` });
    expect(shown((await bench.calls("respond"))[0]!.body)).toContain("あなたの課の担当ではありません");

    const form = await bench.openForm(RECORDER, THEIRS.id);
    const answer = await bench.submit(CLERK, form, fill(form, { 実施したこと: "ほかの課の記録" }));
    expect(Object.values(answer.errors).join()).toContain("あなたの課の担当ではありません");
    expect(await bench.sql("SELECT 1 FROM progress_entry")).toEqual([]);
    expect(await bench.sql("SELECT actor, reason FROM progress_refusal")).toEqual([
      { actor: CLERK, reason: "other_department" },
      { actor: CLERK, reason: "other_department" },
    ]);
    expect(await bench.record(CLERK, OURS.id, { 実施したこと: "自分の課の記録" })).toBeTruthy();
  });

  test("引き継ぎには、自分の課の分だけが出る。引きつぎ表も同じ", async () => {
    await bench.record(RECORDER, OURS.id, { 実施したこと: "会議を開いた" });
    await bench.record(RECORDER, THEIRS.id, { 実施したこと: "広報を直した" });
    const everything = await command(RECORDER, `引き継ぎ <@${RECORDER}>`);
    expect(everything.body.text).toContain(THEIRS.title);
    const own = await command(CLERK, `引き継ぎ <@${RECORDER}>`);
    expect(own.body.text).toContain(OURS.title);
    expect(shown(own.body)).not.toContain(THEIRS.title);
    const url = new URL(listButtons(own.body)[0]!.url!);
    const sheet = await (await bench.worker.fetch(`${url.pathname}${url.search}`)).text();
    expect(sheet).toContain(OURS.title);
    expect(sheet).not.toContain(THEIRS.title);
    expect((await command(CLERK, "引き継ぎ 秘書広報課")).body.text).not.toContain(THEIRS.title);
  });

  test("まとめて承認で決まるのは自分の課の分だけで、残りがあるあいだ、たずねる文は消えない", async () => {
    const file = { recordedBy: RECORDER, recordedAt: "2025-10-10T01:00:00.000Z", via: "csv" as const };
    await createProgressStore(await bench.worker.db()).append([
      newEntry("file-ours", { ...file, measureId: OURS.id, note: "七つの会を支えた" }),
      newEntry("file-theirs", { ...file, measureId: THEIRS.id, note: "広報を新しくした" }),
    ]);
    const value = JSON.stringify({ do: "approve_file", by: file.recordedBy, at: file.recordedAt });
    await bench.tap({ user: HEAD, value, actionId: "staff:approve_file" });
    const [told] = await bench.calls("respond");
    expect(told!.body.text).toBe("✓ 1件を公開しました。ほかの課の1件は、その課の確認者が確認します。");
    expect(told!.body.replace_original).toBe(false);
    expect(await bench.sql("SELECT entry_id FROM progress_review WHERE entry_id LIKE 'file-%'")).toEqual([
      { entry_id: "file-theirs" },
    ]);
  });
});
