import { z } from "zod";
import { renderNoticeView } from "../../../../src/card/slack/staff/notice-view.ts";
import { REDACT_INPUTS, renderRedactModal } from "../../../../src/card/slack/staff/redact-modal.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { DESK_WORDS } from "../../../../src/progress/desk-words.ts";
import { mayReview } from "../../../../src/progress/permissions.ts";
import { logError } from "../../../log.ts";
import { findActor, isRefused, type Rule } from "../find-refusal.ts";
import { finishInTime } from "../finish-in-time.ts";
import { openView } from "../open-view.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import type { StaffTap } from "../staff-tap.ts";
import { tellPrivately } from "../tell-privately.ts";
import { forgetWords } from "./forget-words.ts";

/** 公開した報告を取り下げる: asks a reviewer which one, and why. */
export async function openRedaction(tap: StaffTap, measureId: string, tools: StaffTools): Promise<void> {
  const { client, store, records } = tools;
  const tell = (text: string) => tellPrivately(client, tap, sayPlainly(text));
  const place = findPlace(tools, measureId);
  const rule: Rule = (staff, actor) => mayReview(staff, actor, null, place?.measure);
  if (await isRefused(tap, { action: "redact", measureId }, rule, tools)) return;
  if (!place) return tell(STAFF_WORDS.entryMissing);
  let decided: Awaited<ReturnType<typeof store.allFor>>;
  try {
    const entries = await store.allFor(records.city.id, measureId);
    decided = entries.filter(({ state }) => state === "published" || state === "returned").toReversed();
  } catch (error) {
    logError("slack.not_read", error, { measure: measureId });
    return tell(STAFF_WORDS.entryUnread);
  }
  if (decided.length === 0) return tell(STAFF_WORDS.noReportToRedact);
  const opened = await openView(client, tap.trigger_id, renderRedactModal(decided, place));
  if (opened !== "opened") await tell(STAFF_WORDS.pressAgain(opened.why));
}

const stateSchema = z.looseObject({
  [REDACT_INPUTS.entry]: z.looseObject({
    value: z.looseObject({ selected_option: z.looseObject({ value: z.string() }) }),
  }),
  [REDACT_INPUTS.reason]: z.looseObject({ value: z.looseObject({ value: z.string().nullish() }) }),
});

/** The reviewer has said which and why: the words go for good. */
export async function redactEntry({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const refuse = (message: string): SubmissionResult => ({
    answer: { response_action: "errors", errors: { [REDACT_INPUTS.reason]: message } },
  });
  const state = stateSchema.safeParse(view.state.values);
  if (!state.success) return refuse(STAFF_WORDS.chooseReportToRedact);
  const entryId = state.data[REDACT_INPUTS.entry].value.selected_option.value;
  const reason = state.data[REDACT_INPUTS.reason].value.value ?? "";
  const outcome = await finishInTime(
    findActor(tools, user.id).then((actor) => tools.desk.redact(actor, entryId, reason, tools.now)),
  );
  if (outcome === null) return refuse(DESK_WORDS.notSaved);
  if (outcome.kind !== "saved") return refuse(outcome.message);
  return {
    answer: {
      response_action: "update",
      view: renderNoticeView(STAFF_WORDS.redactedTitle, STAFF_WORDS.redacted),
    },
    afterwards: () => forgetWords(outcome.entry, user.id, tools),
  };
}
