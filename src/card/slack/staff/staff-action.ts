import type { Button } from "@slack/types";
import { z } from "zod";
import { CHECK_INS } from "../../../progress/check-in.ts";
import { HOME_LISTS } from "../../../progress/home-list.ts";
import { SLACK_LIMITS } from "../slack-limits.ts";
import { escapeSlackLine } from "../slack-text.ts";

/** Start of the action id of every button for staff that is not an intent: `staff:approve:0`. */
export const STAFF_ACTION_PREFIX = "staff:";

/** Longest command that a button holds. */
export const MAX_COMMAND_CHARS = 100;

const entry = z.string().regex(/^[a-z0-9-]{1,80}$/);
const year = z.number().int();
const measure = z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/);

const staffActionSchema = z.discriminatedUnion("do", [
  /** 承認. `list`: the button stands in a list of drafts, which goes on afterwards. */
  z.strictObject({ do: z.literal("approve"), entry, list: z.boolean() }),
  /** 差し戻す: asks for the comment first. */
  z.strictObject({ do: z.literal("return"), entry, list: z.boolean() }),
  /** 承認 of all that one file brought: who recorded it, and the instant that all its entries bear. */
  z.strictObject({ do: z.literal("approve_file"), by: z.string().min(1), at: z.iso.datetime() }),
  /** All rows of a file, with 公開する. */
  z.strictObject({ do: z.literal("show_file"), by: z.string().min(1), at: z.iso.datetime() }),
  /** 元に戻す. `serial`: that of the check-in which comes back; null: the entry came from a form. */
  z.strictObject({ do: z.literal("undo"), entry, serial: z.number().int().nullable() }),
  /** One tap on a check-in. `serial` grows with each 元に戻す, so that the next tap is an entry of its own. */
  z.strictObject({ do: z.literal("check_in"), measure, choice: z.enum(CHECK_INS), serial: z.number().int() }),
  /** ほかの項目も書く, in the open form. */
  z.strictObject({ do: z.literal("more_fields") }),
  /** 確認待ちを見る. */
  z.strictObject({ do: z.literal("list_drafts") }),
  /** CSV で取り込む: opens the form. */
  z.strictObject({ do: z.literal("import") }),
  /** CSV で書き出す; without a year, of the present one. */
  z.strictObject({ do: z.literal("export"), year: year.optional() }),
  /** 答えられなかった質問. */
  z.strictObject({ do: z.literal("list_unanswered") }),
  /** この取組に結びつける: opens the form. */
  z.strictObject({ do: z.literal("teach"), question: z.string().min(1).max(200) }),
  /** 結びつける or 結びつけない, for words that a recorder proposed. */
  z.strictObject({ do: z.literal("keep_phrase"), proposal: entry }),
  z.strictObject({ do: z.literal("refuse_phrase"), proposal: entry }),
  /** ほどく: the words lead nowhere any more. */
  z.strictObject({ do: z.literal("untie"), phrase: z.string().min(1).max(200) }),
  /** What a text like `/yakusoku 点検` says, by a button. */
  z.strictObject({ do: z.literal("command"), text: z.string().min(1).max(MAX_COMMAND_CHARS) }),
  /** たずねる: a department's records without a word go to the department. */
  z.strictObject({ do: z.literal("ask_unreported"), department: z.string().min(1).max(100), year: year.optional() }),
  /** 担当者を外す. */
  z.strictObject({ do: z.literal("drop_owner"), measure }),
  /** まだ報告のないもの by department; without a year, those on which nobody has ever said a word. */
  z.strictObject({ do: z.literal("list_unreported"), year: year.optional() }),
  /** One list of the App Home, from a record on. */
  z.strictObject({ do: z.literal("home_list"), list: z.enum(HOME_LISTS), from: z.number().int().nonnegative() }),
  /** 一覧から消す. */
  z.strictObject({ do: z.literal("drop"), question: z.string().min(1).max(200) }),
]);
export type StaffAction = z.output<typeof staffActionSchema>;

/** What a button's value says; undefined for one that is not ours or of an older version. */
export function findStaffAction(value: string): StaffAction | undefined {
  try {
    return staffActionSchema.safeParse(JSON.parse(value)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface ButtonLook {
  /** Unique in the message among buttons that do the same. */
  number?: number;
  style?: "primary" | "danger";
  /** What the button is about, read out where many bear the same label. */
  subject?: string;
  confirm?: { title: string; text: string; yes: string };
}

export function buildStaffButton(label: string, action: StaffAction, look: ButtonLook = {}): Button {
  const { number = 0, style, subject, confirm } = look;
  return {
    type: "button",
    text: { type: "plain_text", text: escapeSlackLine(label, "plain", SLACK_LIMITS.buttonText) },
    action_id: `${STAFF_ACTION_PREFIX}${action.do}:${number}`,
    value: JSON.stringify(action),
    ...(style && { style }),
    ...(subject && {
      accessibility_label: escapeSlackLine(`${label}: ${subject}`, "plain", SLACK_LIMITS.accessibilityLabel),
    }),
    ...(confirm && {
      confirm: {
        title: { type: "plain_text", text: confirm.title },
        text: { type: "plain_text", text: confirm.text },
        confirm: { type: "plain_text", text: confirm.yes },
        deny: { type: "plain_text", text: "やめる" },
      },
    }),
  };
}
