import { z } from "zod";
import type { StaffTap } from "../staff-tap.ts";

/** What the App Home keeps between two looks: Slack hands it back, so that nothing about the person is stored here. */
const homeMetadataSchema = z.object({ department: z.string().max(100).catch("") }).catch({ department: "" });

/** The department that somebody looks at; "" for all of them. */
export function parseHomeMetadata(text: string): string {
  try {
    return homeMetadataSchema.parse(JSON.parse(text)).department;
  } catch (error) {
    if (error instanceof SyntaxError) return "";
    throw error;
  }
}

export const buildHomeMetadata = (department: string): string => JSON.stringify({ department });

/** The department shown on the App Home that was tapped; null when the tap was elsewhere. */
export function findHomeDepartment({ view }: Pick<StaffTap, "view">): string | null {
  return view?.type === "home" ? parseHomeMetadata(view.private_metadata) : null;
}
