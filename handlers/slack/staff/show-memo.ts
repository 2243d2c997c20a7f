import { buildAnswerMemo } from "../../../src/card/build-answer-memo.ts";
import { renderCopyBlock } from "../../../src/card/slack/staff/memo-message.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { mayWork } from "../../../src/progress/permissions.ts";
import { findRefusal } from "./find-refusal.ts";
import { findView, type StaffTools } from "./staff-room.ts";
import type { StaffTap } from "./staff-tap.ts";
import { tellPrivately } from "./tell-privately.ts";

/** 「答弁メモ」: a block to copy, for whoever records or reviews. Everything in it is public. */
export async function showMemo(tap: StaffTap, measureId: string, tools: StaffTools): Promise<void> {
  const attempt = { userId: tap.user.id, action: "export", measureId } as const;
  const [refusal, view] = await Promise.all([findRefusal(tools, attempt, mayWork), findView(tools, measureId)]);
  if (refusal !== null) return tellPrivately(tools.client, tap, sayPlainly(refusal));
  const message = view
    ? renderCopyBlock("答弁メモ(公開ずみの記録だけ・そのまま写せます)", buildAnswerMemo(view, tools.today))
    : sayPlainly("この記録は見つかりません。カードを出しなおしてください。");
  await tellPrivately(tools.client, tap, message);
}
