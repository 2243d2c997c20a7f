import type { CityEntry, DigestReply, Fault, MeasureTitle, Reply } from "./api-types.ts";

/** A failed call is an expected outcome of a page on a network; it is shown, not thrown. */
export type Called<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** Longer than a cold start of the Worker, shorter than a person's patience. */
const TIMEOUT_MS = 20_000;

const UNREACHABLE: Fault = {
  title: "サーバーにつながりませんでした",
  advice:
    "通信の状態を確かめて、もう一度お試しください。手元で動かしているときは、npm run dev が動いているか確かめてください。",
};

const UNREADABLE: Fault = {
  title: "サーバーの答えを読み取れませんでした",
  advice: "時間をおいて、もう一度お試しください。続くときは、ページを読み込み直してください。",
};

const TOO_SLOW: Fault = {
  title: "答えが返ってきませんでした",
  advice: "20秒待ちましたが、返事がありません。もう一度お試しください。",
};

export async function fetchCities(): Promise<Called<CityEntry[]>> {
  const called = await call<{ cities: CityEntry[] }>("/api/cities");
  return called.ok ? { ok: true, value: called.value.cities } : called;
}

/** Titles of a city's records by id, so that candidates can be named. */
export async function fetchTitles(cityId: string): Promise<Called<Map<string, string>>> {
  const called = await call<{ measures: MeasureTitle[] }>(`/api/cities/${encodeURIComponent(cityId)}/measures`);
  return called.ok ? { ok: true, value: new Map(called.value.measures.map(({ id, title }) => [id, title])) } : called;
}

/** @param day ISO date on which the reminder would go out */
export function fetchDigest(cityId: string, day: string): Promise<Called<DigestReply>> {
  return call(`/api/cities/${encodeURIComponent(cityId)}/digest?today=${encodeURIComponent(day)}&render=1`);
}

export function ask(city: string, text: string, conversation: string): Promise<Called<Reply>> {
  return call("/api/ask?render=1", { city, text, conversation });
}

/** @param data the `data` of a LINE postback or the `value` of a Slack button, exactly as the message carries it */
export function tap(city: string, data: string, conversation: string): Promise<Called<Reply>> {
  return call("/api/tap?render=1", { city, data, conversation });
}

async function call<T>(path: string, body?: unknown): Promise<Called<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch (error) {
    return {
      ok: false,
      fault: error instanceof DOMException && error.name === "TimeoutError" ? TOO_SLOW : UNREACHABLE,
    };
  }
  try {
    const content = (await response.json()) as T & { title?: unknown; detail?: unknown };
    return response.ok ? { ok: true, value: content } : { ok: false, fault: readProblem(content) };
  } catch {
    return { ok: false, fault: UNREADABLE };
  }
}

/** The API's application/problem+json already says in Japanese what happened and what to do. */
function readProblem({ title, detail }: { title?: unknown; detail?: unknown }): Fault {
  return typeof title === "string" && typeof detail === "string" ? { title, advice: detail } : UNREADABLE;
}
