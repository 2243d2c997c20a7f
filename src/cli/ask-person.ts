import { createInterface } from "node:readline/promises";
import { type Readable, Writable } from "node:stream";

/** Where a person types and reads. */
interface Terminal {
  input: Readable & { isTTY?: boolean };
  output: Writable;
}

/** Asks in the terminal. @param isSecret what is typed or pasted is not shown */
export async function askPerson(
  question: string,
  isSecret: boolean,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<string> {
  const prompt = `${question}: `;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // The reader wipes the line that it begins on: what it is not to show, and nothing else, is asked beside it.
  if (isSecret) output.write(prompt);
  const reader = createInterface({ input, output: isSecret ? nowhere : output, terminal: input.isTTY === true });
  try {
    return (await reader.question(isSecret ? "" : prompt)).trim();
  } finally {
    reader.close();
    if (isSecret) output.write("\n");
  }
}
