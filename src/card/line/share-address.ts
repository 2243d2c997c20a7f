import { sanitizeText } from "../../text/normalize.ts";

/** LINE's own address that lets a reader send a text to friends; half a character would be no address. */
export const lineShareAddress = (text: string) =>
  `https://line.me/R/share?text=${encodeURIComponent(sanitizeText(text))}`;

/** What is sent of a record: whose it is, its name, its page. */
export const describeShared = (cityName: string, title: string, page: string) => `${cityName}「${title}」 ${page}`;
