import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { fillTemplate } from "./fill-template.ts";

/** Of a city whose own desk is not known; {office} */
export const NO_PHONE = "電話番号は資料に載っていません。{office}の代表窓口へおたずねください";

/** Where the city itself can be asked, as far as it is known; no number is ever made up. */
export function describeContact(city: City): string {
  const { name, contact } = city;
  if (contact === null) return fillTemplate(NO_PHONE, { office: nameOffice(city) });
  const ways = [contact.phone && `電話 ${contact.phone}`, contact.page].filter(Boolean);
  return `${name}の窓口: ${[contact.name, ...ways].join(" ")}`;
}

/** 「安中市役所」「みなと町役場」; an office of another name stands beside its city's: 「みなと町の総合庁舎」. */
export function nameOffice(city: City): string {
  const { unit, office } = describeMunicipality(city);
  return city.name.endsWith(unit) && office.startsWith(unit)
    ? `${city.name}${office.slice(unit.length)}`
    : `${city.name}の${office}`;
}
