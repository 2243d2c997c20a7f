import type { webApi } from "@slack/bolt";
import type { SlackMessage } from "../../../../src/card/slack/slack-message.ts";
import { nameSource } from "../../../../src/card/slack/staff/file-review-message.ts";
import { renderReviewed, sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import type { ProgressEntry } from "../../../../src/domain/progress-entry.ts";
import { isCorrected } from "../../../../src/progress/review-flow.ts";
import { createNoticeLedger } from "../../../../src/store/d1-notice-ledger.ts";
import { createReviewMessageStore, type PostedMessage } from "../../../../src/store/d1-review-message-store.ts";
import { logError } from "../../../log.ts";
import { quietly } from "../quietly.ts";
import { findPlace, type StaffTools } from "../staff-room.ts";
import { postTo } from "../tell-privately.ts";

/** What a file's messages are about. @param at the instant that all its entries bear */
export const nameFile = (by: string, at: string): string => `${FILE_MARK}${by}:${at}`;
const FILE_MARK = "file:";

/** What the message to an entry's recorder is about: what came of it. */
export const nameOutcome = (entryId: string): string => `told:${entryId}`;

/** Tells the recorder what came of an entry, and keeps where: words that are withdrawn later go from there, too. */
export async function tellRecorder(entry: ProgressEntry, message: SlackMessage, tools: StaffTools): Promise<void> {
  const { client, env, records, now } = tools;
  const posted = await postTo(client, entry.recordedBy, message);
  if (posted) await createReviewMessageStore(env.DB).keep(records.city.id, nameOutcome(entry.id), [posted], now);
}

/** Asks reviewers, and keeps where: whoever decides, all of the messages say so. */
export async function postReviewRequests(
  about: string,
  targets: readonly string[],
  message: SlackMessage,
  tools: StaffTools,
): Promise<void> {
  const posted: PostedMessage[] = [];
  // An entry's id may stand in the log; a file's mark holds who sent it.
  const entry = about.startsWith(FILE_MARK) ? {} : { entry: about };
  for (const target of targets) {
    try {
      const answer = await postTo(tools.client, target, message);
      if (answer !== null) posted.push(answer);
    } catch (error) {
      logError("slack.review_not_asked", error, entry);
    }
  }
  const store = createReviewMessageStore(tools.env.DB);
  await quietly(() => store.keep(tools.records.city.id, about, posted, tools.now));
}

/** Brings every message about something up to date. @param except the one that was replaced already */
async function updateAll(about: string, message: SlackMessage, except: string | undefined, tools: StaffTools) {
  const { client, env, records } = tools;
  const store = createReviewMessageStore(env.DB);
  await quietly(async () => {
    for (const { channel, ts } of await store.listFor(records.city.id, about)) {
      if (ts !== except) await quietly(() => update(client, { channel, ts }, message));
    }
  });
}

const update = (client: webApi.WebClient, place: PostedMessage, message: SlackMessage) =>
  client.chat.update({ ...place, ...message, parse: "none", link_names: false });

/**
 * What came of an entry, in every message that asked about it; and once all of a file is decided, in the file's messages
 * and to whoever sent it.
 */
export async function showDecision(entry: ProgressEntry, except: string | undefined, tools: StaffTools): Promise<void> {
  const place = findPlace(tools, entry.measureId);
  if (place) await updateAll(entry.id, renderReviewed(entry, place), except, tools);
  await showFileDecision({ by: entry.recordedBy, at: entry.recordedAt }, except, tools);
}

/** A correction has come: the messages about what it corrects ask for nothing any more. */
export async function showCorrected(entryId: string, title: string, tools: StaffTools): Promise<void> {
  const text = STAFF_WORDS.correctedMeanwhile(title);
  await updateAll(entryId, sayPlainly(text), undefined, tools);
}

/** Nothing while some of the file still waits. To be called after the last decision. */
export async function showFileDecision(
  { by, at }: { by: string; at: string },
  except: string | undefined,
  tools: StaffTools,
): Promise<void> {
  const { client, env, records, store, now } = tools;
  await quietly(async () => {
    const all = await store.recordedAt(records.city.id, by, at);
    const own = all.filter(
      (entry) =>
        entry.withdraws === null &&
        entry.recordedBy === by &&
        entry.recordedAt === at &&
        // Nobody can decide on what a record that is gone still has open.
        findPlace(tools, entry.measureId) !== undefined,
    );
    if (own.length < 2 || own.some((entry) => entry.state === "draft" && !isCorrected(entry, all))) return;
    const count = (state: ProgressEntry["state"]) => own.filter((entry) => entry.state === state).length;
    const [published, returned] = [count("published"), count("returned")];
    const rest = own.length - published - returned;
    const text = STAFF_WORDS.reviewDone(nameSource(own), own.length, published, returned, rest);
    const about = nameFile(by, at);
    await updateAll(about, sayPlainly(text), except, tools);
    // Two who decide on the last ones at once both see that nothing waits any more; the sender hears of it once.
    if (await createNoticeLedger(env.DB).claim(records.city.id, about, now)) await postTo(client, by, sayPlainly(text));
  });
}
