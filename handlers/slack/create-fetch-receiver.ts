import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import { findFormTrouble } from "../../src/card/slack/staff/form-trouble.ts";
import { LAST_WORD_MS } from "../last-word.ts";

/** The part of a Worker's execution context that keeps work alive after the answer. */
export interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/** A Bolt receiver that only moves bytes: one verified body in, one response out. */
interface FetchReceiver extends Receiver {
  /** Hands a body to Bolt and answers as soon as it is acknowledged; what is left goes on under `waitUntil`. */
  deliver(body: Record<string, unknown>, context: WaitUntil): Promise<Response>;
}

/** @param onUnfinished told when a body is not worked through by the time the Worker is about to be ended */
export function createFetchReceiver(onUnfinished: () => void): FetchReceiver {
  let app: App | undefined;
  return {
    init(initialized) {
      app = initialized;
    },
    // Nothing to open or close: requests come in through fetch.
    start: async () => undefined,
    stop: async () => undefined,
    deliver(body, context) {
      return new Promise<Response>((resolve, reject) => {
        const ack: ReceiverEvent["ack"] = async (answer?: unknown) => {
          // A form waits for its answer; everything else takes an empty one.
          resolve(answer ? Response.json(answer) : new Response(""));
          // Lets the response leave first: a cold isolate would load dictionary and indexes before it (340 → 35 ms).
          await new Promise((go) => setTimeout(go, 0));
        };
        const lastWord = setTimeout(onUnfinished, LAST_WORD_MS);
        const work = app!.processEvent({ body, ack }).finally(() => clearTimeout(lastWord));
        // What no listener takes is acknowledged too, or Slack would send it three times more. A form that nobody
        // answered stays open and says so: an empty answer would close it.
        context.waitUntil(work.then(() => ack(findFormTrouble(body)), reject));
      });
    },
  };
}
