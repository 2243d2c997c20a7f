import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { FakeLineAccount } from "./fake-line-account.ts";
import { FakeLinePush, type PushAnswer } from "./fake-line-push.ts";
import { findLineFaults } from "./line-limits.ts";
import { PATIENCE_MS, type Resting } from "./patience.ts";

/** One call of the Messaging API as it arrived. */
export interface LineCall {
  path: string;
  headers: IncomingHttpHeaders;
  body: { replyToken?: string; to?: string[]; messages?: { type: string; [field: string]: unknown }[] };
}

/** How the fake answers the calls of a reply token: a status, after a delay, or by hanging up. */
export interface LineBehaviour {
  status?: number;
  delayMs?: number;
  /** No answer before this is settled. */
  heldUntil?: Promise<unknown>;
  hangUp?: boolean;
}

/** The Messaging API on this machine: records every call, and fails as it is told to. */
export interface FakeLine {
  url: string;
  /** Replies, in order. */
  calls: LineCall[];
  /** Multicasts, quota and tokens. */
  push: FakeLinePush;
  /** The account itself, its webhook and its rich menus. */
  account: FakeLineAccount;
  /** What LINE would have refused in the messages of all calls. */
  faults: string[];
  /** Sets the answer for one reply token; other tokens get 200. */
  behave(replyToken: string, behaviour: LineBehaviour): void;
  /** Who calls. */
  caller: Resting | null;
  /** The replies, once there are `count` and the caller rests, so that one call too many shows. */
  waitForCalls(count: number): Promise<LineCall[]>;
  reset(): void;
  close(): Promise<void>;
}

export async function startFakeLine(): Promise<FakeLine> {
  const calls: LineCall[] = [];
  const faults: string[] = [];
  const behaviours = new Map<string, LineBehaviour>();
  const push = new FakeLinePush();
  const account = new FakeLineAccount();
  push.faults = faults;
  /** Checked once: a year's multicasts say the same thousands of times. */
  const checked = new Set<string>();
  /** Messages taken, by which LINE numbers them. */
  let sent = 0;

  async function answer(call: LineCall): Promise<PushAnswer> {
    const { path, headers, body } = call;
    const token = (headers.authorization ?? "").replace("Bearer ", "");
    const words = JSON.stringify(body.messages);
    const sends = path.endsWith("/reply") || path.endsWith("/multicast");
    if (sends && !checked.has(words)) faults.push(...findLineFaults(body.messages ?? []));
    checked.add(words);
    switch (path) {
      case "/v2/bot/message/quota":
        return push.readQuota(token);
      case "/v2/bot/message/quota/consumption":
        return push.readConsumption(token);
      case "/oauth2/v3/token":
        return push.issueToken();
      case "/v2/bot/message/multicast":
        return push.multicast({
          token,
          retryKey: String(headers["x-line-retry-key"] ?? ""),
          to: body.to ?? [],
          messages: body.messages ?? [],
        });
      default: {
        calls.push(call);
        const { status = 200, ...rest } = behaviours.get(body.replyToken ?? "") ?? {};
        const sentMessages = (body.messages ?? []).map(() => ({ id: `sent-${++sent}`, quoteToken: "q" }));
        return { status, body: status === 200 ? { sentMessages } : { message: "Invalid reply token" }, ...rest };
      }
    }
  }

  const server = createServer(async (request, response) => {
    const raw = await readAll(request).catch(() => null);
    // Whoever asked is gone: the Worker was closed, or this server.
    if (raw === null) return;
    const isJson = request.headers["content-type"]?.startsWith("application/json");
    const body = (isJson ? JSON.parse(raw.toString("utf8") || "{}") : {}) as LineCall["body"];
    const ofAccount = account.answer(
      request.method ?? "",
      request.url ?? "",
      (request.headers.authorization ?? "").replace("Bearer ", ""),
      raw,
      request.headers["content-type"] ?? "",
    );
    const {
      status,
      body: json,
      delayMs = 0,
      heldUntil,
      hangUp = false,
    } = ofAccount ?? (await answer({ path: request.url ?? "", headers: request.headers, body }));
    if (delayMs > 0) await sleep(delayMs);
    await heldUntil;
    if (hangUp) return request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json", "x-line-request-id": "fake-request-id" });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const line: FakeLine = {
    caller: null,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    push,
    account,
    faults,
    behave: (replyToken, behaviour) => void behaviours.set(replyToken, behaviour),
    waitForCalls: async (count) => {
      for (const end = Date.now() + PATIENCE_MS; calls.length < count && Date.now() < end; ) await sleep(10);
      await line.caller?.rest();
      return [...calls];
    },
    reset: () => {
      calls.length = 0;
      behaviours.clear();
      push.reset();
      account.reset();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return line;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
