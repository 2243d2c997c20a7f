import type { Deadline } from "../domain/deadline.ts";
import { CORRECTION_MARK } from "../domain/describe-correction.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { RecordUpdate } from "../reminder/record-update.ts";
import { encodeTopic } from "../reminder/topic.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { deadlineBadge } from "./build-measure-card.ts";
import { stopAction } from "./build-settings-card.ts";
import type { NoticeCard } from "./reminder-card.ts";

/** Why followers of a record hear of it now. */
export type NoticeReason = { kind: "due" } | { kind: "changed"; update: Omit<RecordUpdate, "status"> };

/** News of one record for those who follow it. @param reasons at least one */
export function buildNoticeCard(view: MeasureView, reasons: NoticeReason[]): NoticeCard {
  const { measure, city } = view;
  return {
    kind: "notice",
    cityName: city.name,
    title: "フォロー中の記録のお知らせ",
    record: measure.title,
    lines: reasons.map((reason) => describeReason(reason, view)),
    deadline: describeDeadline(view, "記載なし"),
    deadlineBadge: deadlineBadge(view),
    department: measure.departmentsAsWritten ?? (city.namesDepartments ? "記載なし" : null),
    actions: [
      { label: "記録を見る", intent: { kind: "show", id: measure.id, view: "summary" } },
      stopAction(encodeTopic({ kind: "record", id: measure.id }), "フォローをやめる"),
      { label: "お知らせの設定", intent: { kind: "settings" } },
    ],
  };
}

function describeReason(reason: NoticeReason, { deadline }: MeasureView): string {
  switch (reason.kind) {
    case "changed":
      return reason.update.text.startsWith(CORRECTION_MARK)
        ? reason.update.text
        : `更新されました: ${reason.update.text}`;
    case "due":
      if (deadline === null) return "期限が近づいています。";
      return `${nameDue(deadline.origin)}まであと${deadline.daysLeft}日です。`;
  }
}

function nameDue(origin: Deadline["origin"]): string {
  switch (origin) {
    case "own":
    case "report":
      return "期限";
    case "plan_end":
      return "計画の期間の終わり";
    case "target_year":
      return "指標の目標の年の終わり";
  }
}
