import { z } from "zod";
import { jsonTextSchema } from "../../../../src/domain/json-text.ts";
import type { StaffTap } from "../staff-tap.ts";

/** What the App Home keeps between two looks: Slack hands it back, so that nothing about the person is stored here. */
const homeMetadataSchema = jsonTextSchema.pipe(z.object({ department: z.string() })).catch({ department: "" });

/** The department that somebody looks at; "" for all of them. */
export const parseHomeMetadata = (text: string): string => homeMetadataSchema.parse(text).department;

export const buildHomeMetadata = (department: string): string => JSON.stringify({ department });

/** The department shown on the App Home that was tapped; null when the tap was elsewhere. */
export function findHomeDepartment({ view }: Pick<StaffTap, "view">): string | null {
  return view?.type === "home" ? parseHomeMetadata(view.private_metadata) : null;
}
