import { z } from "zod";
import { findFormTrouble } from "../../../../src/card/slack/staff/form-trouble.ts";
import { renderNoticeView } from "../../../../src/card/slack/staff/notice-view.ts";
import { renderTeachConfirm } from "../../../../src/card/slack/staff/phrase-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { TEACH_INPUTS, TEACH_SEARCH } from "../../../../src/card/slack/staff/unanswered-message.ts";
import { describePersonalData } from "../../../../src/domain/personal-data.ts";
import { mayReview, mayWork } from "../../../../src/progress/permissions.ts";
import { isLongerThan } from "../../../../src/text/cut-text.ts";
import { sanitizeText } from "../../../../src/text/normalize.ts";
import { buildEntryId } from "../build-entry-id.ts";
import { findActor, findRefusal, isReviewerOfAll } from "../find-refusal.ts";
import { findPlace, type Place, type StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import { askAboutPhrase, dropAnswered, judge, keepPhrase, proposePhrase } from "./phrases.ts";

const stateSchema = z.object({
  [TEACH_INPUTS.record]: z.object({
    [TEACH_SEARCH]: z.looseObject({ selected_option: z.looseObject({ value: z.string() }) }),
  }),
  [TEACH_INPUTS.phrase]: z.object({ value: z.looseObject({ value: z.string() }) }),
});
/** A form opened before a deploy knows less, or more. */
const metadataSchema = z.object({ question: z.string().default("") });
const confirmSchema = metadataSchema.extend({ phrase: z.string().min(1), measureId: z.string() });

const refuse = (block: string, message: string): SubmissionResult => ({
  answer: { response_action: "errors", errors: { [block]: message } },
});

/** Longest phrase that can be taught: that of a question on the list. */
export const MAX_PHRASE_CHARS = 120;

/** The words and the record: what they would change is shown before anything is kept. */
export async function teachPhrase({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const refusal = await findRefusal(tools, { userId: user.id, action: "teach" }, mayWork);
  if (refusal !== null) return refuse(TEACH_INPUTS.record, refusal);
  const state = stateSchema.safeParse(view.state.values);
  const place = state.data && findPlace(tools, state.data[TEACH_INPUTS.record][TEACH_SEARCH].selected_option.value);
  if (!state.data || !place) return refuse(TEACH_INPUTS.record, STAFF_WORDS.chooseRecord);
  const written = state.data[TEACH_INPUTS.phrase].value.value;
  if (isLongerThan(written, MAX_PHRASE_CHARS))
    return refuse(TEACH_INPUTS.phrase, STAFF_WORDS.phraseTooLong(MAX_PHRASE_CHARS));
  const phrase = sanitizeText(written).trim();
  const personal = describePersonalData(phrase);
  if (personal !== null) return refuse(TEACH_INPUTS.phrase, `${personal}。`);
  const { fault, changes } = await judge(phrase, place.measure.id, tools);
  if (fault !== null) return refuse(TEACH_INPUTS.phrase, fault);
  const { question } = metadataSchema.parse(JSON.parse(view.private_metadata || "{}"));
  const metadata = JSON.stringify({ question, phrase, measureId: place.measure.id });
  const tied = { phrase, title: place.measure.title };
  const confirm = renderTeachConfirm(tied, changes, await decides(user.id, place, tools), metadata);
  return { answer: { response_action: "update", view: confirm } };
}

/** 「結びつける」 of a reviewer: from now on the words lead to the record. Of a recorder: a reviewer is asked. */
export async function confirmPhrase({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const trouble = (message: string): SubmissionResult => ({
    answer: findFormTrouble({ type: "view_submission", view }, message) ?? { response_action: "clear" },
  });
  const refusal = await findRefusal(tools, { userId: user.id, action: "teach" }, mayWork);
  if (refusal !== null) return trouble(refusal);
  const { question, phrase, measureId } = confirmSchema.parse(JSON.parse(view.private_metadata));
  const place = findPlace(tools, measureId);
  if (!place) return trouble(STAFF_WORDS.recordGone);
  const { title } = place.measure;
  if (await decides(user.id, place, tools)) {
    // The records and the other words may have changed since the form was opened.
    const { fault, changes } = await judge(phrase, measureId, tools);
    if (fault !== null) return trouble(fault);
    await keepPhrase({ phrase, measureId }, user.id, tools);
    await dropAnswered(question, changes, tools);
    const lines = [STAFF_WORDS.phraseTaught(phrase, title), STAFF_WORDS.phraseInUse];
    return { answer: { response_action: "update", view: renderNoticeView(STAFF_WORDS.phraseTaughtTitle, lines) } };
  }
  const id = await buildEntryId(tools.records.city.id, view.id, phrase, measureId);
  const proposal = { id, phrase, measureId, question, proposedBy: user.id };
  await proposePhrase(proposal, tools);
  const lines = [STAFF_WORDS.phraseProposed(phrase, title), STAFF_WORDS.phraseProposedThen];
  return {
    answer: { response_action: "update", view: renderNoticeView(STAFF_WORDS.phraseProposedTitle, lines) },
    afterwards: () => askAboutPhrase(proposal, tools),
  };
}

async function decides(userId: string, { measure }: Place, tools: StaffTools): Promise<boolean> {
  const actor = await findActor(tools, userId, isReviewerOfAll);
  return mayReview(tools.staff, actor, null, measure).kind === "allowed";
}
