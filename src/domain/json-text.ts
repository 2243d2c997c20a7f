import { z } from "zod";

/** JSON in a text (a column, a setting) → its value; a text that is no JSON is a fault like any other. */
export const jsonTextSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "JSON として読めません" });
    return z.NEVER;
  }
});
