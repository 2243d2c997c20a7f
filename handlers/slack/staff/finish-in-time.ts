import { logError } from "../../log.ts";

/** Slack waits three seconds for a form's answer; the work on it gets what the way there and back leaves. */
const WORK_MS = 2_300;

/** The outcome of the work for a form; null when it failed or takes too long, and then nobody knows whether it was done. */
export async function finishInTime<Outcome>(
  work: Promise<Outcome>,
  workMs = WORK_MS,
  event = "form_failed",
): Promise<Outcome | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("the form waited too long", "TimeoutError")), workMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    logError(`slack.${event}`, error);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
