import type { messagingApi } from "@line/bot-sdk";
import { buildDigestCard } from "../../src/card/build-digest-card.ts";
import { buildNoticeCard, type NoticeReason } from "../../src/card/build-notice-card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { isSilenced } from "../../src/reminder/digest.ts";
import { fieldsOf } from "../../src/reminder/fields.ts";
import { findDueRecords } from "../../src/reminder/find-due-records.ts";
import { isHeldBack } from "../../src/reminder/quiet-period.ts";
import { encodeTopic, findTopic, type Topic } from "../../src/reminder/topic.ts";
import type { NewPlan } from "../../src/store/reminder-ports.ts";

/** Messages of one request. All of them together count as one against the quota. */
const MAX_MESSAGES = 5;

type Week = Pick<NewPlan, "occasion" | "today" | "late" | "subject">;

/**
 * The topics that a week has something to say on: the digest and every field, unless a quiet period silences them, and
 * the records whose deadline comes near. Whoever follows only other records gets nothing that week.
 */
export function listTopicsWithNews(records: CityRecords, plan: Week): string[] {
  const weekly: Topic[] = [
    { kind: "digest" },
    ...fieldsOf(records).map(({ id }): Topic => ({ kind: "field", field: id })),
  ];
  const { city, measures } = records;
  const due = findDueRecords(records, plan.occasion, plan.today).filter((id) =>
    measures.some((measure) => measure.id === id && !isHeldBack(measure, city, plan.today)),
  );
  return [
    ...weekly.filter((topic) => !isSilenced(buildPart(records, plan, [topic]))),
    ...due.map((id): Topic => ({ kind: "record", id })),
  ].map(encodeTopic);
}

/**
 * What people with these topics get: the digest of their fields and a notice for each followed record, or one digest
 * of it all where that is too much for one request. Empty when the city's data no longer names any of it.
 */
export function buildPushMessages(records: CityRecords, plan: Week, encoded: string[]): messagingApi.Message[] {
  const topics = encoded.map(findTopic).filter((topic) => topic !== undefined);
  const followed = topics.filter((topic) => topic.kind === "record");
  const weekly = topics.filter((topic) => topic.kind !== "record");
  const notices = followed.flatMap(({ id }) => buildNotice(records, plan, id));
  const parts = weekly.length > 0 ? buildDigestMessages(records, plan, weekly) : [];
  const messages = [...parts, ...notices];
  return messages.length > MAX_MESSAGES ? buildDigestMessages(records, plan, topics) : messages;
}

function buildPart(records: CityRecords, { occasion, today, late }: Week, topics: Topic[]) {
  const only = topics.some(({ kind }) => kind === "digest") ? null : topics;
  return buildCityDigest(records, today, { week: occasion, late, audience: "citizen", only });
}

function buildDigestMessages(records: CityRecords, plan: Week, topics: Topic[]): messagingApi.Message[] {
  const digest = buildPart(records, plan, topics);
  return digest.total === 0 ? [] : renderLineMessages(buildDigestCard(digest));
}

function buildNotice(records: CityRecords, { occasion, today, subject }: Week, id: string): messagingApi.Message[] {
  const measure = records.measures.find((entry) => entry.id === id);
  if (!measure) return [];
  const reason: NoticeReason = subject
    ? { kind: "changed", update: { id: occasion, measureId: id, on: today, text: subject.text } }
    : { kind: "due" };
  return renderLineMessages(
    buildNoticeCard(buildMeasureView(measure, records.city, today, records.book?.get(id)), [reason]),
  );
}
