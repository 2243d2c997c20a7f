import { z } from "zod";
import ja from "zod/v4/locales/ja.js";

/** From now on zod says in Japanese what is wrong with data or a request. */
export function speakJapanese(): void {
  z.config(ja());
}
