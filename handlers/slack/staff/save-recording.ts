import { renderSavedView } from "../../../src/card/slack/staff/notice-view.ts";
import { buildModalErrors, readRecordModal, recordMetadataSchema } from "../../../src/card/slack/staff/record-modal.ts";
import { recordedOn } from "../../../src/domain/progress-entry.ts";
import { findRecording } from "../../../src/progress/find-recording.ts";
import { mayRecord } from "../../../src/progress/permissions.ts";
import { recordingFormFor } from "../../../src/progress/recording-form.ts";
import type { RecordingFault } from "../../../src/progress/recording-input.ts";
import { buildEntry } from "../../../src/progress/review-flow.ts";
import { logSlackError } from "../log-slack.ts";
import { askReview } from "./ask-review.ts";
import { buildEntryId } from "./build-entry-id.ts";
import { findRefusal } from "./find-refusal.ts";
import { NOT_SAVED, saveInTime } from "./save-in-time.ts";
import { showHome } from "./show-home.ts";
import { findPlace, type StaffTools } from "./staff-room.ts";
import type { Submission, SubmissionResult } from "./staff-submission.ts";

/** 「送る」: a draft, or everything that is wrong beside its field; nothing typed is lost either way. */
export async function saveRecording({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { store, today, now } = tools;
  const metadata = recordMetadataSchema.parse(JSON.parse(view.private_metadata));
  const place = findPlace(tools, metadata.measureId)!;
  const { measure, city } = place;
  const form = recordingFormFor(measure, city, today);
  const refuse = (faults: RecordingFault[]): SubmissionResult => ({
    answer: { response_action: "errors", errors: buildModalErrors(faults, form, metadata.full) },
  });

  const attempt = { userId: user.id, action: "record", measureId: measure.id } as const;
  const refusal = await findRefusal(tools, attempt, mayRecord);
  if (refusal !== null) return refuse([{ field: null, message: refusal }]);
  try {
    const corrects = metadata.corrects === null ? null : await saveInTime(store.find(city.id, metadata.corrects));
    const input = readRecordModal(form, view.state);
    // A correction is held to the day of what it corrects: its 次の確認日 may have passed since.
    const recording = findRecording(input, measure, city, corrects ? recordedOn(corrects) : today);
    if (recording.kind === "bad") return refuse(recording.faults);
    const id = await buildEntryId(city.id, view.id, JSON.stringify(recording.content));
    const who = { id, city: city.id, measureId: measure.id, recordedBy: user.id, now, via: "form" } as const;
    await saveInTime(store.append([buildEntry(who, recording.content, corrects)]));
    const { users, userGroups } = tools.staff.reviewers;
    return {
      answer: {
        response_action: "update",
        view: renderSavedView({ ...recording.content, id }, place, users.length + userGroups.length > 0),
      },
      afterwards: async () => {
        await askReview([id], tools);
        if (metadata.home !== null) await showHome(user.id, metadata.home, tools);
      },
    };
  } catch (error) {
    logSlackError("not_saved", error, {});
    return refuse([{ field: null, message: NOT_SAVED }]);
  }
}
