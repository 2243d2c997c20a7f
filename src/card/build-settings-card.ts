import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import type { CityRecords } from "../domain/records.ts";
import { type Field, fieldsOf } from "../reminder/fields.ts";
import { ALL_TOPICS, encodeTopic, type Topic } from "../reminder/topic.ts";
import type { MessageCard } from "./card.ts";
import type { CardAction } from "./card-parts.ts";
import type { SettingsCard, SettingsRow } from "./reminder-card.ts";
import { speakMessage } from "./speak-message.ts";

/** Rows of a card; a reader who follows more finds them from the records themselves. */
const MAX_ROWS = 12;

/** Days before a deadline on which followers hear of it, in words. */
const WHEN_FOLLOWED = "記録が更新されたときと、期限の90日前・30日前の週";

/** What a reader has switched on. */
interface ReaderTopics {
  topics: Topic[];
  /** Said first: what was just changed, or that nothing is kept here; null: nothing to say. */
  remark: string | null;
}

/** Said where topics can be tried and are not kept. */
export const TRIAL_REMARK = "ここは試し場です。登録は保存されず、お知らせも届きません。";

/** What a reader gets now, each with a button to change it, and all of it stoppable with one tap. */
export function buildSettingsCard(records: CityRecords, { topics, remark }: ReaderTopics): SettingsCard {
  const fields = fieldsOf(records);
  const chosen = topics.filter(({ kind }) => kind !== "digest");
  const rows = [
    buildRow(
      { kind: "digest" },
      "週のまとめ",
      `${describeMunicipality(records.city).unit}全体の期限と更新。毎週はじめの開庁日の朝`,
      topics,
    ),
    ...chosen.flatMap((topic) => {
      const name = findTopicName(topic, records, fields);
      return name === null ? [] : [buildRow(topic, name.title, name.note, topics)];
    }),
  ];
  return {
    kind: "settings",
    cityName: records.city.name,
    title: "お知らせの設定",
    lines: [
      ...(remark === null ? [] : [remark]),
      "受け取るものを選べます。いつでも止められます。",
      "記録をフォローするには、記録のカードの「フォローする」を押してください。",
    ],
    ...cutRows(rows),
    actions: [
      { label: "分野を選ぶ", intent: { kind: "fields" } },
      previewAction(),
      ...(topics.length > 0 ? [stopAction(ALL_TOPICS, "すべて止める")] : []),
    ],
  };
}

/** The fields of the city's plan, each with a button to choose or leave it. */
export function buildFieldsCard(records: CityRecords, { topics, remark }: ReaderTopics): SettingsCard {
  const rows = fieldsOf(records).map((field) => {
    const { title, note } = nameField(field);
    const count = `${records.city.measureWord}${field.measureIds.length}件`;
    return buildRow({ kind: "field", field: field.id }, title, note === null ? count : `${note}・${count}`, topics);
  });
  return {
    kind: "settings",
    cityName: records.city.name,
    title: "分野を選ぶ",
    lines: [...(remark === null ? [] : [remark]), "選んだ分野の期限と更新を、毎週はじめの開庁日の朝にお知らせします。"],
    ...cutRows(rows),
    actions: [{ label: "お知らせの設定", intent: { kind: "settings" } }],
  };
}

/** A field by what people look for; the plan's own title, often a slogan, stands below. */
const nameField = ({ title, everyday }: Field) =>
  everyday === null ? { title, note: null } : { title: everyday, note: title };

/** What comes where a reader has no settings of their own: in Slack, and wherever a question is answered alone. */
export function buildRemindersCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "お知らせについて",
    lines: [
      "毎週はじめの開庁日の朝に、期限が近いもの、期限を過ぎて実績の報告がないもの、更新された記録をまとめて送ります。",
      "職員には、決められた Slack のチャンネルに届きます。",
      `市民には、${city.name}の LINE で登録した人にだけ届きます。LINE で「設定」と送ると選べます。`,
    ],
    actions: [previewAction()],
  });
}

/**
 * Follows a tap that switches a topic; null when the topic names nothing in this city.
 * @param remark said too; null: nothing
 */
export function buildSubscriptionCard(
  records: CityRecords,
  topic: Topic,
  on: boolean,
  remark: string | null,
): MessageCard | null {
  const change = describeChange(records, topic, on);
  if (change === null) return null;
  return {
    kind: "message",
    cityName: records.city.name,
    title: on ? "登録しました" : "止めました",
    lines: [change, ...(remark === null ? [] : [remark])],
    actions: [buildChange(topic, on), { label: "お知らせの設定", intent: { kind: "settings" } }],
  };
}

/** What switching a topic means, in one sentence; null when the topic names nothing in this city. */
export function describeChange(records: CityRecords, topic: Topic, on: boolean): string | null {
  const name = findTopicName(topic, records, fieldsOf(records));
  if (name === null) return null;
  const when = topic.kind === "record" ? WHEN_FOLLOWED : "毎週はじめの開庁日の朝";
  return on ? `「${name.title}」を、${when}にお知らせします。` : `「${name.title}」のお知らせは、もう届きません。`;
}

/** After 「すべて止める」. */
export function buildAllStoppedCard(city: City): MessageCard {
  return {
    kind: "message",
    cityName: city.name,
    title: "すべて止めました",
    lines: ["お知らせは、もう届きません。登録していた内容は消しました。", "質問には、これまでどおりお答えします。"],
    actions: [{ label: "お知らせの設定", intent: { kind: "settings" } }],
  };
}

export const followAction = (id: string): CardAction => ({
  label: "フォローする",
  intent: { kind: "subscribe", topic: encodeTopic({ kind: "record", id }), on: "1" },
});

export const stopAction = (topic: string, label: string): CardAction => ({
  label,
  intent: { kind: "subscribe", topic, on: "0" },
});

function previewAction(): CardAction {
  return {
    label: "今週のまとめを見る",
    intent: { kind: "digest", section: "all", offset: 0, day: "today", scope: "all" },
  };
}

function buildRow(topic: Topic, title: string, note: string | null, topics: Topic[]): SettingsRow {
  const encoded = encodeTopic(topic);
  const on = topics.some((chosen) => encodeTopic(chosen) === encoded);
  return { title, note, on, change: buildChange(topic, on) };
}

function buildChange(topic: Topic, on: boolean): CardAction {
  const follows = topic.kind === "record";
  const label = on ? (follows ? "フォローをやめる" : "止める") : follows ? "フォローする" : "受け取る";
  return { label, intent: { kind: "subscribe", topic: encodeTopic(topic), on: on ? "0" : "1" } };
}

function cutRows(rows: SettingsRow[]): Pick<SettingsCard, "rows" | "left"> {
  return { rows: rows.slice(0, MAX_ROWS), left: Math.max(0, rows.length - MAX_ROWS) };
}

/** null: the field or record is no longer in the city's data. */
function findTopicName(
  topic: Topic,
  { measures }: CityRecords,
  fields: Field[],
): Pick<SettingsRow, "title" | "note"> | null {
  switch (topic.kind) {
    case "digest":
      return { title: "週のまとめ", note: null };
    case "field": {
      const field = fields.find(({ id }) => id === topic.field);
      if (!field) return null;
      const { title, note } = nameField(field);
      return { title, note: note === null ? "分野・毎週" : `${note}・毎週` };
    }
    case "record": {
      const measure = measures.find(({ id }) => id === topic.id);
      return measure ? { title: measure.title, note: "フォロー中の記録" } : null;
    }
  }
}
