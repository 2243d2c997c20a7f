/** Codes, numbers and ids of deliveries only: never texts, tokens or user ids. */
type LogFields = Record<string, string | number | boolean | null>;

/** One line for the Worker's log. */
export function logReminder(event: string, fields: LogFields): void {
  console.warn(JSON.stringify({ event: `reminder.${event}`, ...fields }));
}

/** An error's kind for the log; its message may hold what a person wrote. */
export function describeFault(error: unknown): { name: string; code: string | null } {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return { name: typeof name === "string" ? name : "unknown", code: typeof code === "string" ? code : null };
}
