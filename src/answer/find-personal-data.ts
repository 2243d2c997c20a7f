/**
 * Whether a normalised message holds what must not be sent to a city's LINE account: a phone number,
 * a My Number (12 digits), an e-mail address or a street address with a house number.
 */
export function findPersonalData(text: string): boolean {
  return (
    /(?<!\d)0\d{1,4}[-\s]?\d{1,4}[-\s]?\d{3,4}(?!\d)/.test(text) ||
    /(?<!\d)\d{4}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/.test(text) ||
    /[\w.+-]+@[\w-]+\.[\w.]+/.test(text) ||
    /(町|丁目|番地|大字|字)[^\s、。]{0,12}\d+(-\d+|番地|番|号)/.test(text)
  );
}
