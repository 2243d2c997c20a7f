import { findFormTrouble } from "../../../src/card/slack/staff/form-trouble.ts";
import { finishInTime } from "./finish-in-time.ts";
import type { StaffTools } from "./staff-room.ts";
import { type Submission, type SubmissionResult, submissionSchema } from "./staff-submission.ts";

/** What a form does once it is sent. */
export type Submit = (form: Submission, tools: StaffTools) => Promise<SubmissionResult>;

/**
 * Works on a sent form. One that cannot be read, or whose work fails or takes too long, says so beside a field: nothing
 * typed is lost, and nobody takes it for saved.
 */
export async function answerForm(body: unknown, submit: Submit, tools: StaffTools): Promise<SubmissionResult> {
  const work = async () => submit(submissionSchema.parse(body), tools);
  return (await finishInTime(work(), FORM_MS)) ?? { answer: findFormTrouble(body) ?? { response_action: "clear" } };
}

/** A little more than the parts of the work get by themselves, which have better words for what went wrong. */
const FORM_MS = 2_500;
