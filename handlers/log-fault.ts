/** A fault of the desk, as a line in the log. Only the kind of error: its message may hold what a person wrote. */
export function logFault(event: string, error: unknown): void {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  console.error(JSON.stringify({ event: `desk.${event}`, name: name ?? null, code: code ?? null }));
}
