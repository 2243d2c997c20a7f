import { z } from "zod";

/** Words of a question that staff tied to a record (「この取組に結びつける」). */
const taughtPhraseSchema = z.object({
  /** As the question was written, cleaned of personal data. */
  phrase: z.string().min(1),
  measureId: z.string().min(1),
});
export type TaughtPhrase = z.output<typeof taughtPhraseSchema>;
