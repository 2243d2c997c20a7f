import { logError } from "../../log.ts";

/** Work that others wait for less than for what was saved already. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logError("slack.not_announced", error);
  }
}
