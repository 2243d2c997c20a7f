import { z } from "zod";
import type { Intent } from "../../src/card/card-parts.ts";
import { findIntent } from "../../src/card/intent-codec.ts";
import { PAGE_VALUE } from "../../src/card/slack/build-buttons.ts";

/** A button that somebody pressed, as far as every button needs it: whose tap, and where the button stands. */
export const tapSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.looseObject({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }).optional(),
  actions: z
    .array(
      z.looseObject({
        value: z.string().default(""),
        selected_option: z.looseObject({ value: z.string().default("") }).nullish(),
      }),
    )
    .min(1),
});

/** What a tap on a card asks for, on a button or in its menu; undefined for an old card's, or a button of another kind. */
export const findTapIntent = (tap: CardTap): Intent | undefined => findIntent(readTapValue(tap) || readChoice(tap));

/** Whether a tap only opened a page, of which Slack tells us, too. */
export const opensPage = (body: unknown): boolean => {
  const tap = tapSchema.safeParse(body).data;
  return tap !== undefined && [readTapValue(tap), readChoice(tap)].includes(PAGE_VALUE);
};

/** Whether a tap is on a button of a message, and not on a link there or in a form. */
export const standsOnMessage = (body: unknown): boolean => {
  const tap = onMessageSchema.safeParse(body).data;
  return tap !== undefined && tap.actions[0]!.url === undefined;
};

const onMessageSchema = tapSchema.extend({
  channel: z.looseObject({}),
  actions: z.array(z.looseObject({ type: z.literal("button"), url: z.string().optional() })).min(1),
});

type CardTap = Pick<z.output<typeof tapSchema>, "actions">;

/** Slack may hand a value back with its entities escaped (bolt-python #513); no value of ours holds any. */
export const readTapValue = ({ actions }: CardTap): string => readEntities(actions[0]!.value);

const readChoice = ({ actions }: CardTap): string => readEntities(actions[0]!.selected_option?.value ?? "");

const readEntities = (value: string) => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
