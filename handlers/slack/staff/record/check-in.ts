import { renderCheckedIn, renderCheckIn } from "../../../../src/card/slack/staff/check-in-message.ts";
import { renderNoticeView } from "../../../../src/card/slack/staff/notice-view.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import type { StaffAction } from "../../../../src/card/slack/staff/staff-action.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { mayRecord } from "../../../../src/progress/permissions.ts";
import { buildWorkList } from "../../../../src/progress/work-list.ts";
import { buildEntryId } from "../build-entry-id.ts";
import { findActor } from "../find-refusal.ts";
import { askReview } from "../review/ask-review.ts";
import { showDecision } from "../review/review-messages.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { replaceTapped, tellPrivately } from "../tell-privately.ts";

/** One tap → a draft; the message says so and offers 元に戻す. */
export async function checkIn(
  tap: StaffTap,
  { measure, choice, serial }: Extract<StaffAction, { do: "check_in" }>,
  tools: StaffTools,
): Promise<void> {
  const { client, desk, records, now } = tools;
  const place = findPlace(tools, measure);
  const actor = await findActor(tools, tap.user.id, (staff, who) => mayRecord(staff, who, place?.measure));
  // One message is one word, whoever taps it and however often; 元に戻す makes room for the next.
  const where = [tap.channel?.id ?? tap.user.id, tap.message?.ts ?? ""];
  const id = await buildEntryId(records.city.id, ...where, measure, String(serial));
  const outcome = await desk.checkIn(actor, measure, choice, id, now);
  if (outcome.kind !== "saved") return tellPrivately(client, tap, sayPlainly(outcome.message));
  if (!outcome.fresh) return tellPrivately(client, tap, sayPlainly(STAFF_WORDS.recordedAlready));
  await replaceTapped(client, tap, renderCheckedIn(place!, choice, tap.user.id, id, serial));
  await askReview(id, tools);
}

/** 元に戻す, for ten minutes: the entry stays in the book as taken back, and a check-in can be answered again. */
export async function undoEntry(
  tap: StaffTap,
  { entry, serial }: Extract<StaffAction, { do: "undo" }>,
  tools: StaffTools,
): Promise<void> {
  const { client, desk, now, today } = tools;
  const outcome = await desk.undo({ userId: tap.user.id, groupIds: [] }, entry, `${entry}-undo`, now);
  if (outcome.kind !== "saved") return tellUndo(tap, outcome.message, tools);
  if (serial === null) await tellUndo(tap, STAFF_WORDS.undone, tools);
  else {
    const view = await findView(tools, outcome.entry.measureId);
    const reasons = view ? (buildWorkList([view], null, today).needsWord[0]?.reasons ?? []) : [];
    if (view) await replaceTapped(client, tap, renderCheckIn(view, reasons, serial + 1));
  }
  const taken = await tools.store.find(tools.records.city.id, entry);
  if (taken) await showDecision(taken, undefined, tools);
}

async function tellUndo(tap: StaffTap, text: string, { client }: StaffTools): Promise<void> {
  if (tap.view?.type !== "modal") return tellPrivately(client, tap, sayPlainly(text));
  await client.views.update({ view_id: tap.view.id, view: renderNoticeView(STAFF_WORDS.undoTitle, [text]) });
}
