import { PERSONAL_DATA } from "../domain/personal-data.ts";

/**
 * Whether a normalised message holds what must not be sent to a city's LINE account: a phone number,
 * a My Number (12 digits), an e-mail address, a street address with a house number or the writer's own name.
 */
export function findPersonalData(text: string): boolean {
  return Object.values(PERSONAL_DATA).some((pattern) => text.search(pattern) >= 0);
}
