import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** LINE and Slack on this machine, as little of them as can be: they take every call at once and note which event it answers. */
export interface AnswerSink {
  url: string;
  /** Answers by the event's reply token (LINE) or thread (Slack): the instant of each, from performance.now(). */
  answers: Map<string, number[]>;
  close(): Promise<void>;
}

export async function startAnswerSink(): Promise<AnswerSink> {
  const answers = new Map<string, number[]>();
  const note = (key: string) => answers.set(key, [...(answers.get(key) ?? []), performance.now()]);

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const raw = Buffer.concat(parts).toString("utf8");
      if (request.url?.endsWith("/message/reply")) note((JSON.parse(raw) as { replyToken: string }).replyToken);
      if (request.url?.endsWith("/chat.postMessage")) note(new URLSearchParams(raw).get("thread_ts") ?? "");
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: true, ts: "1.1", channel: "C0TOWN", user: {}, sentMessages: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
