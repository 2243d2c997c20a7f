import type { Emergencies } from "../src/domain/emergency.ts";
import { cleanQuestion } from "../src/progress/clean-question.ts";
import { isNoise } from "../src/progress/is-noise.ts";
import { cutText } from "../src/text/cut-text.ts";
import { sanitizeText } from "../src/text/normalize.ts";
import { isPrivateMessage } from "../src/understand/find-emergency.ts";

/** More than is kept, so that what is masked does not make it shorter; what lies beyond is not looked at. */
const MAX_READ_CHARS = 600;

/**
 * What is kept of a question that nothing answered: without personal data. Undefined where nothing is worth keeping, and
 * where somebody tells of their own distress or family: a cry for help that was not understood is nobody's reading.
 * @param question as it was typed, of any length
 */
export function findKeptQuestion(question: string, emergencies: Emergencies): string | undefined {
  if (isPrivateMessage(cutText(question, MAX_READ_CHARS), emergencies)) return undefined;
  const cleaned = cleanQuestion(sanitizeText(cutText(question, MAX_READ_CHARS)).normalize("NFKC"));
  return cleaned === undefined || isNoise(cleaned) ? undefined : cleaned;
}
