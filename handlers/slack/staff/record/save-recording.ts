import { findFormTrouble } from "../../../../src/card/slack/staff/form-trouble.ts";
import { renderSavedView } from "../../../../src/card/slack/staff/notice-view.ts";
import {
  buildModalErrors,
  readRecordModal,
  recordMetadataSchema,
} from "../../../../src/card/slack/staff/record-modal.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { namesAnybody } from "../../../../src/domain/staff.ts";
import { DESK_WORDS } from "../../../../src/progress/desk-words.ts";
import { mayRecord } from "../../../../src/progress/permissions.ts";
import { recordingFormFor } from "../../../../src/progress/recording-form.ts";
import type { RecordingFault } from "../../../../src/progress/recording-input.ts";
import { buildEntryId } from "../build-entry-id.ts";
import { findActor } from "../find-refusal.ts";
import { finishInTime } from "../finish-in-time.ts";
import { showHome } from "../home/show-home.ts";
import { askFileReview, askReview } from "../review/ask-review.ts";
import { showCorrected } from "../review/review-messages.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import { buildModal } from "./open-recording.ts";

const GONE = STAFF_WORDS.recordGoneKeepWords;

/** 「送る」: a draft, or everything that is wrong beside its field; nothing typed is lost either way. */
export async function saveRecording({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { desk, records, staff, today, now } = tools;
  const metadata = recordMetadataSchema.parse(JSON.parse(view.private_metadata));
  const { measureId, corrects, full, home, doubted = [] } = metadata;
  const place = findPlace(tools, measureId);
  // The data may have changed since the form was opened.
  if (!place)
    return { answer: findFormTrouble({ type: "view_submission", view }, GONE) ?? { response_action: "clear" } };
  const form = recordingFormFor(place.measure, place.city, today);
  const refuse = (faults: RecordingFault[]): SubmissionResult => ({
    answer: { response_action: "errors", errors: buildModalErrors(faults, form, full) },
  });

  const input = readRecordModal(form, view.state);
  // The same form with the same words is the same entry: sent again after a failure, it is recorded once.
  const id = await buildEntryId(records.city.id, view.id, JSON.stringify(input));
  const outcome = await finishInTime(
    findActor(tools, user.id, (rights, actor) => mayRecord(rights, actor, place.measure)).then((actor) =>
      desk.record(actor, measureId, input, id, "form", now, corrects, doubted),
    ),
  );
  switch (outcome?.kind) {
    case "faults":
      return refuse(outcome.faults);
    case "doubts": {
      const shown = await findView(tools, measureId);
      const asked = { ...metadata, doubted: outcome.doubts.map(({ key }) => key) };
      const lines = outcome.doubts.map(({ message }) => message);
      // The same form again, with what was typed: nothing is stored before somebody says that it is meant.
      return shown
        ? { answer: { response_action: "update", view: buildModal(shown, asked, null, input, tools, lines) } }
        : refuse(outcome.doubts.map(({ field, message }) => ({ field, message })));
    }
    case undefined:
      return refuse([{ field: null, message: DESK_WORDS.notSaved }]);
    case "refused":
    case "not_possible":
    case "not_saved":
      return refuse([{ field: null, message: outcome.message }]);
    case "saved": {
      return {
        answer: {
          response_action: "update",
          view: renderSavedView([outcome.entry, ...outcome.more], place, namesAnybody(staff.reviewers)),
        },
        afterwards: async () => {
          await (outcome.more.length > 0 ? askFileReview(user.id, now.toISOString(), tools) : askReview(id, tools));
          if (corrects !== null) await showCorrected(corrects, place.measure.title, tools);
          if (home !== null) await showHome(user.id, home, tools);
        },
      };
    }
  }
}
