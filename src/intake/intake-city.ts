import { z } from "zod";
import { citySchema } from "../domain/city.ts";

/** What the command is told of a city (`city.json`): the rest of `city.yaml` has defaults or comes from the sheet. */
export const intakeCitySchema = z.strictObject({
  /** Whether the records are a plan's measures or a mayor's pledges. */
  room: z.enum(["measures", "pledges"]).default("measures"),
  /** What this city calls the outermost steps of its plan: 柱, 基本目標, 章. */
  sectionWord: z.string().trim().min(1).optional(),
  city: citySchema,
});
export type IntakeCity = z.output<typeof intakeCitySchema>;
/** The same as it is written, with years as labels: what goes into `city.yaml`. */
export type WrittenCity = z.input<typeof intakeCitySchema>["city"];
