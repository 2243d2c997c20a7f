import type { RespondFn } from "@slack/bolt";
import { z } from "zod";
import { viewStateSchema } from "../../../src/card/slack/staff/record-modal.ts";
import { tapSchema } from "../tap.ts";

/** A tap of somebody, on a message, in a form or on the App Home, as far as staff's buttons need it. */
const staffTapSchema = tapSchema.extend({
  trigger_id: z.string().default(""),
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
        selected_option: z.looseObject({ value: z.string().default("") }).nullish(),
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
