import { renderCheckedIn, renderCheckIn } from "../../../src/card/slack/staff/check-in-message.ts";
import { renderNoticeView } from "../../../src/card/slack/staff/notice-view.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import type { StaffAction } from "../../../src/card/slack/staff/staff-action.ts";
import { buildCheckIn } from "../../../src/progress/check-in.ts";
import { mayRecord } from "../../../src/progress/permissions.ts";
import { buildEntry, buildWithdrawal, describeUndoFault, findUndoFault } from "../../../src/progress/review-flow.ts";
import { buildWorkList } from "../../../src/progress/work-list.ts";
import { logSlackError } from "../log-slack.ts";
import { askReview } from "./ask-review.ts";
import { buildEntryId } from "./build-entry-id.ts";
import { findRefusal } from "./find-refusal.ts";
import { findPlace, findView, type StaffTools } from "./staff-room.ts";
import type { StaffTap } from "./staff-tap.ts";
import { replaceTapped, tellPrivately } from "./tell-privately.ts";

/** One tap → a draft; the message says so and offers 元に戻す. */
export async function checkIn(
  tap: StaffTap,
  action: Extract<StaffAction, { do: "check_in" }>,
  tools: StaffTools,
): Promise<void> {
  const { client, store, records, now, today } = tools;
  const { measure: measureId, choice, serial } = action;
  const attempt = { userId: tap.user.id, action: "record", measureId } as const;
  const refusal = await findRefusal(tools, attempt, mayRecord);
  if (refusal !== null) return tellPrivately(client, tap, sayPlainly(refusal));
  const place = findPlace(tools, measureId);
  if (!place) return tellPrivately(client, tap, sayPlainly("この記録は見つかりません。"));
  const city = records.city.id;
  // One message is one word, whoever taps it and however often; 元に戻す makes room for the next.
  const id = await buildEntryId(city, tap.channel?.id ?? tap.user.id, tap.message?.ts ?? "", measureId, String(serial));
  const who = { id, city, measureId, recordedBy: tap.user.id, now, via: "check_in" } as const;
  let isNew: boolean;
  try {
    isNew = (await store.append([buildEntry(who, buildCheckIn(choice, today))])) > 0;
  } catch (error) {
    logSlackError("not_saved", error, { measure: measureId });
    return tellPrivately(client, tap, sayPlainly("保存できませんでした。少し待って、もう一度押してください。"));
  }
  if (!isNew) return tellPrivately(client, tap, sayPlainly("もう記録されています。"));
  await replaceTapped(client, tap, renderCheckedIn(place, choice, tap.user.id, id, serial));
  await askReview([id], tools);
}

/** 元に戻す, for ten minutes: the entry stays in the book as taken back, and a check-in can be answered again. */
export async function undoEntry(
  tap: StaffTap,
  { entry: entryId, serial }: Extract<StaffAction, { do: "undo" }>,
  tools: StaffTools,
): Promise<void> {
  const { client, store, records, now, today } = tools;
  let done: string | null = null;
  let measureId: string | null = null;
  try {
    const entry = await store.find(records.city.id, entryId);
    measureId = entry?.measureId ?? null;
    const fault = entry ? findUndoFault(entry, tap.user.id, now) : "withdrawn";
    if (fault !== null || !entry) done = describeUndoFault(fault ?? "withdrawn");
    else if (!(await store.withdraw(buildWithdrawal(entry, `${entryId}-x`, now)))) done = describeUndoFault("decided");
  } catch (error) {
    logSlackError("not_saved", error, { entry: entryId });
    done = "元に戻せませんでした。少し待って、もう一度押してください。";
  }
  if (done !== null) return tellUndo(tap, done, tools);
  if (serial === null || measureId === null) return tellUndo(tap, "✓ 元に戻しました。記録は取り消されました。", tools);
  const view = await findView(tools, measureId);
  if (!view) return;
  const reasons = buildWorkList([view], null, today).needsWord[0]?.reasons ?? [];
  await replaceTapped(client, tap, renderCheckIn(view, reasons, serial + 1));
}

async function tellUndo(tap: StaffTap, text: string, { client }: StaffTools): Promise<void> {
  if (tap.view?.type !== "modal") return tellPrivately(client, tap, sayPlainly(text));
  await client.views.update({ view_id: tap.view.id, view: renderNoticeView("元に戻す", [text]) });
}
