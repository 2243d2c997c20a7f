import type { NewEntry, ProgressEntry } from "../domain/progress-entry.ts";
import type { TaughtPhrase } from "../domain/taught-phrase.ts";
import type { ConversationState } from "../reply/conversation.ts";

/** Remembers which platform events were taken, so that a repeated delivery has one effect. */
export interface EventLedger {
  /**
   * Claims an event. True for the first caller only; concurrent callers race on the table's unique key. A call that fails
   * is made once more: what was written while its answer got lost is still this caller's.
   * @param channel `line` or `slack`; event ids of different platforms never meet.
   */
  claim(channel: "line" | "slack", eventId: string, now: Date): Promise<boolean>;
  /** Gives back what could not be worked on, for the platform's next delivery. */
  release(channel: "line" | "slack", eventId: string): Promise<void>;
}

/** Numbers of the messages that this bot sent into groups and rooms of LINE: whoever quotes one speaks to the bot. */
export interface SentMessages {
  keep(messageIds: readonly string[], now: Date): Promise<void>;
  has(messageId: string): Promise<boolean>;
}

/** The last subject of a conversation, for follow-up questions. Keys are salted hashes; no message text is kept. */
export interface ConversationStore {
  save(key: string, state: ConversationState, now: Date): Promise<void>;
  /** Deletes what is held for a conversation (unfollow, unsend). */
  remove(key: string): Promise<void>;
}

/** A reviewer's decision on an entry. */
export interface Decision {
  entryId: string;
  decision: "published" | "returned";
  /** Slack id. */
  by: string;
  /** ISO instant. */
  at: string;
  /** Why it is returned; null for none. */
  comment: string | null;
}

/** An attempt to write that was refused, kept for those who watch over the record. */
export interface Refusal {
  city: string;
  /** Slack id. */
  actor: string;
  action: "record" | "review" | "withdraw" | "redact" | "teach" | "import" | "export";
  /** A code such as `not_recorder`. */
  reason: string;
  measureId: string | null;
  entryId: string | null;
  /** ISO instant. */
  at: string;
}

/** A reviewer's withdrawal of what should not have been published. */
interface Redaction {
  entryId: string;
  /** Slack id. */
  by: string;
  /** ISO instant. */
  at: string;
  reason: string;
}

/** What departments reported. Only ever added to, but for the words that a redaction takes; every method rejects when the database fails. */
export interface ProgressStore {
  /** Stores all of them or none, in their order; an id that is known already is left as it was. @returns how many are new */
  append(entries: readonly NewEntry[]): Promise<number>;
  /** Stores an entry that takes another back. False: somebody has decided on that one, or it was taken back already. */
  withdraw(withdrawal: NewEntry): Promise<boolean>;
  /** Takes decisions on drafts of a city. @returns ids that were decided by this call; others had been decided or withdrawn before */
  review(city: string, decisions: readonly Decision[]): Promise<string[]>;
  find(city: string, id: string): Promise<ProgressEntry | null>;
  /** Everything on one record, drafts and withdrawals too, in order. */
  allFor(city: string, measureId: string): Promise<ProgressEntry[]>;
  /** Everything of a city, in order. */
  allOf(city: string): Promise<ProgressEntry[]>;
  /** What one person recorded at one instant, as the rows of a CSV are, and what corrects any of it; in order. */
  recordedAt(city: string, by: string, at: string): Promise<ProgressEntry[]>;
  /** What waits for review, oldest first. */
  openFor(city: string): Promise<ProgressEntry[]>;
  /**
   * What citizens may see, in the order of publication.
   * @param afterReview only what was published after this review; what was redacted stands in it without its words
   */
  publishedFor(city: string, afterReview?: number): Promise<{ entries: ProgressEntry[]; lastReview: number }>;
  /**
   * Takes the words of a reviewed entry for good; who, when and why stay. False: there is none such, or it was done.
   * What is kept to be sent about it goes too.
   */
  redact(city: string, redaction: Redaction): Promise<boolean>;
  refuse(refusal: Refusal): Promise<void>;
}

/** A question that nothing answered. */
interface UnansweredQuestion {
  question: string;
  times: number;
  /** ISO dates in Japan. */
  firstAskedOn: string;
  lastAskedOn: string;
}

/** Questions that nothing answered, cleaned of personal data; who asked is a keyed hash that is never shown. */
export interface UnansweredStore {
  /**
   * Keeps it unless the day's share of the person or the city is used up; a person counts once a day for a question.
   * @param question cleaned; @param today ISO date in Japan; @param asker the conversation's key; left out for nobody in particular
   */
  keep(city: string, question: string, today: string, asker?: string): Promise<void>;
  /** Deletes what a person asked (unsend, unfollow). */
  forget(city: string, asker: string): Promise<void>;
  /** Asked on `since` (ISO date) or later, the most frequent first. */
  list(city: string, since: string, limit: number): Promise<UnansweredQuestion[]>;
  /** Takes questions off the list (tied to a record, or no questions for this plan). */
  drop(city: string, questions: readonly string[]): Promise<void>;
}

/** Phrases that staff tied to records. */
export interface PhraseStore {
  /** @param measureId null unties the phrase */
  teach(city: string, phrase: string, measureId: string | null, by: string, now: Date): Promise<void>;
  list(city: string): Promise<TaughtPhrase[]>;
}

/** Words that a recorder wants tied to a record; a reviewer decides. */
export interface PhraseProposal {
  id: string;
  phrase: string;
  measureId: string;
  /** The question it came from. */
  question: string;
  /** Slack id. */
  proposedBy: string;
  /** null: nobody has decided. */
  decision: "kept" | "refused" | null;
}

export interface PhraseProposalStore {
  /** The same id again proposes once. */
  propose(city: string, proposal: Omit<PhraseProposal, "decision">, now: Date): Promise<void>;
  find(city: string, id: string): Promise<PhraseProposal | null>;
  /** Those that wait, oldest first. */
  listOpen(city: string): Promise<PhraseProposal[]>;
  /** Words that are kept are tied to their record at once, or nothing is decided. False: somebody was quicker. */
  decide(city: string, id: string, decision: "kept" | "refused", by: string, now: Date): Promise<boolean>;
}

/** Remembers what staff were told without asking, so that it is said once. */
export interface NoticeLedger {
  /** True for the first caller of a key only. @param key `check_in/<record>/<day>`, `unanswered/<day>`, … */
  claim(city: string, key: string, now: Date): Promise<boolean>;
  /** Every claimed key that begins so. */
  listClaimed(city: string, prefix: string): Promise<Set<string>>;
  /** Gives a key back that could not be told, for the next day. */
  release(city: string, key: string): Promise<void>;
}
