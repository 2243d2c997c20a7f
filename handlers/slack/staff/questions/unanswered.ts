import type { PlainTextOption } from "@slack/types";
import { escapeSlackLine } from "../../../../src/card/slack/slack-text.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import {
  MAX_UNANSWERED,
  renderTeachModal,
  renderUnanswered,
} from "../../../../src/card/slack/staff/unanswered-message.ts";
import { addDays } from "../../../../src/domain/calendar-date.ts";
import { mayWork } from "../../../../src/progress/permissions.ts";
import { createUnansweredStore, UNANSWERED_TTL_DAYS } from "../../../../src/store/d1-unanswered-store.ts";
import { cutText } from "../../../../src/text/cut-text.ts";
import { normalizeText } from "../../../../src/text/normalize.ts";
import type { Desk } from "../../../desk.ts";
import { isRefused } from "../find-refusal.ts";
import { listNamedMeasures } from "../list-named-measures.ts";
import { openView } from "../open-view.ts";
import type { StaffRoom, StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { type Person, replaceTapped, tellPrivately } from "../tell-privately.ts";
import { findFeedbackMessage } from "./feedback.ts";
import { MAX_PHRASE_CHARS } from "./teach-phrase.ts";

/** Counted, so that the list can say how many there are. */
const MAX_COUNTED = 200;

/** Null when there is none. @param since ISO date; default: all that are kept */
export async function findUnansweredMessage(
  { env, records, today }: StaffRoom,
  since = addDays(today, -UNANSWERED_TTL_DAYS),
) {
  const questions = await createUnansweredStore(env.DB).list(records.city.id, since, MAX_COUNTED);
  return questions.length > 0 ? renderUnanswered(questions.slice(0, MAX_UNANSWERED), questions.length) : null;
}

const NONE = sayPlainly(STAFF_WORDS.noUnanswered);

export async function listUnanswered(person: Person, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "teach" }, mayWork, tools)) return;
  await tellPrivately(tools.client, person, (await findUnansweredMessage(tools)) ?? NONE);
  const feedback = await findFeedbackMessage(tools);
  if (feedback) await tellPrivately(tools.client, person, feedback);
}

/** 「この取組に結びつける」: asks which record, and with which words. */
export async function openTeach(tap: StaffTap, question: string, tools: StaffTools): Promise<void> {
  if (await isRefused(tap, { action: "teach" }, mayWork, tools)) return;
  const opened = await openView(tools.client, tap.trigger_id, renderTeachModal(question));
  if (opened !== "opened")
    await tellPrivately(tools.client, tap, sayPlainly(STAFF_WORDS.pressNamedAgain(opened.why, STAFF_WORDS.teachTitle)));
}

/** 「一覧から消す」: no question for this plan. */
export async function dropQuestion(tap: StaffTap, question: string, tools: StaffTools): Promise<void> {
  if (await isRefused(tap, { action: "teach" }, mayWork, tools)) return;
  await createUnansweredStore(tools.env.DB).drop(tools.records.city.id, [question]);
  await replaceTapped(tools.client, tap, (await findUnansweredMessage(tools)) ?? NONE);
}

/** Most records offered for a search. */
const MAX_OPTIONS = 20;

/** Records for what somebody types: titles that hold it, then what the desk finds for it. */
export async function searchRecords(text: string, desk: Desk, { records, now }: StaffRoom): Promise<PlainTextOption[]> {
  const typed = cutText(text, MAX_PHRASE_CHARS);
  const words = normalizeText(typed);
  const titled = records.measures.filter(({ title, id }) => normalizeText(title).includes(words) || id === typed);
  const { answered } = await desk.ask(typed, null, now);
  const found = listNamedMeasures(answered);
  return [...new Map([...titled, ...found].map((measure) => [measure.id, measure])).values()]
    .filter(({ city }) => city === records.city.id)
    .slice(0, MAX_OPTIONS)
    .map(({ id, title }) => ({ text: { type: "plain_text", text: escapeSlackLine(title, "plain", 75) }, value: id }));
}
