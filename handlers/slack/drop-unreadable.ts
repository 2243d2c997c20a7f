import { z } from "zod";

const named = z.looseObject({ id: z.string() });
const nameOrNamed = z.union([z.string(), named]);
const record = z.looseObject({});

/** Fields that Bolt looks into without asking what they are, and the forms in which it can. */
const BODY_FORMS: Record<string, z.ZodType> = {
  authorizations: z.array(record).min(1),
  team_id: z.string(),
  team: named,
  enterprise: named,
  user: named,
  channel: named,
  container: record,
  message: record,
  view: record,
  is_enterprise_install: z.union([z.boolean(), z.string()]),
  // No form of ours asks where to answer, and Bolt reads the address of the first without asking whether there is one.
  response_urls: z.never(),
};
const EVENT_FORMS: Record<string, z.ZodType> = {
  user: nameOrNamed,
  channel: nameOrNamed,
  channel_id: z.string(),
  item: record,
  subteam: record,
};

/** The field that Bolt tells each kind of body by; what has another kind's field too would be taken for that. */
const MARKS = {
  event: "event",
  command: "command",
  tap: "actions",
  form: null,
  suggestion: null,
  shortcut: null,
} as const;
type BodyKind = keyof typeof MARKS;
const ALL_MARKS = ["event", "command", "name", "actions"];

/**
 * A body without the fields that Bolt would stumble over (`user: null`, `authorizations: [null]`): one that is missing
 * is nothing new to it, while one of another form makes it throw. Slack adds and empties fields without notice.
 */
export function dropUnreadable(body: Record<string, unknown>, kind: BodyKind): Record<string, unknown> {
  const isForeign = (name: string) => name !== MARKS[kind] && ALL_MARKS.includes(name);
  const readable = dropFields(body, BODY_FORMS).filter(([name]) => !isForeign(name));
  return Object.fromEntries(
    readable.map(([name, value]) =>
      name === "event"
        ? [name, Object.fromEntries(dropFields(value as Record<string, unknown>, EVENT_FORMS))]
        : [name, value],
    ),
  );
}

const dropFields = (value: Record<string, unknown>, forms: Record<string, z.ZodType>) =>
  Object.entries(value).filter(([name, field]) => forms[name]?.safeParse(field).success ?? true);
