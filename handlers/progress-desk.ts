import { dateInJapan } from "../src/domain/calendar-date.ts";
import {
  buildProgressBook,
  type EntryContent,
  type NewEntry,
  type ProgressEntry,
  recordedOn,
} from "../src/domain/progress-entry.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { listKpiValues, listReports } from "../src/domain/report.ts";
import type { Staff } from "../src/domain/staff.ts";
import { buildCheckIn, type CheckIn } from "../src/progress/check-in.ts";
import type { CsvFault } from "../src/progress/csv-table.ts";
import { DESK_WORDS } from "../src/progress/desk-words.ts";
import { findCsvEntries } from "../src/progress/find-csv-entries.ts";
import { type Doubt, findDoubts } from "../src/progress/find-doubts.ts";
import { findRecordings } from "../src/progress/find-recordings.ts";
import { type Actor, mayRecord, mayReview } from "../src/progress/permissions.ts";
import type { RecordingFault, RecordingInput } from "../src/progress/recording-input.ts";
import {
  buildEntry,
  buildWithdrawal,
  describeUndoFault,
  findCommentFault,
  findRedactionFault,
  findUndoFault,
  isCorrected,
  type Recording,
} from "../src/progress/review-flow.ts";
import type { ProgressStore } from "../src/store/ports.ts";
import { createRefuser, type DeskSettings, type Refuser } from "./refuse-staff.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

/** Writes of staff on one city's records: permission, check, store, audit. Any channel can stand in front of it. */
export interface ProgressDesk {
  /** The polite no for what is refused, audited; null for what is allowed. Before a form opens or a file goes out. */
  refuse: Refuser["refuse"];
  /**
   * @param entryId the same id again records once (a repeated delivery)
   * @param corrects id of the entry to correct
   * @param accepted keys of the doubts that were asked about and answered with yes
   */
  record(
    who: Actor,
    measureId: string,
    input: RecordingInput,
    entryId: string,
    via: NewEntry["via"],
    now: Date,
    corrects?: string | null,
    accepted?: readonly string[],
  ): Promise<
    /** `more`: an entry for each further indicator of the form. */
    | WriteOutcome<{ entry: NewEntry; more: NewEntry[] }>
    | { kind: "faults"; faults: RecordingFault[] }
    /** Nothing is stored until somebody says that it is meant. */
    | { kind: "doubts"; doubts: Doubt[] }
  >;
  /** `fresh` false: the id was recorded before, and stays as it was. */
  checkIn(
    who: Actor,
    measureId: string,
    choice: CheckIn,
    entryId: string,
    now: Date,
  ): Promise<WriteOutcome<{ entry: NewEntry; fresh: boolean }>>;
  /** Takes back the own entry, within 10 minutes and before anybody decided on it. */
  undo(who: Actor, entryId: string, withdrawalId: string, now: Date): Promise<WriteOutcome<{ entry: ProgressEntry }>>;
  /** @param comment needed for `returned` */
  review(
    who: Actor,
    entryId: string,
    decision: "published" | "returned",
    comment: string | null,
    now: Date,
  ): Promise<WriteOutcome<{ entry: ProgressEntry }>>;
  /** Withdraws the words of a published or returned entry for good; any reviewer of the record may, and says why. */
  redact(who: Actor, entryId: string, reason: string, now: Date): Promise<WriteOutcome<{ entry: ProgressEntry }>>;
  /**
   * A year's CSV: all rows or none.
   * @param fileId the same file again records once
   * @param accepted whether its doubts were asked about and answered with yes
   */
  importCsv(
    who: Actor,
    bytes: Uint8Array,
    fileId: string,
    now: Date,
    accepted: boolean,
  ): Promise<
    | WriteOutcome<{ recorded: number; unchanged: number; empty: number }>
    | { kind: "bad_csv"; faults: CsvFault[] }
    | { kind: "doubts"; doubts: CsvFault[] }
  >;
}

export function createProgressDesk(
  { city, measures }: CityRecords,
  staff: Staff,
  store: ProgressStore,
  settings: DeskSettings = { isOutside: false, settingFaults: [] },
): ProgressDesk {
  const { audit, refuse } = createRefuser(city, staff, store, settings);
  const findMeasure = (measureId: string) => measures.find(({ id }) => id === measureId);

  async function append(recording: Recording, content: EntryContent, corrects: ProgressEntry | null) {
    const entry = buildEntry(recording, content, corrects);
    const fresh = (await store.append([entry])) > 0;
    return { kind: "saved" as const, entry, fresh };
  }

  const notThere = { kind: "not_possible" as const, message: DESK_WORDS.notThere };
  const recordingOf = (who: Actor, id: string, measureId: string, now: Date, via: NewEntry["via"]): Recording => ({
    id,
    city: city.id,
    measureId,
    recordedBy: who.userId,
    now,
    via,
  });

  return {
    refuse,

    async record(who, measureId, input, entryId, via, now, corrects = null, accepted = []) {
      const measure = findMeasure(measureId);
      const refused = await refuse(who, mayRecord(staff, who, measure), { action: "record", measureId }, now);
      if (refused) return refused;
      if (!measure) return notThere;
      return attemptWrite(async () => {
        const before = corrects === null ? null : await store.find(city.id, corrects);
        if (corrects !== null && before?.measureId !== measureId) return notThere;
        // A correction is held to the day of what it corrects: its 次の確認日 may have passed since.
        const day = before ? recordedOn(before) : dateInJapan(now);
        const read = findRecordings(input, measure, city, day);
        if (read.faults.length > 0) return { kind: "faults" as const, faults: read.faults };
        const known = listKpiValues(listReports(await store.allFor(city.id, measureId)));
        const today = dateInJapan(now);
        const doubts = read.contents.flatMap((content) =>
          findDoubts(content, { measure, corrects: before, known, today }),
        );
        if (doubts.some(({ key }) => !accepted.includes(key))) return { kind: "doubts" as const, doubts };
        const [first, ...more] = read.contents.map((content, index) =>
          buildEntry(
            recordingOf(who, index === 0 ? entryId : `${entryId}-${index + 1}`, measureId, now, via),
            content,
            index === 0 ? before : null,
          ),
        );
        await store.append([first!, ...more]);
        return { kind: "saved" as const, entry: first!, more };
      });
    },

    async checkIn(who, measureId, choice, entryId, now) {
      const measure = findMeasure(measureId);
      const refused = await refuse(who, mayRecord(staff, who, measure), { action: "record", measureId }, now);
      if (refused) return refused;
      if (!measure) return notThere;
      const content = buildCheckIn(choice, dateInJapan(now), city.plan.period);
      return attemptWrite(() => append(recordingOf(who, entryId, measureId, now, "check_in"), content, null));
    },

    undo: (who, entryId, withdrawalId, now) =>
      attemptWrite(async () => {
        const entry = await store.find(city.id, entryId);
        if (!entry) return notThere;
        const fault = findUndoFault(entry, who.userId, now);
        if (fault === "not_own") {
          const { measureId } = entry;
          await audit(who, fault, { action: "withdraw", entryId, measureId }, now);
          return { kind: "refused", message: describeUndoFault(fault) };
        }
        if (fault) return { kind: "not_possible", message: describeUndoFault(fault) };
        if (!(await store.withdraw(buildWithdrawal(entry, withdrawalId, now))))
          return { kind: "not_possible", message: describeUndoFault("decided") };
        // What the same form brought with it; what somebody decided on meanwhile stays.
        const others = (await store.recordedAt(city.id, entry.recordedBy, entry.recordedAt)).filter(
          (other) => other.id.startsWith(`${entry.id}-`) && findUndoFault(other, who.userId, now) === null,
        );
        for (const other of others) await store.withdraw(buildWithdrawal(other, `${other.id}-undo`, now));
        return { kind: "saved", entry };
      }),

    review: (who, entryId, decision, comment, now) =>
      attemptWrite(async () => {
        const entry = await store.find(city.id, entryId);
        const permission = mayReview(staff, who, entry, entry && findMeasure(entry.measureId));
        const refused = await refuse(who, permission, { action: "review", entryId }, now);
        if (refused) return refused;
        if (!entry) return notThere;
        const fault = findCommentFault(decision === "returned" ? "return" : "publish", comment);
        if (fault !== null) return { kind: "not_possible", message: fault };
        if (isCorrected(entry, await store.allFor(city.id, entry.measureId)))
          return { kind: "not_possible", message: DESK_WORDS.corrected };
        const at = now.toISOString();
        const text = comment?.trim() || null;
        const [taken] = await store.review(city.id, [{ entryId, decision, by: who.userId, at, comment: text }]);
        return taken === undefined
          ? { kind: "not_possible", message: DESK_WORDS.reviewedAlready }
          : { kind: "saved", entry: { ...entry, state: decision, review: { by: who.userId, at, comment: text } } };
      }),

    redact: (who, entryId, reason, now) =>
      attemptWrite(async () => {
        const entry = await store.find(city.id, entryId);
        const permission = mayReview(staff, who, null, entry && findMeasure(entry.measureId));
        const refused = await refuse(who, permission, { action: "redact", entryId }, now);
        if (refused) return refused;
        if (!entry) return notThere;
        const fault = findRedactionFault(reason);
        if (fault !== null) return { kind: "not_possible", message: fault };
        const redaction = { by: who.userId, at: now.toISOString(), reason: reason.trim() };
        const done = await store.redact(city.id, { entryId, ...redaction });
        const redacted = done ? await store.find(city.id, entryId) : null;
        return redacted
          ? { kind: "saved", entry: redacted }
          : { kind: "not_possible", message: DESK_WORDS.redactedAlready };
      }),

    async importCsv(who, bytes, fileId, now, accepted) {
      const refused = await refuse(who, mayRecord(staff, who), { action: "import" }, now);
      if (refused) return refused;
      return attemptWrite(async () => {
        const book = buildProgressBook(await store.allOf(city.id));
        const idOf = (line: number) => `csv-${fileId}-${line}`;
        const result = findCsvEntries({
          bytes,
          records: { city, measures },
          book,
          recordedBy: who.userId,
          now,
          idOf,
          mayRecord: (measure) => mayRecord(staff, who, measure).kind === "allowed",
        });
        if (result.kind === "bad") return { kind: "bad_csv", faults: result.faults };
        if (result.doubts && !accepted) return { kind: "doubts", doubts: result.doubts };
        const recorded = await store.append(result.entries);
        return { kind: "saved", recorded, unchanged: result.unchanged, empty: result.empty };
      });
    },
  };
}
