import type { City } from "../domain/city.ts";

/** Where the city itself can be asked, as far as it is known; no number is ever made up. */
export function describeContact({ name, contact }: City): string {
  if (contact === null) return `電話番号は資料に載っていません。${name}役所の代表窓口へおたずねください`;
  const ways = [contact.phone && `電話 ${contact.phone}`, contact.page].filter(Boolean);
  return `${name}の窓口: ${[contact.name, ...ways].join(" ")}`;
}
