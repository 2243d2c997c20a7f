import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { FakeSlackChannels } from "./fake-slack-channels.ts";
import { FakeSlackWorkspace } from "./fake-slack-workspace.ts";
import { PATIENCE_MS, type Resting } from "./patience.ts";
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
  /** In place of JSON. */
  raw?: string;
  delayMs?: number;
  /** Not answered before this is. */
  heldUntil?: Promise<unknown>;
  /** The connection ends without an answer. */
  hangUp?: boolean;
}

/** Slack's side on this machine: the Web API and response_urls. Records every call and judges every block it gets. */
export interface FakeSlack {
  apiBaseUrl: string;
  responseUrl: string;
  calls: SlackCall[];
  /** Who and what is in the workspace. */
  workspace: FakeSlackWorkspace;
  origin: string;
  /** What stands in the channels. */
  channels: FakeSlackChannels;
  /** What Slack would have refused, since the start. */
  faults: string[];
  /** Answers calls of a method so until it is changed; null: `{ ok: true }` at once. */
  answerWith(method: string, answer: FakeAnswer | null): void;
  /** Who calls. */
  caller: Resting | null;
  /** The calls, once there are `count` and the caller rests, so that one call too many shows. */
  waitForCalls(count: number): Promise<SlackCall[]>;
  close(): Promise<void>;
}

export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: SlackCall[] = [];
  const faults: string[] = [];
  const answers = new Map<string, FakeAnswer>();
  const channels = new FakeSlackChannels();
  const workspace = new FakeSlackWorkspace();

  const server = createServer(async (request, response) => {
    const raw = await readAll(request).catch(() => null);
    // Whoever asked is gone: the Worker was closed, or this server.
    if (raw === null) return;
    if (request.method === "GET" && request.url?.startsWith("/files/")) {
      const { authorization } = request.headers;
      calls.push({ method: "file", authorization, body: {}, answer: {} });
      response.end(workspace.readFile(request.url.slice("/files/".length), authorization));
      return;
    }
    const method = request.url?.startsWith("/api/") ? request.url.slice("/api/".length) : "respond";
    const body = decode(raw, request.headers["content-type"] ?? "");
    const call: SlackCall = { method, authorization: request.headers.authorization, body, answer: null };
    calls.push(call);
    faults.push(...findCallFaults(method, body).map((fault) => `${method}: ${fault}`));

    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    const answer =
      answers.get(method) ?? (await channels.answer(method, body, token)) ?? workspace.answer(method, body) ?? {};
    call.answer = answer.body ?? { ok: true, ts: body.ts ?? `${calls.length}.000000`, channel: body.channel };
    if (answer.delayMs) await sleep(answer.delayMs);
    await answer.heldUntil;
    if (answer.hangUp) return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(answer.raw ?? JSON.stringify(call.answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const slack: FakeSlack = {
    caller: null,
    apiBaseUrl: `${origin}/api/`,
    responseUrl: `${origin}/commands/T1/1/secret`,
    calls,
    channels,
    faults,
    workspace,
    origin,
    answerWith(method, answer) {
      if (answer) answers.set(method, answer);
      else answers.delete(method);
    },
    async waitForCalls(count) {
      for (const end = Date.now() + PATIENCE_MS; calls.length < count && Date.now() < end; ) await sleep(10);
      await slack.caller?.rest();
      return [...calls];
    },
    close: () =>
      new Promise((resolve) => {
        // What the Worker still waits for would hold it open.
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return slack;
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

/** What the app has posted into a channel, in order. */
export const listPosts = (slack: FakeSlack, channel: string): string[] =>
  slack.calls
    .filter(({ method, body }) => method === "chat.postMessage" && body.channel === channel)
    .map(({ body }) => String(body.text));
