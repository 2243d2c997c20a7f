import type { ModalView } from "@slack/types";
import { z } from "zod";
import { renderNoticeView } from "./notice-view.ts";

const formSchema = z.looseObject({
  type: z.literal("view_submission"),
  view: z.looseObject({
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).default([]),
  }),
});

/** What a form that could not be worked on is answered with: the words stay in it. */
type FormTrouble =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update"; view: ModalView };

const FORM_FAILED =
  "うまくいきませんでした。書いたものはそのまま残っています。少し待って、もう一度送ってください。続くときは、写してから開きなおしてください。";

/**
 * The answer to a form whose work failed: beside its first field, or in its place where it has none. Undefined for
 * what is no sent form. An empty 200 would close the form, and what was typed would be gone.
 * @param body the payload as Slack sent it, of whatever version the form is
 */
export function findFormTrouble(body: unknown, message: string = FORM_FAILED): FormTrouble | undefined {
  const form = formSchema.safeParse(body);
  if (!form.success) return undefined;
  const field = form.data.view.blocks.find((block) => block.type === "input" && block.block_id !== undefined);
  return field?.block_id === undefined
    ? { response_action: "update", view: renderNoticeView("うまくいきませんでした", [message]) }
    : { response_action: "errors", errors: { [field.block_id]: message } };
}
