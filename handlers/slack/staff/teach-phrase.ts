import type { PlainTextOption } from "@slack/types";
import { z } from "zod";
import { escapeSlackLine } from "../../../src/card/slack/slack-text.ts";
import { renderNoticeView } from "../../../src/card/slack/staff/notice-view.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import {
  MAX_UNANSWERED,
  renderTeachModal,
  renderUnanswered,
  TEACH_INPUTS,
  TEACH_SEARCH,
} from "../../../src/card/slack/staff/unanswered-message.ts";
import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import { createPhraseStore } from "../../../src/store/d1-phrase-store.ts";
import { createUnansweredStore, UNANSWERED_TTL_DAYS } from "../../../src/store/d1-unanswered-store.ts";
import { cutText, isLongerThan } from "../../../src/text/cut-text.ts";
import { normalizeText, sanitizeText } from "../../../src/text/normalize.ts";
import { findPersonalData } from "../../../src/understand/find-personal-data.ts";
import { type Desk, measuresOf } from "../../desk.ts";
import { NOT_SAVED } from "../../progress-desk.ts";
import { findRefusal, mayWork } from "./find-refusal.ts";
import { finishInTime } from "./finish-in-time.ts";
import { openView } from "./open-view.ts";
import { findPlace, type StaffRoom, type StaffTools } from "./staff-room.ts";
import type { Submission, SubmissionResult } from "./staff-submission.ts";
import type { StaffTap } from "./staff-tap.ts";
import { type Person, replaceTapped, tellPrivately } from "./tell-privately.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Counted, so that the list can say how many there are. */
const MAX_COUNTED = 200;

/** Null when there is none. @param days how far back to look */
export async function findUnansweredMessage({ env, records, now }: StaffRoom, days = UNANSWERED_TTL_DAYS) {
  const since = dateInJapan(new Date(now.getTime() - days * DAY_MS));
  const questions = await createUnansweredStore(env.DB).list(records.city.id, since, MAX_COUNTED);
  return questions.length > 0 ? renderUnanswered(questions.slice(0, MAX_UNANSWERED), questions.length) : null;
}

const NONE = sayPlainly("答えられなかった質問はありません。");

export async function listUnanswered(person: Person, tools: StaffTools): Promise<void> {
  const refusal = await findRefusal(tools, { userId: person.user.id, action: "teach" }, mayWork);
  if (refusal !== null) return tellPrivately(tools.client, person, sayPlainly(refusal));
  await tellPrivately(tools.client, person, (await findUnansweredMessage(tools)) ?? NONE);
}

/** 「この取組に結びつける」: asks which record, and with which words. */
export async function openTeach(tap: StaffTap, question: string, tools: StaffTools): Promise<void> {
  const refusal = await findRefusal(tools, { userId: tap.user.id, action: "teach" }, mayWork);
  if (refusal !== null) return tellPrivately(tools.client, tap, sayPlainly(refusal));
  const opened = await openView(tools.client, tap.trigger_id, renderTeachModal(question));
  if (opened !== "opened")
    await tellPrivately(
      tools.client,
      tap,
      sayPlainly("時間がたったため、画面を開けませんでした。「この取組に結びつける」をもう一度押してください。"),
    );
}

/** 「一覧から消す」: no question for this plan. */
export async function dropQuestion(tap: StaffTap, question: string, tools: StaffTools): Promise<void> {
  const refusal = await findRefusal(tools, { userId: tap.user.id, action: "teach" }, mayWork);
  if (refusal !== null) return tellPrivately(tools.client, tap, sayPlainly(refusal));
  await createUnansweredStore(tools.env.DB).drop(tools.records.city.id, question);
  await replaceTapped(tools.client, tap, (await findUnansweredMessage(tools)) ?? NONE);
}

const stateSchema = z.object({
  [TEACH_INPUTS.record]: z.object({
    [TEACH_SEARCH]: z.looseObject({ selected_option: z.looseObject({ value: z.string() }) }),
  }),
  [TEACH_INPUTS.phrase]: z.object({ value: z.looseObject({ value: z.string() }) }),
});
const metadataSchema = z.object({ question: z.string() });

/** Longest phrase that can be taught: that of a question on the list. */
const MAX_PHRASE_CHARS = 120;

/** From now on the words lead to the record. */
export async function teachPhrase({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const { env, records, now } = tools;
  const refuse = (block: string, message: string): SubmissionResult => ({
    answer: { response_action: "errors", errors: { [block]: message } },
  });
  const refusal = await findRefusal(tools, { userId: user.id, action: "teach" }, mayWork);
  if (refusal !== null) return refuse(TEACH_INPUTS.record, refusal);
  const state = stateSchema.safeParse(view.state.values);
  const place = state.data && findPlace(tools, state.data[TEACH_INPUTS.record][TEACH_SEARCH].selected_option.value);
  if (!state.data || !place) return refuse(TEACH_INPUTS.record, "取組を選んでください。");
  const written = state.data[TEACH_INPUTS.phrase].value.value;
  if (isLongerThan(written, MAX_PHRASE_CHARS))
    return refuse(TEACH_INPUTS.phrase, `${MAX_PHRASE_CHARS}文字までのことばにしてください。`);
  const phrase = sanitizeText(written).trim();
  if ([...phrase].length < 2) return refuse(TEACH_INPUTS.phrase, "2文字以上のことばにしてください。");
  if (findPersonalData(normalizeText(phrase)))
    return refuse(TEACH_INPUTS.phrase, "電話番号のような個人の情報が入っています。除いてください。");
  const { question } = metadataSchema.parse(JSON.parse(view.private_metadata));
  const city = records.city.id;
  const saved = await finishInTime(
    createPhraseStore(env.DB)
      .teach(city, phrase, place.measure.id, user.id, now)
      .then(() => createUnansweredStore(env.DB).drop(city, question))
      .then(() => true),
  );
  if (saved === null) return refuse(TEACH_INPUTS.phrase, NOT_SAVED);
  const lines = [`✓ 「${phrase}」と聞かれたら、「${place.measure.title}」を答えます。`, "いまから使われます。"];
  return { answer: { response_action: "update", view: renderNoticeView("結びつけました", lines) } };
}

/** Most records offered for a search. */
const MAX_OPTIONS = 20;

/** Records for what somebody types: titles that hold it, then what the desk finds for it. */
export async function searchRecords(text: string, desk: Desk, { records, now }: StaffRoom): Promise<PlainTextOption[]> {
  const typed = cutText(text, MAX_PHRASE_CHARS);
  const words = normalizeText(typed);
  const titled = records.measures.filter(({ title, id }) => normalizeText(title).includes(words) || id === typed);
  const { outcome } = await desk.ask(typed, null, now);
  const found = outcome ? measuresOf(outcome.answer).map(({ measure }) => measure) : [];
  return [...new Map([...titled, ...found].map((measure) => [measure.id, measure])).values()]
    .filter(({ city }) => city === records.city.id)
    .slice(0, MAX_OPTIONS)
    .map(({ id, title }) => ({ text: { type: "plain_text", text: escapeSlackLine(title, "plain", 75) }, value: id }));
}
