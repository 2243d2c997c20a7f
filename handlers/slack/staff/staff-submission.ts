import type { ModalView } from "@slack/types";
import { z } from "zod";
import { viewStateSchema } from "../../../src/card/slack/staff/record-modal.ts";

/** A form that somebody sent. */
export const submissionSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(""),
    state: viewStateSchema,
    blocks: z.array(z.unknown()).default([]),
  }),
});
export type Submission = z.output<typeof submissionSchema>;

/** How a form answers: beside a field, with another view, or by closing. */
type SubmissionAnswer =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update"; view: ModalView }
  | { response_action: "clear" };

/** Answers the form and what is still to do once the answer has gone out. */
export interface SubmissionResult {
  answer: SubmissionAnswer;
  afterwards?: () => Promise<void>;
}
