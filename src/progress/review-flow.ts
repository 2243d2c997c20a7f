import { describePersonalData } from "../domain/personal-data.ts";
import {
  EMPTY_CONTENT,
  type EntryContent,
  type EntryState,
  MAX_REASON_CHARS,
  type NewEntry,
  type ProgressEntry,
} from "../domain/progress-entry.ts";

/** What can happen to an entry after it was recorded. */
type ReviewAction = "publish" | "return" | "withdraw";

/** How long an entry can be taken back by the one who recorded it. */
export const UNDO_MS = 10 * 60 * 1000;

/** The state after an action; null: the action is not possible any more. A decision is final, a correction is a new entry. */
export function findNextState(state: EntryState, action: ReviewAction): EntryState | null {
  switch (state) {
    case "draft":
      return NEXT[action];
    case "published":
    case "returned":
    case "withdrawn":
    case "redacted":
      return null;
  }
}

const NEXT: Record<ReviewAction, EntryState> = { publish: "published", return: "returned", withdraw: "withdrawn" };

/**
 * Whether another entry has come in an entry's place, published or waiting; one sent or taken back makes room again. One
 * whose words were withdrawn (取り下げ) keeps the place, so that what it corrected does not come back.
 */
export function isCorrected({ id }: Pick<ProgressEntry, "id">, others: readonly ProgressEntry[]): boolean {
  return others.some(({ replaces, state }) => replaces === id && state !== "returned" && state !== "withdrawn");
}

/** Who records, when and by which way. */
export interface Recording {
  id: string;
  city: string;
  measureId: string;
  recordedBy: string;
  now: Date;
  via: NewEntry["via"];
}

/** Content → a draft. @param corrects the entry whose place it takes once it is published */
export function buildEntry(
  recording: Recording,
  content: EntryContent,
  corrects: ProgressEntry | null = null,
): NewEntry {
  const { now, ...who } = recording;
  return { ...content, ...who, recordedAt: now.toISOString(), replaces: corrects?.id ?? null, withdraws: null };
}

type UndoFault = "not_own" | "too_late" | "decided" | "withdrawn";

/** Why an entry cannot be taken back; null when it can. */
export function findUndoFault(entry: ProgressEntry, userId: string, now: Date): UndoFault | null {
  if (entry.recordedBy !== userId) return "not_own";
  if (entry.state === "withdrawn") return "withdrawn";
  if (findNextState(entry.state, "withdraw") === null) return "decided";
  return now.getTime() - Date.parse(entry.recordedAt) > UNDO_MS ? "too_late" : null;
}

/** The entry that takes another back. Ask findUndoFault first; the store refuses it if somebody decided meanwhile. */
export function buildWithdrawal(entry: ProgressEntry, id: string, now: Date): NewEntry {
  const { city, measureId, recordedBy, via } = entry;
  const base = buildEntry({ id, city, measureId, recordedBy, now, via }, EMPTY_CONTENT);
  return { ...base, withdraws: entry.id };
}

export function describeUndoFault(fault: UndoFault): string {
  switch (fault) {
    case "not_own":
      return "取り消せるのは、記録した本人だけです。";
    case "too_late":
      return "取り消しは記録から10分までです。直すときは「訂正する」で記録してください。";
    case "decided":
      return "もう確認が済んでいます。直すときは「訂正する」で記録してください。";
    case "withdrawn":
      return "この記録は、もう取り消されています。";
  }
}

/** Why the reason of a redaction cannot be taken; null when it can. It stays for good, so nothing personal may be in it. */
export function findRedactionFault(reason: string): string | null {
  return reason.trim() === "" ? "取り下げる理由を書いてください。" : findCommentFault("publish", reason);
}

/** Why a reviewer's comment cannot be taken; null when it can. Who returns an entry says why. */
export function findCommentFault(action: "publish" | "return", comment: string | null): string | null {
  const text = comment?.trim() ?? "";
  if (action === "return" && text === "") return "差し戻す理由を書いてください。";
  if ([...text].length > MAX_REASON_CHARS) return `${MAX_REASON_CHARS}文字までで書いてください。`;
  const personal = describePersonalData(text);
  return personal === null ? null : `${personal}。`;
}
