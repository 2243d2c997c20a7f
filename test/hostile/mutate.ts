/** Recorded JSON of any shape. */
type Json = unknown;

/** What may stand where something else is expected. */
const STRANGE: readonly Json[] = [
  null,
  0,
  -1,
  1e308,
  true,
  "",
  "x",
  "\u0000\uD83D",
  "あ".repeat(300),
  [],
  [null],
  ["x"],
  [[]],
  {},
  { id: null },
  { id: 7 },
  { type: null },
  { values: null },
];
/** Fields of other kinds of payloads, which lead a careless reader astray. */
const EXTRA_FIELDS = [
  "event",
  "command",
  "name",
  "actions",
  "view",
  "type",
  "user",
  "channel",
  "item",
  "subteam",
  "message",
  "container",
  "team",
  "enterprise",
  "authorizations",
  "subtype",
  "thread_ts",
  "files",
  "blocks",
  "assistant_thread",
  "source",
  "mention",
  "emojis",
  "replyToken",
  "deliveryContext",
  "function_data",
  "somethingNew",
];

interface Spot {
  holder: Record<string, Json> | Json[];
  key: string | number;
}

function listSpots(value: Json): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const holder = value as Record<string, Json>;
  return keys.flatMap((key) => [{ holder, key }, ...listSpots(holder[key])]);
}

/** The payload with one to three fields missing, of another form, or too many. @param random 0…1 */
export function mutate<Payload>(payload: Payload, random: () => number): Payload {
  const copy = structuredClone(payload);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
    const spots = listSpots(copy);
    if (spots.length === 0) return copy;
    const { holder, key } = pick(spots);
    const way = random();
    if (way < 0.25) delete (holder as Record<string, Json>)[key];
    else if (way < 0.8) (holder as Record<string, Json>)[key] = structuredClone(pick(STRANGE));
    else if (!Array.isArray(holder)) holder[pick(EXTRA_FIELDS)] = structuredClone(pick(STRANGE));
    else holder.push(structuredClone(pick(STRANGE)));
  }
  return copy;
}
