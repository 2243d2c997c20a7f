/** Slack waits three seconds for a form's answer; the write gets what the rest of the work leaves. */
const WRITE_MS = 2_000;

/** The outcome of a write, unless it takes too long for the form that waits. @throws the write's error, or one of its own */
export async function saveInTime<Value>(write: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("the write took too long", "TimeoutError")), WRITE_MS);
  });
  try {
    return await Promise.race([write, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the form says then. The same form sent again is the same entry, so that trying again does no harm. */
export const NOT_SAVED =
  "保存できませんでした。書いたことは、このまま残っています。少し待って、もう一度送ってください(二重にはなりません)。";
