import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findBlockFaults, findViewFaults } from "./slack-limits.ts";

/** Recorded JSON; tests reach into it. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is what the tests are about
export type Recorded = any;

/** One call the Worker made. */
export interface SlackCall {
  /** `chat.postMessage`, `views.publish`, or `respond` for a response_url. */
  method: string;
  authorization: string | undefined;
  body: Recorded;
  /** What was answered. */
  answer: Recorded;
}

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
}

/** Slack's side on this machine: the Web API and response_urls. Records every call and judges every block it gets. */
export interface FakeSlack {
  apiBaseUrl: string;
  responseUrl: string;
  calls: SlackCall[];
  /** A trigger of a tap that lies `ageMs` back; it opens one view within three seconds. */
  issueTrigger(ageMs?: number): string;
  /** Members of user groups, by id. */
  groups: Map<string, string[]>;
  /** People who are deactivated. */
  deactivated: Set<string>;
  /** Files in the workspace, by path: `csv/1.csv`. */
  files: Map<string, Uint8Array>;
  origin: string;
  /** What Slack would have refused, since the start. */
  faults: string[];
  /** Answers calls of a method so until it is changed; null: `{ ok: true }` at once. */
  answerWith(method: string, answer: FakeAnswer | null): void;
  /** The calls, once there are `count`; waits a little longer, so that one call too many shows. */
  waitForCalls(count: number, timeoutMs?: number): Promise<SlackCall[]>;
  close(): Promise<void>;
}

/** Slack's own figure: a view opens within three seconds of the tap, once. */
const TRIGGER_MS = 3_000;

/** How long a surplus call gets to show up. */
const SETTLE_MS = 150;

export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: SlackCall[] = [];
  const faults: string[] = [];
  const answers = new Map<string, FakeAnswer>();
  const triggers = new Map<string, { issuedAt: number; used: boolean }>();
  const groups = new Map<string, string[]>();
  const deactivated = new Set<string>();
  const files = new Map<string, Uint8Array>();
  let serial = 0;

  /** What Slack itself would answer. */
  function answerCall(method: string, body: Recorded): Recorded {
    serial += 1;
    switch (method) {
      case "views.open": {
        const trigger = triggers.get(body.trigger_id);
        if (!trigger) return { ok: false, error: "invalid_trigger_id" };
        if (Date.now() - trigger.issuedAt > TRIGGER_MS) return { ok: false, error: "expired_trigger_id" };
        if (trigger.used) return { ok: false, error: "exchanged_trigger_id" };
        trigger.used = true;
        return { ok: true, view: { ...body.view, id: `V${serial}`, hash: `h${serial}` } };
      }
      case "views.update":
        return { ok: true, view: { ...body.view, id: body.view_id, hash: `h${serial}` } };
      case "views.publish":
        return { ok: true, view: { ...body.view, id: `V${body.user_id}` } };
      case "usergroups.users.list":
        return groups.has(body.usergroup)
          ? { ok: true, users: groups.get(body.usergroup) }
          : { ok: false, error: "no_such_subteam" };
      case "users.info":
        return { ok: true, user: { id: body.user, deleted: deactivated.has(body.user) } };
      case "conversations.open":
        return { ok: true, channel: { id: `D${body.users}` } };
      default:
        return { ok: true, ts: `${serial}.000000`, channel: body.channel };
    }
  }

  const server = createServer(async (request, response) => {
    const raw = await readAll(request);
    if (request.method === "GET" && request.url?.startsWith("/files/")) {
      const file = files.get(request.url.slice("/files/".length));
      calls.push({ method: "file", authorization: request.headers.authorization, body: {}, answer: {} });
      // Without a token Slack hands out its sign-in page, with 200.
      response.end(file && request.headers.authorization ? file : "<!doctype html><title>Slack</title>");
      return;
    }
    const method = request.url?.startsWith("/api/") ? request.url.slice("/api/".length) : "respond";
    const body = decode(raw, request.headers["content-type"] ?? "");
    const answer = answers.get(method) ?? {};
    const content = answer.body ?? answerCall(method, body);
    calls.push({ method, authorization: request.headers.authorization, body, answer: content });
    faults.push(...findCallFaults(method, body).map((fault) => `${method}: ${fault}`));

    await sleep(answer.delayMs ?? 0);
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiBaseUrl: `${origin}/api/`,
    responseUrl: `${origin}/commands/T1/1/secret`,
    calls,
    faults,
    groups,
    deactivated,
    files,
    origin,
    issueTrigger(ageMs = 0) {
      const id = `trigger-${triggers.size}`;
      triggers.set(id, { issuedAt: Date.now() - ageMs, used: false });
      return id;
    },
    answerWith(method, answer) {
      if (answer) answers.set(method, answer);
      else answers.delete(method);
    },
    async waitForCalls(count, timeoutMs = 10_000) {
      const until = Date.now() + timeoutMs;
      while (calls.length < count && Date.now() < until) await sleep(10);
      await sleep(SETTLE_MS);
      return [...calls];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function findCallFaults(method: string, body: Recorded): string[] {
  if (method.startsWith("views.")) return findViewFaults(body.view, method === "views.publish" ? "home" : "modal");
  if (!["respond", "chat.postMessage", "chat.postEphemeral", "chat.update"].includes(method)) return [];
  const missing = method.startsWith("chat.") && !body.channel ? ["channel がない"] : [];
  if (method === "chat.postEphemeral" && !body.user) missing.push("user がない");
  if (method === "chat.update" && !body.ts) missing.push("ts がない");
  const text =
    typeof body.text === "string" && body.text.length > 0 && body.text.length <= 4_000 ? [] : ["text がないか長すぎる"];
  return [...missing, ...text, ...findBlockFaults(body.blocks)];
}

/** The Web API takes forms whose values may be JSON; response_urls take JSON. */
function decode(raw: string, contentType: string): Recorded {
  if (contentType.startsWith("application/json")) return JSON.parse(raw);
  const entries = [...new URLSearchParams(raw)].map(([key, value]) => [
    key,
    /^[[{]/.test(value) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(entries);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
