import { createAlertStore } from "../../src/store/d1-alert-store.ts";
import { createChunkStore } from "../../src/store/d1-chunk-store.ts";
import { createConversationStore } from "../../src/store/d1-conversation-store.ts";
import { createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { readForDesk } from "../../src/store/d1-desk-reader.ts";
import { createEventLedger } from "../../src/store/d1-event-ledger.ts";
import { createFeedbackStore } from "../../src/store/d1-feedback-store.ts";
import { deleteExpired } from "../../src/store/d1-housekeeping.ts";
import { createInstallStore } from "../../src/store/d1-install-store.ts";
import { createNoticeLedger } from "../../src/store/d1-notice-ledger.ts";
import { createOperationsStore } from "../../src/store/d1-operations-store.ts";
import { createOwnerStore } from "../../src/store/d1-owner-store.ts";
import { createPhraseProposalStore } from "../../src/store/d1-phrase-proposal-store.ts";
import { createPhraseStore } from "../../src/store/d1-phrase-store.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { createReviewMessageStore } from "../../src/store/d1-review-message-store.ts";
import { createSentMessages } from "../../src/store/d1-sent-messages.ts";
import { createSubscriptionStore } from "../../src/store/d1-subscription-store.ts";
import { createUnansweredStore } from "../../src/store/d1-unanswered-store.ts";
import { createUsageStore } from "../../src/store/d1-usage-store.ts";
import type { Database } from "../../src/store/database.ts";
import type { NewPlan } from "../../src/store/reminder-ports.ts";
import { newEntry } from "../progress/sample-entries.ts";

/** How often each method of a store was called. */
export type Calls = Map<string, number>;

/** Does everything that every store can do, once at least, in one city and with a few rows; @returns the methods and their calls */
export async function useEveryStore(db: Database, now: Date): Promise<Calls> {
  const calls: Calls = new Map();
  const watch = <Store extends object>(name: string, store: Store): Store => {
    for (const method of Object.keys(store)) calls.set(`${name}.${method}`, 0);
    return new Proxy(store, {
      get(target, method) {
        const key = `${name}.${String(method)}`;
        calls.set(key, (calls.get(key) ?? 0) + 1);
        return Reflect.get(target, method);
      },
    });
  };
  const city = "konan";
  const today = now.toISOString().slice(0, 10);
  const at = now.toISOString();

  const events = watch("events", createEventLedger(db));
  await events.claim("line", "e1", now);
  await events.release("line", "e1");

  const sent = watch("sent", createSentMessages(db));
  await sent.keep(["m1", "m2"], now);
  await sent.has("m1");

  const conversations = watch("conversations", createConversationStore(db));
  await conversations.save("c1", {} as never, now);
  await conversations.remove("c1");

  const progress = watch("progress", createProgressStore(db));
  await progress.append([newEntry("s1"), newEntry("s2"), newEntry("s3")]);
  await progress.withdraw(newEntry("s4", { withdraws: "s3" }));
  await progress.review(city, [{ entryId: "s1", decision: "published", by: "U1", at, comment: null }]);
  await progress.find(city, "s1");
  await progress.allFor(city, "konan-1-3");
  await progress.allOf(city);
  await progress.recordedAt(city, "U1", at);
  await progress.openFor(city);
  await progress.publishedFor(city);
  await progress.redact(city, { entryId: "s1", by: "U1", at, reason: "x" });
  await progress.refuse({
    city,
    actor: "U0",
    action: "record",
    reason: "not_listed",
    measureId: null,
    entryId: null,
    at,
  } as Parameters<typeof progress.refuse>[0]);

  const phrases = watch("phrases", createPhraseStore(db));
  await phrases.teach(city, "ことば", "konan-1-3", "U0", now);
  await phrases.list(city);
  const proposals = watch("proposals", createPhraseProposalStore(db));
  await proposals.propose(
    city,
    { id: "p1", phrase: "ことば", measureId: "konan-1-3", question: "q", proposedBy: "U0" },
    now,
  );
  await proposals.find(city, "p1");
  await proposals.listOpen(city);
  await proposals.decide(city, "p1", "kept", "U1", now);

  const unanswered = watch("unanswered", createUnansweredStore(db));
  for (const question of ["q1", "q2"]) await unanswered.keep(city, question, today, "a1");
  await unanswered.list(city, today, 10);
  await unanswered.drop(city, ["q1"]);
  await unanswered.forget(city, "a1");

  const feedback = watch("feedback", createFeedbackStore(db));
  await feedback.keep(city, { answer: "a1", about: "konan-1-3", verdict: "wrong" }, today);
  await feedback.count(city, today);

  const notices = watch("notices", createNoticeLedger(db));
  await notices.claim(city, "k1", now);
  await notices.listClaimed(city, "k");
  await notices.release(city, "k1");

  const credentials = watch("credentials", createCredentialStore(db));
  const credential = {
    city,
    channel: "slack" as const,
    sealed: "x",
    account: "T1",
    label: "まち",
    expiresAt: now,
    connectedAt: now,
  };
  await credentials.put(credential);
  await credentials.find(city, "slack");
  await credentials.findByAccount("slack", "T1");
  await credentials.list();
  await credentials.listEnding(now);
  await credentials.claimRenewal(city, now, now);
  await credentials.releaseRenewal(city);
  await credentials.renew(credential, "y", now);
  await credentials.reseal(credential, "z");
  await credentials.remove(city, "slack", null);

  const installs = watch("installs", createInstallStore(db));
  await installs.addLink("link", city, now);
  await installs.startVisit("link", "visit", now);
  const visit = (await installs.takeVisit("visit", now))!;
  await installs.takeLink(visit);
  await installs.putBackLink(visit);

  const operations = watch("operations", createOperationsStore(db));
  await operations.note("morning", now);
  await operations.read();
  await operations.readBeats();
  await operations.countDigestReaders(city);

  const usage = watch("usage", createUsageStore(db));
  await usage.add([
    { city, period: today, name: "answer:measure", count: 1 },
    { city, period: today.slice(0, 7), name: "record:konan-1-3", count: 1 },
  ]);
  await usage.monthOf(city, today.slice(0, 7));
  await usage.daysOf(city, today, today);
  await usage.hoursOf(city, `${today}T00`);
  const alerts = watch("alerts", createAlertStore(db));
  await alerts.raise([{ city, name: "line_token", what: "x" }], now);
  await alerts.listUntold(now);
  await alerts.noteTold([{ city, name: "line_token" }], now);

  const reviewMessages = watch("reviewMessages", createReviewMessageStore(db));
  await reviewMessages.keep(city, "s1", [{ channel: "D1", ts: "1.1" }], now);
  await reviewMessages.listFor(city, "s1");
  const owners = watch("owners", createOwnerStore(db));
  await owners.set(city, "konan-1-3", "U1");
  await owners.set(city, "konan-1-3", null);
  await owners.list(city);

  const subscriptions = watch("subscriptions", createSubscriptionStore(db));
  const people = ["U1", "U2", "U3"].map((userId) => ({ cityId: city, userId, hash: `h-${userId}` }));
  for (const person of people) await subscriptions.subscribe(person, "digest", now);
  await subscriptions.topicsOf(people[0]!);

  const plans = watch("plans", createPlanStore(db));
  const week: NewPlan = { city, occasion: "2026-W48", channel: "line", today, late: false, subject: null };
  await plans.planLine(week, ["digest"]);
  const [post] = await plans.planSlack({ ...week, channel: "slack" }, [{ target: "city", channel: "C0" }]);
  await plans.skip({ ...week, occasion: "2026-W47" }, "missed");
  await plans.find(week);
  await plans.lastWeekOf(city);
  await plans.hold(week, "quota", 0);
  await plans.peopleToReach(week);
  await plans.release(week, null, today);
  const [chunk] = await plans.waitingChunks(week, "", 10);
  await plans.undelivered(city, 10);

  const chunks = watch("chunks", createChunkStore(db));
  const claim = await chunks.claim(chunk!, crypto.randomUUID(), now);
  if (claim.kind !== "attempt") throw new Error(`no attempt: ${claim.kind}`);
  await chunks.keepContent(claim.chunk, "[]");
  await chunks.noteRefusal(chunk!, "x");
  await chunks.noteUnsure(chunk!, "x");
  await chunks.finish(chunk!, "sent", { code: null, sent: 3 });
  await plans.stop(week, "quota", 0);

  const posts = watch("posts", createPostStore(db));
  await posts.claim(post!, now);
  await posts.keepSteps(post!, "[]");
  await posts.release(post!, { unknown: false, code: "x" });
  await posts.advance(post!, { step: 1, leadTs: "1", done: false });
  await posts.finish(post!, "posted", null);
  await posts.giveUp(post!);
  await posts.addMistake({ city, channel: "C0", steps: "[]", on: today }, 30);
  await posts.add({ city, occasion: "alert:x", target: "staff", channel: "C0", steps: "[]", on: today });

  await subscriptions.unsubscribe(people[0]!, "digest", now);
  await subscriptions.leave(people[1]!, now);
  await plans.expire(city, "2026-W49", today);
  for (const audience of ["citizens", "staff"] as const)
    await readForDesk(db, { city, conversation: "c1", afterReview: 0, audience, now });
  await deleteExpired(db, now);
  return calls;
}
