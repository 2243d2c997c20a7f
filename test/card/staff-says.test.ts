import path from "node:path";
import { expect, test } from "vitest";
import { renderCheckedIn, renderCheckIn } from "../../src/card/slack/staff/check-in-message.ts";
import { renderRecordChoice } from "../../src/card/slack/staff/choose-record.ts";
import { renderCommandList, renderCommandOffer } from "../../src/card/slack/staff/command-message.ts";
import { renderDownloads, renderYearChoice } from "../../src/card/slack/staff/download-message.ts";
import { renderFeedback } from "../../src/card/slack/staff/feedback-message.ts";
import { renderFileModal, renderFileReview } from "../../src/card/slack/staff/file-review-message.ts";
import { renderHandOver } from "../../src/card/slack/staff/hand-over-message.ts";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderImportMessage, renderImportModal } from "../../src/card/slack/staff/import-view.ts";
import { renderInspection } from "../../src/card/slack/staff/inspection-message.ts";
import { renderMistake } from "../../src/card/slack/staff/mistake-message.ts";
import { renderSavedView } from "../../src/card/slack/staff/notice-view.ts";
import { renderOwnerChoice } from "../../src/card/slack/staff/owner-message.ts";
import { renderPhrases, renderProposal, renderTeachConfirm } from "../../src/card/slack/staff/phrase-message.ts";
import { renderPickRecordModal } from "../../src/card/slack/staff/pick-record-modal.ts";
import { renderRecordModal } from "../../src/card/slack/staff/record-modal.ts";
import { renderRedactModal } from "../../src/card/slack/staff/redact-modal.ts";
import { renderWordsLeft } from "../../src/card/slack/staff/redacted-message.ts";
import {
  renderDraftList,
  renderLost,
  renderOutcomeForRecorder,
  renderReturnModal,
  renderReviewed,
  renderReviewRequest,
} from "../../src/card/slack/staff/review-message.ts";
import { findStaffAction, STAFF_ACTION_PREFIX } from "../../src/card/slack/staff/staff-action.ts";
import { renderTeachModal, renderUnanswered } from "../../src/card/slack/staff/unanswered-message.ts";
import { renderUnreported, renderUnreportedAsk } from "../../src/card/slack/staff/unreported-message.ts";
import { renderUsage } from "../../src/card/slack/staff/usage-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { recordingFormFor } from "../../src/progress/recording-form.ts";
import { STAFF_COMMANDS } from "../../src/progress/staff-commands.ts";
import { listUnreported } from "../../src/progress/unreported.ts";
import { buildWorkList, listDepartments } from "../../src/progress/work-list.ts";
import { draft, measureOf, published, recordsOf } from "../progress/sample-entries.ts";

const TODAY = "2025-10-10";
const { city, measures } = recordsOf("konan");
const measure = measureOf("konan-1-3");
const place = { measure, city };
const entry = draft(1, {
  status: "late",
  fiscalYear: 2025,
  point: "midterm",
  note: "入札が不調",
  nextCheckOn: "2025-12-01",
});
const returned = {
  ...entry,
  state: "returned" as const,
  review: { by: "U0REV", at: entry.recordedAt, comment: "数字がちがう" },
};
const shown = published(2, { measureId: "konan-1-4", status: "in_progress" });
const view = buildMeasureView(measure, city, TODAY, [entry]);
const places = new Map([[measure.id, place]]);
const views = measures.map((each) => buildMeasureView(each, city, TODAY, each.id === measure.id ? [entry] : []));
const home = {
  departments: listDepartments(views),
  department: "",
  work: buildWorkList(views, null, TODAY),
  staffed: true,
  mayReview: () => true,
  owners: new Map([[measure.id, "U0OWN"]]),
};
const tied = { phrase: "公式アカウント", title: measure.title, measureId: measure.id };
const change = { question: "公式アカウントは?", before: "見つかりません", after: measure.title };
const file = { url: "https://example.slack.com/f.csv", lines: ["3行目 指標の値: 目標の10倍を超えています"] };
const at = new Map([["konan-1-3", measure.title]]);

/** Every message and form for staff, once or in each of its ways. */
const SAID: Record<string, unknown> = {
  今どうですか: renderCheckIn(view, [{ kind: "silent", months: 6 }], 0),
  わけのない問いかけ: renderCheckIn(view, [], 0),
  差し戻しの問いかけ: renderCheckIn(view, [{ kind: "returned", comment: "職員だけの文" }], 0),
  ...Object.fromEntries(
    (["moved", "unchanged", "delayed", "done"] as const).map((choice) => [
      `一押しの答え ${choice}`,
      renderCheckedIn(place, choice, "U0REC", "e1", 0),
    ]),
  ),
  取組を選ぶ: renderRecordChoice("どの取組の進捗を記録しますか?", [measure, measureOf("konan-1-4")]),
  命令の一覧: renderCommandList(STAFF_COMMANDS),
  打ちまちがい: renderCommandOffer("てけんん", [STAFF_COMMANDS[0]!]),
  文で書かれた命令: renderCommandOffer("点検", [STAFF_COMMANDS[0]!], "点検"),
  ダウンロード: renderDownloads(
    "CSV です。",
    [{ label: "UTF-8", url: "https://machi.example/a" }],
    "10分まで使えます。",
  ),
  年度を選ぶ: renderYearChoice([2024, 2025]),
  答えへの声: renderFeedback(
    [
      { about: "konan-1-3", verdict: "helpful", times: 3 },
      { about: "konan-1-3", verdict: "outdated", times: 2 },
      { about: "not_found", verdict: "unclear", times: 1 },
    ],
    at,
    "2025-10-03",
  ),
  ファイルの確認: renderFileReview([entry], places),
  長いファイルの確認: renderFileReview(
    Array.from({ length: 60 }, () => entry),
    places,
  ),
  ないファイルの確認: renderFileReview([], places),
  ファイルの画面: renderFileModal([entry], places, "{}"),
  引きつぎ: renderHandOver({
    gaps: [{ view, goneDepartments: ["秘書広報課"], goneRecorders: ["U0GONE"], movedRecorders: ["U0MOVED"] }],
    of: null,
    remark: "2人は確かめていません。",
    url: "https://machi.example/b",
  }),
  引きつぐもの: renderHandOver({
    gaps: [{ view, goneDepartments: [], goneRecorders: [], movedRecorders: [] }],
    of: { department: "秘書広報課" },
    remark: "",
    url: null,
  }),
  ホーム: renderHomeWork(home),
  自分の担当のあるホーム: renderHomeWork({ ...home, viewer: "U0OWN" }).slice(1, 2),
  自分の担当: renderHomeWork({ ...home, viewer: "U0OWN", look: { list: "mine", from: 0 } }).slice(1),
  登録のないホーム: renderHomeWork({
    ...home,
    staffed: false,
    works: false,
    settingFaults: ["STAFF_KONAN の recorders"],
  }),
  ...Object.fromEntries(
    (["needs", "unreported", "all"] as const).map((list) => [
      `ホームの一つの一覧 ${list}`,
      renderHomeWork({ ...home, look: { list, from: 0 } }),
    ]),
  ),
  取り込む画面: renderImportModal(["3行目 評価: 読めません"]),
  取り込む前にたずねる画面: renderImportModal([], file),
  取り込みの知らせ: renderImportMessage(renderImportModal(["3行目 評価: 読めません"])),
  点検: renderInspection("直すところが1件あります。", ["✗ LINE: 断られました。\n  → 入れなおしてください"]),
  まちがいの知らせ: renderMistake({ kind: "figure", text: "数字が古い" }, measure),
  保存した画面: renderSavedView([entry, entry], place, true),
  確認のない保存: renderSavedView([entry], place, false),
  担当者を選ぶ: renderOwnerChoice("担当者を選んでください。", [measure], new Map([[measure.id, "U0OWN"]])),
  結びつけの確かめ: renderTeachConfirm(tied, [change], true, "{}"),
  結びつけの提案: renderTeachConfirm(tied, [], false, "{}"),
  提案の知らせ: renderProposal({ ...tied, id: "p1", proposedBy: "U0REC" }, [change]),
  結びつけたことば: renderPhrases({
    tied: [tied],
    proposed: [{ ...tied, id: "p1", proposedBy: "U0REC" }],
    decides: true,
    fileUrl: "https://machi.example/c",
  }),
  ないことば: renderPhrases({ tied: [], proposed: [], decides: false, fileUrl: null }),
  記録の取組を選ぶ画面: renderPickRecordModal(measure),
  記録の画面: renderRecordModal({
    form: recordingFormFor(measure, city, TODAY),
    metadata: { measureId: measure.id, corrects: null, full: true, home: null },
    standing: "今: － 未報告",
    typed: {},
  }),
  短い記録の画面: renderRecordModal({
    form: recordingFormFor(measure, city, TODAY),
    metadata: { measureId: measure.id, corrects: "e1", full: false, home: null },
    standing: "今: － 未報告",
    typed: {},
  }),
  たずねかえす記録の画面: renderRecordModal({
    form: recordingFormFor(measure, city, TODAY),
    metadata: { measureId: measure.id, corrects: null, full: false, home: null },
    standing: "今: － 未報告",
    typed: {},
    doubts: ["新しい期限が、今日より前です"],
  }),
  取り下げる画面: renderRedactModal([shown], place),
  残ったことば: renderWordsLeft([
    { channel: "C0CITY", ts: "1760058000.000100" },
    { channel: "D0REV", ts: "1760058000.000100" },
  ]),
  確認のお願い: renderReviewRequest(entry, view),
  確認の済んだ記録: renderReviewed(returned, place),
  先に決まった記録: renderLost(shown),
  記録した人への知らせ: renderOutcomeForRecorder(returned, place),
  公開の知らせ: renderOutcomeForRecorder(shown, place),
  差し戻す画面: renderReturnModal(entry, place, "{}"),
  確認待ち: renderDraftList([{ entry, view }], () => true),
  自分の確認待ち: renderDraftList([{ entry, view }], () => false),
  ない確認待ち: renderDraftList([], () => true),
  答えられなかった質問: renderUnanswered([{ question: "公式アカウントは?", times: 3, lastAskedOn: "2025-10-09" }], 9),
  結びつける画面: renderTeachModal("公式アカウントは?"),
  未報告: renderUnreported(listUnreported(views), new Set(["秘書広報課"]), { year: null, current: 2025 }),
  年度の未報告: renderUnreported(listUnreported(views, 2025), new Set(["秘書広報課"]), { year: 2025, current: 2025 }),
  ない未報告: renderUnreported([], new Set(), { year: null, current: 2025 }),
  未報告の問いかけ: renderUnreportedAsk(listUnreported(views)[0]!, "U0REV", null),
  利用状況: renderUsage({
    title: "10月の利用状況",
    lines: ["答え 120件"],
    parts: [
      { title: "よくたずねられた記録", rows: [{ name: measure.title, count: 9 }], none: "まだありません。" },
      { title: "見つからなかった話題", rows: [], none: "まだありません。" },
    ],
    notes: ["5回に満たないものは出しません。"],
    url: "https://machi.example/d",
  }),
};

/** What is read, in its order: titles, texts, labels, hints. Ids and addresses are nobody's words. */
function listWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listWords);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === "text" && typeof value === "string" ? value.split("\n") : listWords(value),
  );
}

/** After a change of words: read what the difference says, then `vitest -u`. */
test("職員に見せることばは、書き出した一覧のとおり", async () => {
  const said = Object.entries(SAID).map(([name, message]) => `## ${name}\n${listWords(message).join("\n")}\n`);
  await expect(said.join("\n")).toMatchFileSnapshot(path.join(import.meta.dirname, "staff-says.txt"));
});

test("職員に見せるどのボタンも、押したときの値が、そのまま元のしごとに読める", () => {
  const pressed = [
    ...JSON.stringify(SAID).matchAll(/"action_id":("(?:[^"\\]|\\.)*"),"value":("(?:[^"\\]|\\.)*")/g),
  ].map(([, id, value]) => [JSON.parse(id!), JSON.parse(value!)] as [string, string]);
  const staff = pressed.filter(([id]) => id.startsWith(STAFF_ACTION_PREFIX)).map(([, value]) => value);
  expect(staff.filter((value) => JSON.stringify(findStaffAction(value)) !== value)).toEqual([]);
  expect(new Set(staff.map((value) => findStaffAction(value)?.do)).size).toBeGreaterThan(20);
});
