import { buildAnswerMemo } from "../../../../src/card/build-answer-memo.ts";
import { renderCopyBlock } from "../../../../src/card/slack/staff/memo-message.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { isRefused } from "../find-refusal.ts";
import { findView, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { tellPrivately } from "../tell-privately.ts";

/** 「答弁メモ」: a block to copy, for whoever records or reviews. Everything in it is public. */
export async function showMemo(tap: StaffTap, measureId: string, tools: StaffTools): Promise<void> {
  const [refused, view] = await Promise.all([
    isRefused(tap, { action: "export", measureId }, mayWork, tools),
    findView(tools, measureId),
  ]);
  if (refused) return;
  const message = view
    ? renderCopyBlock(STAFF_WORDS.memoLead, buildAnswerMemo(view, tools.today))
    : sayPlainly(STAFF_WORDS.entryGone);
  await tellPrivately(tools.client, tap, message);
}
