import type { ProposedPhrase } from "../../../../src/card/slack/staff/phrase-message.ts";
import { renderPhrases, renderProposal } from "../../../../src/card/slack/staff/phrase-message.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { addDays } from "../../../../src/domain/calendar-date.ts";
import type { TaughtPhrase } from "../../../../src/domain/taught-phrase.ts";
import { mayReview, mayWork } from "../../../../src/progress/permissions.ts";
import { judgePhrase, type PhraseJudgement } from "../../../../src/reply/judge-phrase.ts";
import { createPhraseProposalStore } from "../../../../src/store/d1-phrase-proposal-store.ts";
import { createPhraseStore } from "../../../../src/store/d1-phrase-store.ts";
import { createUnansweredStore, UNANSWERED_TTL_DAYS } from "../../../../src/store/d1-unanswered-store.ts";
import type { PhraseProposal } from "../../../../src/store/ports.ts";
import { normalizeText } from "../../../../src/text/normalize.ts";
import { loadHouse, openRoom } from "../../../load-house.ts";
import { readKnown } from "../../../read-known.ts";
import { buildUrl } from "../files/offer-downloads.ts";
import { findActor, isRefused, isReviewerOfAll, type Rule } from "../find-refusal.ts";
import { quietly } from "../quietly.ts";
import { findReviewTargets } from "../review/ask-review.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import type { StaffTap } from "../staff-tap.ts";
import { type Person, postTo, replaceTapped, tellPrivately } from "../tell-privately.ts";

/** Most questions that words are tried on. */
const MAX_TRIED = 300;

/** Whether words can be tied to a record, and which of the latest questions they would change. */
export async function judge(phrase: string, measureId: string, tools: StaffTools): Promise<PhraseJudgement> {
  const { env, records, now, today } = tools;
  const city = records.city.id;
  const since = addDays(today, -UNANSWERED_TTL_DAYS);
  const [house, room, { known }, kept] = await Promise.all([
    loadHouse(env),
    openRoom(env, city),
    readKnown(env, city, "citizens", null, now),
    createUnansweredStore(env.DB).list(city, since, MAX_TRIED),
  ]);
  const unanswered = kept.map(({ question }) => question);
  return judgePhrase({ phrase, measureId, room: room!, house, known, unanswered, now });
}

type Changes = PhraseJudgement["changes"];

/** From now on the words lead to the record. */
export async function keepPhrase({ phrase, measureId }: TaughtPhrase, by: string, tools: StaffTools): Promise<void> {
  await createPhraseStore(tools.env.DB).teach(tools.records.city.id, phrase, measureId, by, tools.now);
}

/** Takes off the list what words answer that were just tied: the question they came from, and those they change. */
export async function dropAnswered(question: string, changes: Changes, { env, records }: StaffTools): Promise<void> {
  const answered = [question, ...changes.map((change) => change.question)];
  await quietly(() => createUnansweredStore(env.DB).drop(records.city.id, answered));
}

/** Keeps the words until a reviewer decides on them; the same proposal once more changes nothing. */
export async function proposePhrase(proposal: Omit<PhraseProposal, "decision">, tools: StaffTools): Promise<void> {
  await createPhraseProposalStore(tools.env.DB).propose(tools.records.city.id, proposal, tools.now);
}

/** Brings proposed words to the reviewers. */
export async function askAboutPhrase(proposal: Omit<PhraseProposal, "decision">, tools: StaffTools): Promise<void> {
  const { changes } = await judge(proposal.phrase, proposal.measureId, tools);
  const message = renderProposal(nameProposal(proposal, tools), changes);
  const about = { recordedBy: proposal.proposedBy, measureId: proposal.measureId };
  for (const target of await findReviewTargets(about, tools))
    await quietly(() => postTo(tools.client, target, message));
}

/** 結びつける or 結びつけない: the first reviewer's word counts. */
export async function decidePhrase(
  tap: StaffTap,
  proposalId: string,
  decision: "kept" | "refused",
  tools: StaffTools,
): Promise<void> {
  const { env, client, records, now } = tools;
  const proposals = createPhraseProposalStore(env.DB);
  const proposal = await proposals.find(records.city.id, proposalId);
  const place = proposal && findPlace(tools, proposal.measureId);
  if (!place) return tellPrivately(client, tap, sayPlainly(STAFF_WORDS.phraseMissing));
  const rule: Rule = (staff, actor) => mayReview(staff, actor, { recordedBy: proposal.proposedBy }, place.measure);
  if (await isRefused(tap, { action: "teach" }, rule, tools)) return;
  // The records and the other words may have changed since.
  const judged = decision === "kept" ? await judge(proposal.phrase, proposal.measureId, tools) : null;
  if (judged && judged.fault !== null) return tellPrivately(client, tap, sayPlainly(judged.fault));
  const isFirst = await proposals.decide(records.city.id, proposalId, decision, tap.user.id, now);
  if (isFirst && judged) await dropAnswered(proposal.question, judged.changes, tools);
  const { title } = place.measure;
  const outcome = !isFirst
    ? STAFF_WORDS.phraseDecided
    : decision === "kept"
      ? STAFF_WORDS.phraseTaught(proposal.phrase, title)
      : STAFF_WORDS.phraseRefused(proposal.phrase, title);
  await replaceTapped(client, tap, sayPlainly(outcome));
  if (isFirst) await quietly(() => postTo(client, proposal.proposedBy, sayPlainly(outcome)));
}

/** ほどく: the words lead nowhere any more. */
export async function untiePhrase(tap: StaffTap, phrase: string, tools: StaffTools): Promise<void> {
  const { env, client, records, now } = tools;
  const phrases = createPhraseStore(env.DB);
  const tied = (await phrases.list(records.city.id)).find((one) => one.phrase === phrase);
  const measure = tied && findPlace(tools, tied.measureId)?.measure;
  const rule: Rule = (staff, actor) => mayReview(staff, actor, null, measure);
  if (await isRefused(tap, { action: "teach" }, rule, tools)) return;
  if (tied) await phrases.teach(records.city.id, phrase, null, tap.user.id, now);
  await replaceTapped(client, tap, await buildList("", tap.user.id, tools));
}

/** ことば: what is tied to which record, and what waits for a reviewer. @param words what to look for; "" for all */
export async function listPhrases(person: Person, words: string, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "export" }, mayWork, tools)) return;
  await tellPrivately(tools.client, person, await buildList(words, person.user.id, tools));
}

async function buildList(words: string, userId: string, tools: StaffTools) {
  const { env, records, staff } = tools;
  const [all, open, actor] = await Promise.all([
    createPhraseStore(env.DB).list(records.city.id),
    createPhraseProposalStore(env.DB).listOpen(records.city.id),
    findActor(tools, userId, isReviewerOfAll),
  ]);
  const meant = ({ phrase }: { phrase: string }) => normalizeText(phrase).includes(normalizeText(words));
  const tied = all.filter(meant);
  const proposed = open.filter(meant);
  if (tied.length === 0 && proposed.length === 0) {
    return sayPlainly(words === "" ? STAFF_WORDS.noPhrases : STAFF_WORDS.noPhrasesWith(words));
  }
  return renderPhrases({
    tied: tied.toReversed().map(({ phrase, measureId }) => ({ phrase, title: titleOf(measureId, tools) })),
    proposed: proposed.map((one) => nameProposal(one, tools)),
    decides: mayReview(staff, actor, null).kind === "allowed",
    fileUrl: all.length === 0 ? null : await buildUrl({ file: "phrases" }, tools),
  });
}

const nameProposal = (
  { id, phrase, measureId, proposedBy }: Omit<PhraseProposal, "decision">,
  tools: StaffTools,
): ProposedPhrase => ({ id, phrase, proposedBy, title: titleOf(measureId, tools) });

const titleOf = (measureId: string, tools: StaffTools) => findPlace(tools, measureId)?.measure.title ?? measureId;
