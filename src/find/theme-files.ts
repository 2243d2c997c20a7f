import { z } from "zod";

/** One topic and the cities whose plans have it, those with most records first (`/themes/<id>.json`). */
export const themeFileSchema = z.object({
  id: z.string(),
  /** 「空き家の対策」 */
  name: z.string(),
  cities: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        records: z.number().int().min(1),
        /** The surest of them. */
        first: z.object({ id: z.string(), title: z.string() }),
      }),
    )
    .min(2),
});
export type ThemeFile = z.output<typeof themeFileSchema>;

/** Every topic that several cities have, the most common first (`/themes/themes.json`). */
export const themeListSchema = z.object({
  themes: z.array(z.object({ id: z.string(), name: z.string(), cities: z.number().int().min(2) })),
});
export type ThemeList = z.output<typeof themeListSchema>;
