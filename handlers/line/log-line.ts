/** Codes, numbers and ids of deliveries only: never texts, tokens or user ids. */
type LogFields = Record<string, string | number | null>;

/** One line for the Worker's log. */
export function logLine(event: string, fields: LogFields): void {
  console.warn(JSON.stringify({ event: `line.${event}`, ...fields }));
}

/** An error's code for the log; its message may quote what a person wrote. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (typeof code === "string" && /^[\w-]{1,60}$/.test(code)) return code;
  return error instanceof Error ? error.name : "unknown";
}
