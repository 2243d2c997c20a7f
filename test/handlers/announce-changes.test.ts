import { expect, test, vi } from "vitest";
import { tellFollowers } from "../../handlers/slack/staff/on-published.ts";
import { listChanges } from "../../handlers/slack/staff/review/announce-entry.ts";
import { draft, published, recordsOf } from "../progress/sample-entries.ts";

const TODAY = "2025-10-10";
const records = recordsOf("konan");

test("まとめて公開しても、フォローしている人への知らせは、取組ごとにいちばん新しい一つ", () => {
  const entries = [
    published(1, { note: "一つめ" }),
    published(3, { note: "三つめ" }),
    published(2, { note: "二つめ" }),
    published(4, { confirmsOnly: true }),
    published(5, { measureId: "konan-1-4", note: "ほかの取組" }),
    published(7, { measureId: "konan-1-2", nextCheckOn: "2025-12-01" }),
    published(8, { measureId: "konan-1-4", note: "会議を開いた", nextCheckOn: "2025-12-01" }),
    draft(6, { measureId: "konan-1-1", note: "確認待ち" }),
  ];
  const changes = listChanges(entries, records, TODAY);
  expect(changes.map(({ measureId, entryId }) => [measureId, entryId])).toEqual([
    ["konan-1-3", "e3"],
    ["konan-1-4", "e8"],
  ]);
  expect(changes[0]!.text).toContain("三つめ");
  // The day on which the department means to look again stays inside.
  expect(changes[1]!.text).toBe("実施したこと: 会議を開いた");
});

test("長い文は、知らせでは120字までに切る", () => {
  const textOf = (note: string) => listChanges([published(1, { note })], records, TODAY)[0]!.text;
  const [label] = textOf("字").split("字");
  const room = 120 - [...label!].length;
  expect(textOf("字".repeat(room))).toBe(`${label}${"字".repeat(room)}`);
  expect(textOf("字".repeat(room + 1))).toBe(`${label}${"字".repeat(room - 1)}…`);
});

test("知らせは一度にまとめて渡し、渡せなければ一度だけやり直して、番号だけをログに残す", async () => {
  const changes = listChanges(
    [published(1, { note: "ひみつの文" }), published(2, { measureId: "konan-1-4", note: "文" })],
    records,
    TODAY,
  );
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const sendBatch = vi.fn().mockRejectedValueOnce(new Error("queue")).mockResolvedValue(undefined);
  await tellFollowers({ REMINDERS: { sendBatch } } as never)(changes);
  expect(sendBatch).toHaveBeenCalledTimes(2);
  expect(sendBatch.mock.calls[1]![0]).toHaveLength(2);
  expect(JSON.stringify(log.mock.calls)).toContain("followers_not_told");
  expect(JSON.stringify(log.mock.calls)).not.toContain("ひみつ");

  sendBatch.mockReset().mockRejectedValue(new Error("queue"));
  await tellFollowers({ REMINDERS: { sendBatch } } as never)(changes);
  expect(sendBatch).toHaveBeenCalledTimes(2);
  log.mockRestore();
});
