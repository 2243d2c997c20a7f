import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import { viewStateSchema } from "../../../src/card/slack/staff/record-modal.ts";

/** A tap of somebody, on a message, in a form or on the App Home, as far as staff's buttons need it. */
const staffTapSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().default(""),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.looseObject({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }).optional(),
  view: z
    .looseObject({
      id: z.string(),
      type: z.string(),
      private_metadata: z.string().default(""),
      state: viewStateSchema.optional(),
    })
    .optional(),
  actions: z
    .array(
      z.looseObject({
        value: z.string().default(""),
        block_id: z.string().default(""),
        selected_user: z.string().nullish(),
        selected_option: z.looseObject({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export type StaffTap = z.output<typeof staffTapSchema> & {
  /** Undefined for a tap in a form or on the App Home. */
  respond: RespondFn | undefined;
};

export function parseStaffTap(body: unknown, respond: RespondFn | undefined): StaffTap {
  return { ...staffTapSchema.parse(body), respond };
}

/** Slack may hand a value back with its entities escaped (bolt-python #513). */
export function readTapValue({ actions }: Pick<StaffTap, "actions">): string {
  return actions[0]!.value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
