/** Who taps and when: LINE's user id and the instant LINE gives the event. */
export interface Person {
  cityId: string;
  userId: string;
  /** The person's salted hash; what stays for a week when they leave. */
  hash: string;
}

/** What citizens chose to hear about. Events may arrive in any order: the newer instant wins. */
export interface SubscriptionStore {
  /** Encoded topics, sorted. */
  topicsOf(person: Person): Promise<string[]>;
  /** Switches one topic on; without effect when it, or everything, was switched off later than `at`. */
  subscribe(person: Person, topic: string, at: Date): Promise<void>;
  /** Switches one topic off. */
  unsubscribe(person: Person, topic: string, at: Date): Promise<void>;
  /**
   * The person stops everything or leaves (unfollow, block): deletes what is held and was chosen before `at`, also
   * their place in deliveries that have not gone out.
   */
  leave(person: Person, at: Date): Promise<void>;
}

export type ReminderChannel = "line" | "slack";

/** Names one plan. */
export interface PlanKey {
  city: string;
  /** An ISO week, or `entry:<id>` for a published change. */
  occasion: string;
  channel: ReminderChannel;
}

type PlanState = "planned" | "released" | "held" | "skipped";

/** Why a plan waits, or was not made. */
export type PlanReason =
  | "quota"
  | "monthly_limit"
  | "unauthorized"
  | "line_not_set"
  | "no_business_day"
  | "quiet_period"
  | "missed"
  | "expired";

export interface Plan extends PlanKey {
  state: PlanState;
  reason: PlanReason | null;
  /** ISO date in Japan it was planned on. */
  today: string;
  late: boolean;
  /** The change it tells of; null for a week. */
  subject: PlanSubject | null;
  targets: number;
  quotaLeft: number | null;
}

/** A published change that followers hear of. */
interface PlanSubject {
  measureId: string;
  /** One short line in plain Japanese. */
  text: string;
}

/** What a plan begins with. */
export interface NewPlan extends PlanKey {
  today: string;
  late: boolean;
  subject: PlanSubject | null;
}

/** A channel that gets a lead and its thread. */
export interface PostTarget {
  /** `city`, `department:<name>` or `staff`. */
  target: string;
  /** Slack's id of the channel. */
  channel: string;
}

/** Plans, each made in one transaction and once only: a second run of the same plan changes nothing. */
export interface PlanStore {
  find(key: PlanKey): Promise<Plan | null>;
  /** The newest week of a city that was planned, skipped or missed; null before the first one. */
  lastWeekOf(city: string): Promise<string | null>;
  /**
   * Plans who gets which messages, in SQL: one message a person, up to 500 people a chunk.
   * @param topics the topics that have something to say
   * @returns false when the plan was there already
   */
  planLine(plan: NewPlan, topics: string[]): Promise<boolean>;
  /** @returns ids of the new posts; none when the plan was there already */
  planSlack(plan: NewPlan, targets: PostTarget[]): Promise<string[]>;
  /** Notes that nothing is sent, and why. */
  skip(plan: NewPlan, reason: PlanReason): Promise<void>;
  /**
   * Lets a plan go when its people, and those of released plans that have not got theirs, fit into what is left.
   * @param left messages left this month; null: no limit
   * @param today ISO date in Japan; a plan that is released later than it was made counts from here, and is late
   * @returns whether it is released now
   */
  release(key: PlanKey, left: number | null, today: string): Promise<boolean>;
  /** People who must fit into the quota for a plan to be released. */
  peopleToReach(key: PlanKey): Promise<number>;
  /** Keeps a plan waiting. @returns false when it has been released (or skipped) by somebody else in between */
  hold(key: PlanKey, reason: PlanReason, left: number | null): Promise<boolean>;
  /** Stops what is left of a released plan. */
  stop(key: PlanKey, reason: PlanReason, left: number | null): Promise<void>;
  /** Ids of chunks of a released plan that wait, in order, after an id. */
  waitingChunks(key: PlanKey, after: string, limit: number): Promise<string[]>;
  /** What of a city is not delivered: plans that wait, chunks of released plans and posts; at most `limit` of each. */
  undelivered(city: string, limit: number): Promise<{ plans: PlanKey[]; chunks: string[]; posts: string[] }>;
  /** Gives up what of a city belongs to weeks before `week`, and changes planned before `since` (ISO date); counts of both. */
  expire(city: string, week: string, since: string): Promise<number>;
}

type ChunkEnd = "sent" | "empty" | "blocked" | "dead";

/** A chunk that is to be sent now. */
export interface ChunkAttempt {
  id: string;
  plan: Plan;
  topics: string[];
  /** The same for every attempt. */
  retryKey: string;
  attempts: number;
  /** People who still want it, by id. */
  to: string[];
  /** Kept from the first attempt on, as JSON; null before. */
  messages: string | null;
}

type ChunkClaim =
  | { kind: "attempt"; chunk: ChunkAttempt }
  /** The retry key may have lapsed. */
  | { kind: "too_old"; plan: Plan; people: number }
  /** Done, held or unknown. */
  | { kind: "nothing" };

export interface ChunkStore {
  /** Starts an attempt: counts it and reads, on the primary, who still wants the messages. */
  claim(id: string, retryKey: string, now: Date): Promise<ChunkClaim>;
  /** Keeps the messages of an occasion's topics; the first to be kept stay. @returns those */
  keepContent(chunk: ChunkAttempt, messages: string): Promise<string>;
  finish(id: string, state: ChunkEnd, outcome: { code: string | null; sent: number | null }): Promise<void>;
  /** The attempt may have been accepted; the chunk goes on waiting, as long as its retry key lives. */
  noteUnsure(id: string, code: string): Promise<void>;
  /** LINE did not accept the attempt for sure; the chunk goes on waiting, and its retry key has not begun to age. */
  noteRefusal(id: string, code: string): Promise<void>;
}

type PostEnd = "posted" | "empty" | "blocked" | "failed" | "dead";

/** One step of a post that is to be made now; nobody else makes it before the lease ends. */
export interface PostAttempt {
  id: string;
  city: string;
  occasion: string;
  target: string;
  channel: string;
  /** JSON array of messages; null before the first attempt. */
  steps: string | null;
  step: number;
  leadTs: string | null;
  attempts: number;
  firstAttemptAt: Date;
  /** An earlier attempt of this step may have been posted. */
  wasUnknown: boolean;
}

type PostClaim =
  | { kind: "attempt"; post: PostAttempt }
  | { kind: "leased"; until: Date }
  /** Done or unknown. */
  | { kind: "nothing" };

export interface PostStore {
  claim(id: string, now: Date): Promise<PostClaim>;
  keepSteps(id: string, steps: string): Promise<void>;
  /** The step stands; the next one, or the end. */
  advance(id: string, next: { step: number; leadTs: string; done: boolean }): Promise<void>;
  /** The attempt is over without the step standing for sure. @param unknown it may stand */
  release(id: string, outcome: { unknown: boolean; code: string }): Promise<void>;
  finish(id: string, state: PostEnd, code: string | null): Promise<void>;
  /** Marks a post that failed on every try; null when there is none. */
  giveUp(id: string): Promise<{ city: string; occasion: string } | null>;
  /**
   * Adds what a reader found wrong, for the staff's channel. @returns its id, null when `most` came on that day already
   */
  addMistake(
    mistake: { city: string; channel: string; steps: string; on: string },
    most: number,
  ): Promise<string | null>;
  /** Adds a single message for one channel; only the first of an occasion counts. @returns its id, null when it was there */
  add(post: {
    city: string;
    occasion: string;
    target: string;
    channel: string;
    steps: string;
    on: string;
  }): Promise<string | null>;
}
