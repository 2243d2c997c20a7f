import { z } from "zod";
import { PICK_BLOCK, PICK_SEARCH, renderPickRecordModal } from "../../../src/card/slack/staff/pick-record-modal.ts";
import type { RecordMetadata } from "../../../src/card/slack/staff/record-modal.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import type { Measure } from "../../../src/domain/measure.ts";
import { mayRecord } from "../../../src/progress/permissions.ts";
import { measuresOf } from "../../../src/reply/measures-of.ts";
import type { Desk } from "../../desk.ts";
import { cutTextSchema } from "../../text-schema.ts";
import { parseSlackText } from "../parse-slack-text.ts";
import { findRefusal, isRefused, type Rule } from "./find-refusal.ts";
import { buildModal } from "./open-recording.ts";
import { openView } from "./open-view.ts";
import { findPlace, findView, type StaffTools } from "./staff-room.ts";
import type { Submission, SubmissionResult } from "./staff-submission.ts";
import { type Person, tellPrivately } from "./tell-privately.ts";

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

/** 「進捗を記録」 and 「この取組を記録」: asks which record, with the one that a message speaks of chosen already. */
export async function openRecordShortcut(body: unknown, desk: Desk, tools: StaffTools): Promise<void> {
  const { user, trigger_id: triggerId, channel, message } = shortcutSchema.parse(body);
  const person: Person = { user, respond: undefined, ...(channel && { channel }) };
  const rule: Rule = (staff, actor) => mayRecord(staff, actor);
  if (await isRefused(person, { action: "record" }, rule, tools)) return;
  const found = await findNamed(parseSlackText(message?.text ?? ""), desk, tools);
  const opened = await openView(tools.client, triggerId, renderPickRecordModal(found));
  if (opened !== "opened")
    await tellPrivately(tools.client, person, sayPlainly(`${opened.why}もう一度ショートカットから開いてください。`));
}

/** The record that words speak of: by its title, which cards bear, or as a question. Only one that is sure. */
async function findNamed(words: string, desk: Desk, { records, now }: StaffTools): Promise<Measure | null> {
  if (words === "") return null;
  const named = records.measures.filter(({ title }) => words.includes(title));
  if (named.length > 0) return named.length === 1 ? named[0]! : null;
  const { answered } = await desk.ask(words, null, now);
  const found = (answered?.parts ?? []).flatMap(({ outcome }) =>
    outcome.answer.kind === "measure" ? measuresOf(outcome.answer) : [],
  );
  return found.length === 1 ? found[0]!.measure : null;
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
  if (!place) return refuse("取組を選んでください。");
  const rule: Rule = (staff, actor) => mayRecord(staff, actor, place.measure);
  const about = { userId: user.id, action: "record", measureId: place.measure.id } as const;
  const [refusal, shown] = await Promise.all([findRefusal(tools, about, rule), findView(tools, place.measure.id)]);
  if (refusal !== null || !shown) return refuse(refusal ?? "この取組は、いまの記録にありません。");
  const metadata: RecordMetadata = { measureId: place.measure.id, corrects: null, full: false, home: null };
  return { answer: { response_action: "update", view: buildModal(shown, metadata, null, null, tools) } };
}
