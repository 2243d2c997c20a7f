/** Longest wait for one answer of a platform. */
const TIMEOUT_MS = 10_000;

/** An answer with its body read as JSON, `{}` where it is none; null: there was no answer. */
export interface PlatformAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One call of LINE's or Slack's HTTP API. Failures of the way there come back as null, never thrown. */
export async function callPlatform(
  fetchFrom: typeof fetch,
  url: string,
  init: RequestInit & { token: string },
): Promise<PlatformAnswer | null> {
  const { token, ...rest } = init;
  const headers = new Headers(rest.headers);
  headers.set("authorization", `Bearer ${token}`);
  try {
    const response = await fetchFrom(url, { ...rest, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await response.json().catch(() => ({}));
    return { status: response.status, headers: response.headers, body };
  } catch {
    return null;
  }
}
