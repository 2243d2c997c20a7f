import { z } from "zod";

/** A button that somebody pressed, as far as every button needs it: whose tap, and where the button stands. */
export const tapSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.looseObject({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.looseObject({ value: z.string().default("") })).min(1),
});

/** Slack may hand a value back with its entities escaped (bolt-python #513); no value of ours holds any. */
export function readTapValue({ actions }: Pick<z.output<typeof tapSchema>, "actions">): string {
  return actions[0]!.value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
