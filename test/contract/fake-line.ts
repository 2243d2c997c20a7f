import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findLineFaults } from "./line-limits.ts";

/** One call of the Messaging API as it arrived. */
export interface LineCall {
  path: string;
  headers: IncomingHttpHeaders;
  body: { replyToken?: string; messages?: { type: string; [field: string]: unknown }[] };
}

/** How the fake answers the calls of a reply token: a status, after a delay, or by hanging up. */
export interface LineBehaviour {
  status?: number;
  delayMs?: number;
  hangUp?: boolean;
}

/** The Messaging API on this machine: records every call, and fails as it is told to. */
export interface FakeLine {
  url: string;
  calls: LineCall[];
  /** What LINE would have refused in the messages of all calls. */
  faults: string[];
  /** Sets the answer for one reply token; other tokens get 200. */
  behave(replyToken: string, behaviour: LineBehaviour): void;
  /** The calls, once there are `count` (8 s at most); waits a little longer, so that one call too many shows. */
  waitForCalls(count: number): Promise<LineCall[]>;
  reset(): void;
  close(): Promise<void>;
}

/** How long a surplus call gets to show up. */
const SETTLE_MS = 150;

export async function startFakeLine(): Promise<FakeLine> {
  const calls: LineCall[] = [];
  const faults: string[] = [];
  const behaviours = new Map<string, LineBehaviour>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}") as LineCall["body"];
      calls.push({ path: request.url ?? "", headers: request.headers, body });
      faults.push(...findLineFaults(body.messages ?? []));
      const { status = 200, delayMs = 0, hangUp = false } = behaviours.get(body.replyToken ?? "") ?? {};
      setTimeout(() => {
        if (hangUp) return request.socket.destroy();
        response.writeHead(status, { "content-type": "application/json", "x-line-request-id": "fake-request-id" });
        response.end(status === 200 ? '{"sentMessages":[]}' : '{"message":"Invalid reply token"}');
      }, delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    faults,
    behave: (replyToken, behaviour) => void behaviours.set(replyToken, behaviour),
    waitForCalls: async (count) => {
      for (const end = Date.now() + 8_000; calls.length < count && Date.now() < end; ) await sleep(20);
      await sleep(SETTLE_MS);
      return [...calls];
    },
    reset: () => {
      calls.length = 0;
      behaviours.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
