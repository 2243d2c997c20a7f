import { z } from "zod";

/** What readers say is wrong with a record's page. */
export const MISTAKE_KINDS = ["figure", "department", "outdated", "unclear", "source", "other"] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

export const MISTAKE_WORDS: Record<MistakeKind, string> = {
  figure: "数字や日付がちがう",
  department: "担当課がちがう",
  outdated: "古い",
  unclear: "書いてあることがわからない",
  source: "出典とちがう、出典が開けない",
  other: "そのほか",
};

/** Longest explanation, in characters. */
export const MAX_MISTAKE_CHARS = 500;

/** What the form sends. Nothing in it says who sent it. */
export const mistakeSchema = z
  .object({
    kind: z.enum(MISTAKE_KINDS, { error: "何がちがうかを、一つえらんでください。" }),
    text: z
      .string()
      .default("")
      .transform((text) => text.trim())
      .refine((text) => [...text].length <= MAX_MISTAKE_CHARS, {
        message: `くわしいことは、${MAX_MISTAKE_CHARS}字までで書いてください。`,
      }),
  })
  .refine(({ kind, text }) => kind !== "other" || text !== "", {
    path: ["text"],
    message: "「そのほか」のときは、何がちがうかを書いてください。",
  });
export type Mistake = z.output<typeof mistakeSchema>;
