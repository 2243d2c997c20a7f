import { expect, test } from "vitest";
import { buildNoticeCard } from "../../src/card/build-notice-card.ts";
import {
  buildFieldsCard,
  buildSettingsCard,
  buildSubscriptionCard,
  describeChange,
} from "../../src/card/build-settings-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderText } from "../../src/card/text.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { Topic } from "../../src/reminder/topic.ts";
import { recordsOf } from "../reminder/city-records.ts";
import { textsOf } from "./line-parts.ts";

const annaka = recordsOf("annaka");
const record = (id: string): Topic => ({ kind: "record", id });

test("設定は、受け取っているものをすべて見せ、一つずつ変えられ、一度に止められる", () => {
  const topics: Topic[] = [{ kind: "digest" }, { kind: "field", field: "6" }, record("annaka-6-5-1")];
  const card = buildSettingsCard(annaka, { topics, remark: null });
  expect(card.rows.map(({ title, on, change }) => [title, on, change.label, change.intent])).toEqual([
    ["週のまとめ", true, "止める", { kind: "subscribe", topic: "digest", on: "0" }],
    ["公約VI 改革から選ばれるまちへ", true, "止める", { kind: "subscribe", topic: "field:6", on: "0" }],
    [
      "ネーミングライツ（公共施設の命名権）の推進",
      true,
      "フォローをやめる",
      { kind: "subscribe", topic: "record:annaka-6-5-1", on: "0" },
    ],
  ]);
  expect(card.actions.map(({ label }) => label)).toEqual(["分野を選ぶ", "今週のまとめを見る", "すべて止める"]);
});

test("何も受け取っていなければ、止めるボタンはない", () => {
  const card = buildSettingsCard(annaka, { topics: [], remark: null });
  expect(card.rows.map(({ on }) => on)).toEqual([false]);
  expect(card.actions.map(({ label }) => label)).not.toContain("すべて止める");
  expect(renderText(card)).toContain("週のまとめ － 受け取っていません");
});

test("多くをフォローしていても、あふれない。データから消えたものは出さない", () => {
  const topics = [...annaka.measures.map(({ id }) => record(id)), record("annaka-gone")];
  const card = buildSettingsCard(annaka, { topics, remark: null });
  expect([card.rows.length, card.left]).toEqual([12, 37]);
  expect(textsOf(renderLineMessages(card))).toContain("…ほか37件");
});

test("分野のカードは、その市の分野をすべて並べる", () => {
  const card = buildFieldsCard(annaka, { topics: [{ kind: "field", field: "2" }], remark: "選びました" });
  expect(card.rows.map(({ on }) => on)).toEqual([false, true, false, false, false, false, false]);
  expect(card.lines[0]).toBe("選びました");
});

test("LINE では、押したあとに残ることばで、何をしたかが分かる", () => {
  const [message] = renderLineMessages(buildFieldsCard(annaka, { topics: [], remark: null }));
  expect(JSON.stringify(message)).toContain('"displayText":"受け取る: 公約I 人から選ばれるまちへ"');
});

test("フォローすると、いつ届くかを言う。知らない記録はフォローできない", () => {
  expect(buildSubscriptionCard(annaka, record("annaka-6-5-1"), true, null)).toMatchObject({
    title: "登録しました",
    lines: [
      "「ネーミングライツ（公共施設の命名権）の推進」を、記録が更新されたときと、期限の90日前・30日前の週にお知らせします。",
    ],
    actions: [{ label: "フォローをやめる" }, { label: "お知らせの設定" }],
  });
  expect(buildSubscriptionCard(annaka, record("annaka-9-9-9"), true, null)).toBeNull();
  expect(describeChange(annaka, { kind: "digest" }, false)).toBe("「週のまとめ」のお知らせは、もう届きません。");
});

test("フォローしている人へのお知らせは、何があったかを先に言い、一度で止められる", () => {
  const measure = annaka.measures.find(({ id }) => id === "annaka-1-1-4")!;
  const view = buildMeasureView(measure, annaka.city, "2024-03-01");
  const update = { id: "x", measureId: measure.id, on: "2024-03-01", text: "「達成」(市の報告、令和6年3月1日時点)" };
  const card = buildNoticeCard(view, [{ kind: "changed", update }, { kind: "due" }]);
  expect(card).toMatchObject({
    record: "保育や学童クラブなどへの支援拡充",
    lines: ["更新されました: 「達成」(市の報告、令和6年3月1日時点)", "期限まであと30日です。"],
    deadline: "令和5年度末(2024年3月31日)",
  });
  expect(card.actions.map(({ intent }) => intent)).toEqual([
    { kind: "show", id: "annaka-1-1-4", view: "summary" },
    { kind: "subscribe", topic: "record:annaka-1-1-4", on: "0" },
    { kind: "settings" },
  ]);
  const isesaki = recordsOf("isesaki");
  const planned = buildMeasureView(isesaki.measures[0]!, isesaki.city, "2025-03-01");
  expect(buildNoticeCard(planned, [{ kind: "due" }]).lines).toEqual(["計画の期間の終わりまであと30日です。"]);
});
