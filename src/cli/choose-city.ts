import type { City } from "../domain/city.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { stopCommand } from "./stop-command.ts";

/** The city that a command was told, by its id or its name; without one the command ends with those that there are. */
export function chooseCity(named: string | undefined, usage: string): City {
  const faults: DataFault[] = [];
  const cities = readCities(faults).map(({ city }) => city);
  const city = cities.find(({ id, name }) => id === named || name === named);
  if (city) return city;
  const unknown = named === undefined ? "" : `「${named}」というまちは data/ にありません。\n`;
  return stopCommand(`${unknown}${usage}\n使える市: ${cities.map(({ id }) => id).join("、")}`);
}
