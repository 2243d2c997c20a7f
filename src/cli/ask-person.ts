import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks in the terminal. @param isSecret what is typed or pasted is not shown */
export async function askPerson(question: string, isSecret: boolean): Promise<string> {
  process.stdout.write(`${question}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: isSecret ? nowhere : process.stdout,
    terminal: process.stdin.isTTY,
  });
  try {
    return (await terminal.question("")).trim();
  } finally {
    terminal.close();
    if (isSecret) process.stdout.write("\n");
  }
}
