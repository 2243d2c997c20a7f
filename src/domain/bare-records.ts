import type { CityRecords } from "./records.ts";
import { NOBODY } from "./staff.ts";

/** What is known of a city whose data cannot be read: nothing but its id. */
export function buildBareRecords(id: string): CityRecords {
  const title = "まちの約束";
  return {
    city: {
      id,
      name: title,
      nameKana: title,
      nameEn: "Machi no Yakusoku",
      aliases: [],
      plan: { title, shortTitle: title, period: null },
      officeWord: null,
      statusWords: {},
      statusLegend: [],
      namesDeadlines: false,
      scheduleFrom: null,
      namesDepartments: false,
      measureWord: "取組",
      documents: [],
      evaluationScale: [],
      examples: [],
      departments: [],
      departmentAliases: {},
      contact: null,
      licence: null,
      quietPeriods: [],
      staff: NOBODY,
    },
    measures: [],
  };
}
