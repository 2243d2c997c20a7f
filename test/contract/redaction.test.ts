import { describe, expect, test } from "vitest";
import { createStaffBench, RECORDER, REVIEWER } from "./staff-bench.ts";

const bench = createStaffBench();
const RECORD = "konan-1-3";
const TITLE = "市民視点を取り入れた情報発信の充実";
const WORDS = "まちがって公開した文";

const get = async (path: string) => (await bench.worker.fetch(path)).text();

async function publish(note: string): Promise<string> {
  const id = await bench.record(RECORDER, RECORD, {
    状況: "進行中",
    年度: "令和7年度",
    時点: "中間",
    実施したこと: note,
  });
  await bench.approve(REVIEWER, id);
  return id;
}

async function openRedaction(user: string) {
  bench.forget();
  await bench.tap({ user, value: `v=1&kind=redact&id=${RECORD}`, actionId: "intent:0" });
}

describe("公開した報告の取り下げ", () => {
  test("ことばはどの画面・API・フィード・CSV・送る前のお知らせからも消え、だれが・いつ・なぜだけが残る", async () => {
    await publish("残る報告の文");
    const id = await publish(WORDS);
    const occasion = `entry:${id}`;
    for (const row of [
      `INSERT OR REPLACE INTO plan (city, occasion, channel, run, state, today, late, subject) VALUES ('konan', '${occasion}', 'line', 'r', 'released', '2026-11-28', 0, '{"measureId":"${RECORD}","text":"${WORDS}"}')`,
      `INSERT INTO chunk (id, city, occasion, number, topics, size) VALUES ('konan/x/1', 'konan', '${occasion}', 1, '["record:${RECORD}"]', 1)`,
      `INSERT INTO content (city, occasion, topics, messages) VALUES ('konan', '${occasion}', '["record:${RECORD}"]', '["${WORDS}"]')`,
    ])
      await bench.sql(row);
    expect(await bench.askLine(TITLE)).toContain(WORDS);
    expect(await get(`/api/cities/konan/measures/${RECORD}`)).toContain(WORDS);

    await openRedaction(REVIEWER);
    const [opened] = await bench.calls("views.open");
    const view = opened!.answer.view;
    const answer = (values: string, reason: string) =>
      bench.submit(REVIEWER, view, {
        entry: {
          value: { type: "static_select", selected_option: { value: values, text: { type: "plain_text", text: "x" } } },
        },
        reason: { value: { type: "plain_text_input", value: reason } },
      });
    expect(JSON.stringify(await answer(id, " "))).toContain("理由を書いてください");
    expect(JSON.stringify(await answer(id, "田中さんの電話 090-1234-5678 のため"))).toContain("個人の情報");
    expect(JSON.stringify(await answer(id, "市民の名前が入っていたため"))).toContain("取り下げました");

    expect(await bench.askLine(TITLE)).not.toContain(WORDS);
    for (const path of [
      `/api/cities/konan/measures/${RECORD}`,
      "/api/cities/konan/measures",
      "/konan/deadlines.ics",
      "/konan/updates.atom",
      "/api/cities/konan/digest",
    ])
      expect(await get(path), path).not.toContain(WORDS);
    expect(await get(`/api/cities/konan/measures/${RECORD}`)).toContain("残る報告の文");
    for (const table of ["progress_entry", "progress_review", "plan", "chunk", "content", "post"])
      expect(JSON.stringify(await bench.sql(`SELECT * FROM ${table}`)), table).not.toContain(WORDS);
    expect(await bench.sql(`SELECT state, subject FROM plan WHERE occasion = '${occasion}'`)).toEqual([
      { state: "skipped", subject: null },
    ]);
    expect(await bench.sql("SELECT entry_id, redacted_by, reason FROM progress_redaction")).toEqual([
      { entry_id: id, redacted_by: REVIEWER, reason: "市民の名前が入っていたため" },
    ]);
    // 二度めは何も変えない
    expect(JSON.stringify(await answer(id, "もう一度"))).toContain("もう取り下げられた");
  });

  test("確認者でなければ断り、断ったことを残す", async () => {
    await openRedaction(RECORDER);
    expect(await bench.sql("SELECT actor, action, reason FROM progress_refusal WHERE action = 'redact'")).toEqual([
      { actor: RECORDER, action: "redact", reason: "not_reviewer" },
    ]);
  });

  test("取り下げた記録のことばのほかは、書きかえも削除もできない", async () => {
    const id = await publish("書きかえられない文");
    expect(await bench.sql("SELECT entry_id FROM progress_redaction")).toHaveLength(1);
    for (const statement of [
      `UPDATE progress_entry SET content = '{}' WHERE id = '${id}'`,
      `DELETE FROM progress_entry WHERE id = '${id}'`,
      "UPDATE progress_entry SET recorded_by = 'U0X' WHERE id IN (SELECT entry_id FROM progress_redaction)",
      "DELETE FROM progress_redaction",
      "UPDATE progress_redaction SET reason = ''",
      `INSERT INTO progress_redaction (entry_id, city, redacted_by, redacted_at, reason) VALUES ('no-such', 'konan', 'U0X', 1, 'x')`,
    ])
      await expect(bench.sql(statement), statement).rejects.toThrow();
  });
});
