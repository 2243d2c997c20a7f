import type { webApi } from "@slack/bolt";
import type { SlackMessage } from "../../../src/card/slack/render-slack-message.ts";
import { renderReviewed, sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import type { ProgressEntry } from "../../../src/domain/progress-entry.ts";
import { isCorrected } from "../../../src/progress/review-flow.ts";
import { createReviewMessageStore, type PostedMessage } from "../../../src/store/d1-review-message-store.ts";
import { logError } from "../../log.ts";
import { quietly } from "./announce-entry.ts";
import { findPlace, type StaffTools } from "./staff-room.ts";
import { postTo } from "./tell-privately.ts";

/** What a file's messages are about. @param at the instant that all its entries bear */
export const nameFile = (by: string, at: string): string => `file:${by}:${at}`;

/** Asks reviewers, and keeps where: whoever decides, all of the messages say so. */
export async function postReviewRequests(
  about: string,
  targets: readonly string[],
  message: SlackMessage,
  tools: StaffTools,
): Promise<void> {
  const posted: PostedMessage[] = [];
  for (const target of targets) {
    try {
      const answer = await postTo(tools.client, target, message);
      if (answer !== null) posted.push(answer);
    } catch (error) {
      logError("slack.review_not_asked", error);
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
  if (entry.via === "csv") await showFileDecision(entry.recordedBy, entry.recordedAt, except, tools);
}

/** A correction has come: the messages about what it corrects ask for nothing any more. */
export async function showCorrected(entryId: string, title: string, tools: StaffTools): Promise<void> {
  const text = `「${title}」のこの記録には、訂正が出ました。訂正のほうを確認してください。`;
  await updateAll(entryId, sayPlainly(text), undefined, tools);
}

/** Nothing while some of the file still waits. */
export async function showFileDecision(
  by: string,
  at: string,
  except: string | undefined,
  tools: StaffTools,
): Promise<void> {
  const { client, records, store } = tools;
  await quietly(async () => {
    const all = await store.allOf(records.city.id);
    const own = all.filter((entry) => entry.via === "csv" && entry.recordedBy === by && entry.recordedAt === at);
    if (own.length < 2 || own.some((entry) => entry.state === "draft" && !isCorrected(entry, all))) return;
    const count = (state: ProgressEntry["state"]) => own.filter((entry) => entry.state === state).length;
    const returned = count("returned");
    const parts = [`公開 ${count("published")}件`, ...(returned > 0 ? [`差し戻し ${returned}件`] : [])];
    const rest = own.length - count("published") - returned;
    const text = `✓ CSV で届いた${own.length}件の確認が終わりました(${[...parts, ...(rest > 0 ? [`取り消し・訂正 ${rest}件`] : [])].join("・")})。`;
    await updateAll(nameFile(by, at), sayPlainly(text), except, tools);
    await quietly(() => postTo(client, by, sayPlainly(text)));
  });
}
