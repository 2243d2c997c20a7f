import { z } from "zod";
import { PICK_BLOCK, PICK_SEARCH, renderPickRecordModal } from "../../../../src/card/slack/staff/pick-record-modal.ts";
import type { RecordMetadata } from "../../../../src/card/slack/staff/record-modal.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { Measure } from "../../../../src/domain/measure.ts";
import { rankRecords } from "../../../../src/find/rank-records.ts";
import { readerOf } from "../../../../src/find/reader-of.ts";
import { mayRecord } from "../../../../src/progress/permissions.ts";
import { cutText, MAX_TEXT_CHARS } from "../../../../src/text/cut-text.ts";
import { understand } from "../../../../src/understand/understand.ts";
import { loadHouse, openRoom } from "../../../load-house.ts";
import { cutTextSchema } from "../../../text-schema.ts";
import { parseSlackText } from "../../parse-slack-text.ts";
import { findRefusal, isRefused, type Rule } from "../find-refusal.ts";
import { finishInTime } from "../finish-in-time.ts";
import { openView } from "../open-view.ts";
import { findPlace, findView, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";
import { buildModal } from "./open-recording.ts";

/** A shortcut: from anywhere, or on a message, whose words it brings along. */
const shortcutSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string(),
  channel: z.looseObject({ id: z.string() }).optional().catch(undefined),
  message: z
    .looseObject({ text: cutTextSchema.default("") })
    .optional()
    .catch(undefined),
});

/** 「進捗を記録」 and 「この取組を記録」: asks which record, with the one that a message names chosen already. */
export async function openRecordShortcut(body: unknown, tools: StaffTools): Promise<void> {
  const { user, trigger_id: triggerId, channel, message } = shortcutSchema.parse(body);
  const person: Person = { user, respond: undefined, ...(channel && { channel }) };
  const rule: Rule = (staff, actor) => mayRecord(staff, actor);
  if (await isRefused(person, { action: "record" }, rule, tools)) return;
  const words = parseSlackText(message?.text ?? "");
  const found =
    findNamed(words, tools) ?? (await finishInTime(findMeant(words, tools), SEARCH_MS, "shortcut_search_late"));
  const opened = await openView(tools.client, triggerId, renderPickRecordModal(found));
  if (opened !== "opened")
    await tellPrivately(tools.client, person, sayPlainly(STAFF_WORDS.openShortcutAgain(opened.why)));
}

/** The trigger lives for three seconds, and a cold start takes part of them: a search that is late is left to the person. */
const SEARCH_MS = 800;

/** The one record whose title a message holds, as cards and reminders do; null where there is none, or several. */
function findNamed(words: string, { records }: StaffTools): Measure | null {
  const [named, ...others] = records.measures.filter(({ title }) => words.includes(title));
  return named && others.length === 0 ? named : null;
}

/** The record that a message is about as a question of these words would be; null where that is not clear. */
async function findMeant(words: string, { env, records, today }: StaffTools): Promise<Measure | null> {
  const text = cutText(words, MAX_TEXT_CHARS).trim();
  if (text === "") return null;
  const [house, room] = await Promise.all([loadHouse(env), openRoom(env, records.city.id)]);
  if (!room) return null;
  const { topic } = understand(text, readerOf(room, house, today));
  const { verdict, best } = rankRecords(topic, room, house);
  return verdict === "record" && best ? (room.byId.get(best.id) ?? null) : null;
}

const stateSchema = z.object({
  [PICK_BLOCK]: z.object({
    [PICK_SEARCH]: z.looseObject({ selected_option: z.looseObject({ value: z.string() }) }),
  }),
});

/** 「つぎへ」: the form of the chosen record in the place of the question. */
export async function pickRecord({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const refuse = (message: string): SubmissionResult => ({
    answer: { response_action: "errors", errors: { [PICK_BLOCK]: message } },
  });
  const state = stateSchema.safeParse(view.state.values);
  const id = state.data?.[PICK_BLOCK][PICK_SEARCH].selected_option.value;
  const place = id === undefined ? undefined : findPlace(tools, id);
  if (!place) return refuse(STAFF_WORDS.chooseRecord);
  const rule: Rule = (staff, actor) => mayRecord(staff, actor, place.measure);
  const about = { userId: user.id, action: "record", measureId: place.measure.id } as const;
  const [refusal, shown] = await Promise.all([findRefusal(tools, about, rule), findView(tools, place.measure.id)]);
  if (refusal !== null || !shown) return refuse(refusal ?? STAFF_WORDS.recordGone);
  const metadata: RecordMetadata = { measureId: place.measure.id, corrects: null, full: false, home: null };
  return { answer: { response_action: "update", view: buildModal(shown, metadata, null, null, tools) } };
}
