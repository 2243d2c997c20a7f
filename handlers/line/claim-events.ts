import type { EventLedger } from "../../src/store/ports.ts";
import { codeOf, log } from "../log.ts";
import type { LineEvent } from "./line-webhook.ts";

interface Claims {
  /** Events nobody took before; they are this request's to work on. */
  claimed: LineEvent[];
  /** False when a claim could not be written: LINE must deliver the webhook again. */
  complete: boolean;
}

/**
 * Claims every event before any work. When one claim fails, the events already claimed still have to be worked on:
 * on the next delivery they count as taken.
 */
export async function claimEvents(ledger: EventLedger, events: LineEvent[], now: Date): Promise<Claims> {
  const results = await Promise.allSettled(
    events.map(({ webhookEventId }) => ledger.claim("line", webhookEventId, now)),
  );
  for (const [index, result] of results.entries()) {
    if (result.status === "rejected") {
      log("line.claim_failed", { eventId: events[index]!.webhookEventId, code: codeOf(result.reason) });
    }
  }
  return {
    claimed: events.filter((_, index) => {
      const result = results[index]!;
      return result.status === "fulfilled" && result.value;
    }),
    complete: results.every(({ status }) => status === "fulfilled"),
  };
}
