import { PATIENCE_MS } from "./patience.ts";

/**
 * The answer to a body that is too long. The Worker hangs up on such a body; a client that still sends, and the
 * harness's own proxy before the Worker (which then says 500), may see that before the answer: they ask again.
 * @throws Error of the connection, where no answer comes at all
 */
export async function sendTooLong(
  send: () => Promise<{ status: number; text(): Promise<string> }>,
): Promise<{ status: number; text: string }> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      const answer = await send();
      const { status } = answer;
      const text = await answer.text();
      if (status < 500 || Date.now() > end) return { status, text };
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
