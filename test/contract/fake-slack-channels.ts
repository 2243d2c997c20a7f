import type { FakeAnswer, Recorded } from "./fake-slack.ts";

/** How the fake answers one chat.postMessage. `…_posted`: the message stands, but the answer is lost. */
export type PostBehaviour =
  | { kind: "post" }
  | { kind: "rate_limited"; retryAfterSeconds: number }
  | { kind: "error"; code: string }
  | { kind: "lost" }
  | { kind: "lost_posted" }
  | { kind: "server_error_posted" };

/** A message that stands in a channel. */
export interface SlackMessage {
  token: string;
  channel: string;
  ts: string;
  threadTs: string | null;
  text: string;
  blocks: Recorded[];
  at: number;
}

/** What stands in the channels of the fake, and how posting fares. */
export class FakeSlackChannels {
  messages: SlackMessage[] = [];
  /** Every attempt to post, with its instant. */
  attempts: { channel: string; at: number; body: Recorded }[] = [];
  decide: (body: Recorded, token: string) => PostBehaviour = () => ({ kind: "post" });
  /** Slack's code for reading the history; null: it can be read. */
  historyError: string | null = null;
  /** The same for one channel. */
  historyErrors = new Map<string, string>();
  /** Runs once a message stands, before its answer leaves. */
  onPosted: (message: SlackMessage) => void | Promise<void> = () => undefined;
  #serial = 0;

  reset(): void {
    this.messages = [];
    this.attempts = [];
    this.historyError = null;
    this.historyErrors.clear();
    this.decide = () => ({ kind: "post" });
    this.onPosted = () => undefined;
  }

  in(channel: string): SlackMessage[] {
    return this.messages.filter((message) => message.channel === channel);
  }

  /** Undefined for methods that are none of the channels'. */
  async answer(method: string, body: Recorded, token: string): Promise<FakeAnswer | undefined> {
    switch (method) {
      case "chat.postMessage":
        return this.#post(body, token);
      case "conversations.history":
        if (this.historyErrors.has(body.channel))
          return { body: { ok: false, error: this.historyErrors.get(body.channel) } };
        return this.#list(({ channel, threadTs }) => channel === body.channel && threadTs === null);
      case "conversations.replies":
        return this.#list(
          ({ channel, threadTs, ts }) => channel === body.channel && (threadTs === body.ts || ts === body.ts),
        );
      default:
        return undefined;
    }
  }

  async #post(body: Recorded, token: string): Promise<FakeAnswer> {
    this.attempts.push({ channel: body.channel, at: Date.now(), body });
    const behaviour = this.decide(body, token);
    switch (behaviour.kind) {
      case "post":
        return { body: { ok: true, ts: (await this.#keep(body, token)).ts, channel: body.channel } };
      case "rate_limited":
        return {
          status: 429,
          headers: { "retry-after": String(behaviour.retryAfterSeconds) },
          body: { ok: false, error: "ratelimited" },
        };
      case "error":
        return { body: { ok: false, error: behaviour.code } };
      case "lost":
        return { hangUp: true };
      case "lost_posted":
        await this.#keep(body, token);
        return { hangUp: true };
      case "server_error_posted":
        await this.#keep(body, token);
        return { status: 503, body: "upstream connect error" };
    }
  }

  async #keep(body: Recorded, token: string): Promise<SlackMessage> {
    this.#serial += 1;
    const message: SlackMessage = {
      token,
      channel: body.channel,
      ts: `${Math.floor(Date.now() / 1000)}.${String(this.#serial).padStart(6, "0")}`,
      threadTs: body.thread_ts ?? null,
      text: body.text,
      blocks: body.blocks ?? [],
      at: Date.now(),
    };
    this.messages.push(message);
    await this.onPosted(message);
    return message;
  }

  #list(isIn: (message: SlackMessage) => boolean): FakeAnswer {
    if (this.historyError !== null) return { body: { ok: false, error: this.historyError } };
    return { body: { ok: true, messages: this.messages.filter(isIn).toReversed(), has_more: false } };
  }
}
