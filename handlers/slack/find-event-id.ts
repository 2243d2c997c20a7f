/** The id of an event's body; null for any other body. */
export function findEventId(body: unknown): string | null {
  const { event_id: eventId } = body as { event_id?: unknown };
  return typeof eventId === "string" ? eventId : null;
}
