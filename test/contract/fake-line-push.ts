/** How the fake answers one multicast. `…_accepted`: LINE has taken it, but the answer is lost. */
export type PushBehaviour =
  | "accept"
  | "server_error"
  | "server_error_accepted"
  | "hang_up"
  | "hang_up_accepted"
  | "time_out_accepted"
  | "rate_limit"
  | "monthly_limit"
  | "bad_request"
  | "unauthorized";

/** A multicast as it arrived. */
export interface PushCall {
  token: string;
  retryKey: string;
  to: string[];
  messages: { type: string; [field: string]: unknown }[];
}

export interface PushAnswer {
  status: number;
  body: unknown;
  delayMs?: number;
  heldUntil?: Promise<unknown>;
  hangUp?: boolean;
}

/** Longer than the Worker waits for LINE. */
const TIME_OUT_MS = 11_000;
const MAX_RECIPIENTS = 500;
const ACCEPTED: PushAnswer = { status: 200, body: {} };
/** LINE's own words: nothing else tells the two apart. */
const RATE_LIMITED = { message: "The API rate limit has been exceeded. Try again later." };
const MONTHLY_LIMITED = { message: "You have reached your monthly limit." };

/** The part of the Messaging API that pushes: an account a token, retry keys that are accepted once. */
export class FakeLinePush {
  /** Every attempt, in order. */
  attempts: PushCall[] = [];
  /** What LINE took, each retry key once. */
  accepted: PushCall[] = [];
  faults: string[] = [];
  /** Messages a month by token; not in it: no limit. */
  limits = new Map<string, number>();
  used = new Map<string, number>();
  /** Tokens LINE refuses. */
  revoked = new Set<string>();
  /** Reads of the quota, by token. */
  quotaReads: string[] = [];
  /** Stateless tokens it has issued. */
  issued: string[] = [];
  /** How the coming multicasts fare. */
  decide: (call: PushCall) => PushBehaviour | Promise<PushBehaviour> = () => "accept";
  /** Whether reading the quota fails now. */
  failsQuota: () => boolean = () => false;
  /** Runs once a multicast is accepted, before its answer leaves. */
  onAccepted: (call: PushCall) => void | Promise<void> = () => undefined;
  readonly #keys = new Map<string, string>();

  reset(): void {
    this.attempts = [];
    this.accepted = [];
    this.quotaReads = [];
    this.issued = [];
    this.limits.clear();
    this.used.clear();
    this.revoked.clear();
    this.decide = () => "accept";
    this.failsQuota = () => false;
    this.onAccepted = () => undefined;
  }

  readQuota(token: string): PushAnswer {
    if (this.revoked.has(token)) return { status: 401, body: { message: "Authentication failed" } };
    if (this.failsQuota()) return { status: 500, body: { message: "Internal error" } };
    this.quotaReads.push(token);
    const limit = this.limits.get(token);
    return { status: 200, body: limit === undefined ? { type: "none" } : { type: "limited", value: limit } };
  }

  readConsumption(token: string): PushAnswer {
    return { status: 200, body: { totalUsage: this.used.get(token) ?? 0 } };
  }

  issueToken(): PushAnswer {
    const token = `stateless-${this.issued.length + 1}`;
    this.issued.push(token);
    return { status: 200, body: { token_type: "Bearer", access_token: token, expires_in: 900 } };
  }

  async multicast(call: PushCall): Promise<PushAnswer> {
    this.attempts.push(call);
    if (this.revoked.has(call.token)) return { status: 401, body: { message: "Authentication failed" } };
    const behaviour = await this.decide(call);
    switch (behaviour) {
      case "unauthorized":
        return { status: 401, body: { message: "Authentication failed" } };
      case "bad_request":
        return { status: 400, body: { message: "The request body has 1 error(s)" } };
      case "rate_limit":
        return { status: 429, body: RATE_LIMITED };
      case "monthly_limit":
        return { status: 429, body: MONTHLY_LIMITED };
      case "server_error":
        return { status: 500, body: { message: "Internal error" } };
      case "hang_up":
        return { ...ACCEPTED, hangUp: true };
      case "accept":
        return this.#take(call);
      case "server_error_accepted":
        await this.#take(call);
        return { status: 500, body: { message: "Internal error" } };
      case "hang_up_accepted":
        return { ...(await this.#take(call)), hangUp: true };
      case "time_out_accepted":
        return { ...(await this.#take(call)), delayMs: TIME_OUT_MS };
    }
  }

  async #take(call: PushCall): Promise<PushAnswer> {
    const { token, retryKey, to, messages } = call;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(retryKey)) this.faults.push("再送の鍵が UUID でない");
    if (to.length === 0 || to.length > MAX_RECIPIENTS) this.faults.push(`宛先が${to.length}人`);
    if (new Set(to).size !== to.length) this.faults.push("宛先が重なっている");
    const words = JSON.stringify(messages);
    const known = this.#keys.get(retryKey);
    if (known !== undefined && known !== words) this.faults.push("同じ鍵で本文が変わった");
    if (known !== undefined) {
      return { status: 409, body: { message: "The retry key is already accepted" } };
    }
    const used = (this.used.get(token) ?? 0) + to.length;
    if (used > (this.limits.get(token) ?? Number.POSITIVE_INFINITY)) return { status: 429, body: MONTHLY_LIMITED };
    this.used.set(token, used);
    this.#keys.set(retryKey, words);
    this.accepted.push(call);
    await this.onAccepted(call);
    return ACCEPTED;
  }
}
