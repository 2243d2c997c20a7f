/** Largest request body that is read, in bytes; anything larger is refused before it is verified or parsed. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The raw body, or null when it is larger than `maxBytes`: `content-length` is believed first, then the stream is counted. */
export async function readBody(
  request: Pick<Request, "headers" | "body">,
  maxBytes: number = MAX_BODY_BYTES,
): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}
