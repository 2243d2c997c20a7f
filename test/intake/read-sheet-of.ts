import { readFileSync } from "node:fs";
import path from "node:path";
import { type IntakeCity, intakeCitySchema } from "../../src/intake/intake-city.ts";
import { type ReadCity, readCitySheet } from "../../src/intake/read-city-sheet.ts";

/** A town that is nowhere: what the command is told of it. */
export const TOWN = {
  room: "measures" as const,
  sectionWord: "基本目標",
  city: {
    id: "minato",
    name: "みなと町",
    nameKana: "みなとちょう",
    nameEn: "Minato",
    aliases: ["みなと"],
    plan: { title: "みなと町総合戦略", shortTitle: "総合戦略", period: { from: "R3", to: "R7" } },
    measureWord: "取組",
    documents: [
      { id: "strategy", title: "みなと町総合戦略", shortTitle: "総合戦略", issued: null, asOf: null, url: null },
    ],
  },
};

export const town = (): IntakeCity => intakeCitySchema.parse(TOWN);

export function readSheetFile(name: string): Promise<ReadCity> {
  return readCitySheet(readFileSync(path.join(import.meta.dirname, "sheets", name)), town());
}

export function readText(text: string): Promise<ReadCity> {
  return readCitySheet(new TextEncoder().encode(text), town());
}
