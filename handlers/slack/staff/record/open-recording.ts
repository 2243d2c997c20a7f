import { buildMeasureCard } from "../../../../src/card/build-measure-card.ts";
import type { Intent } from "../../../../src/card/card-parts.ts";
import {
  type RecordMetadata,
  readRecordModal,
  recordMetadataSchema,
  renderRecordModal,
} from "../../../../src/card/slack/staff/record-modal.ts";
import { renderTryAgain, sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { MeasureView } from "../../../../src/domain/measure-view.ts";
import { type ProgressEntry, REPORTED_STATUSES } from "../../../../src/domain/progress-entry.ts";
import { findNews } from "../../../../src/domain/report.ts";
import { mayRecord } from "../../../../src/progress/permissions.ts";
import { recordingFormFor } from "../../../../src/progress/recording-form.ts";
import type { RecordingInput } from "../../../../src/progress/recording-input.ts";
import { isRefused, type Rule } from "../find-refusal.ts";
import { findHomeDepartment } from "../home/home-metadata.ts";
import { openView } from "../open-view.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { tellPrivately } from "../tell-privately.ts";

type RecordIntent = Extract<Intent, { kind: "record" | "correct" }>;

/** 「記録する」: the form of a record, with the state it has now in its fields. */
export async function openRecording(tap: StaffTap, intent: RecordIntent, tools: StaffTools): Promise<void> {
  const { client } = tools;
  // Side by side: the tap opens a form for three seconds only.
  const measure = findPlace(tools, intent.id)?.measure;
  const rule: Rule = (staff, actor) => mayRecord(staff, actor, measure);
  const [refused, view] = await Promise.all([
    isRefused(tap, { action: "record", measureId: intent.id }, rule, tools),
    findView(tools, intent.id),
  ]);
  if (refused) return;
  const corrects = view && findCorrected(view, intent);
  if (!view || corrects === undefined) return tellPrivately(client, tap, sayPlainly(GONE));
  const metadata: RecordMetadata = {
    measureId: intent.id,
    corrects: corrects?.id ?? null,
    // A correction needs to show all that it takes the place of.
    full: corrects !== null,
    home: findHomeDepartment(tap),
  };
  const opened = await openView(client, tap.trigger_id, buildModal(view, metadata, corrects, null, tools));
  if (opened !== "opened") await tellPrivately(client, tap, renderTryAgain(intent.id, opened.why));
}

/** 「…なども書く」 in the open form: the same form with every field; what was typed stays. */
export async function showMoreFields(tap: StaffTap, tools: StaffTools): Promise<void> {
  const { view: modal } = tap;
  const metadata = recordMetadataSchema.parse(JSON.parse(modal?.private_metadata || "{}"));
  const view = await findView(tools, metadata.measureId);
  if (!modal || !view) return;
  const { measure, city } = view;
  const form = recordingFormFor(measure, city, tools.today);
  const typed = modal.state ? readRecordModal(form, modal.state) : null;
  await tools.client.views.update({
    view_id: modal.id,
    view: buildModal(view, { ...metadata, full: true }, null, typed, tools),
  });
}

const GONE = STAFF_WORDS.entryGone;

/** The entry to correct; null: something new; undefined: there is none such. */
function findCorrected(view: MeasureView, intent: RecordIntent): ProgressEntry | null | undefined {
  if (intent.kind === "record") return null;
  if (intent.entry === "latest") return findNews(view.reports)?.entry;
  return view.entries.find(({ id, state }) => id === intent.entry && state !== "withdrawn");
}

/** @param doubts what is asked about before the form is taken */
export function buildModal(
  view: MeasureView,
  metadata: RecordMetadata,
  corrects: ProgressEntry | null,
  typed: RecordingInput | null,
  { today }: StaffTools,
  doubts: readonly string[] = [],
) {
  const { measure, city, progress } = view;
  const card = buildMeasureCard(view, "summary", null);
  const reported = REPORTED_STATUSES.find((status) => status === progress.kind);
  return renderRecordModal({
    form: recordingFormFor(measure, city, today, corrects),
    metadata,
    standing: STAFF_WORDS.standsNow(card.status.icon, card.status.word, card.statusNote),
    // Most words say that it goes on as before.
    doubts,
    typed: typed ?? (corrects === null && reported ? { status: reported } : {}),
  });
}
