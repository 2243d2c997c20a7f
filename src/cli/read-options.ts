import { type ParseArgsConfig, parseArgs } from "node:util";
import { stopCommand } from "./stop-command.ts";

export type Options = NonNullable<ParseArgsConfig["options"]>;

const HELP = { help: { type: "boolean" } } as const;

/**
 * What somebody typed behind a command; a slip of the keyboard is told beside the usage, and never as a trace.
 * @param takesNames the command takes names of files too
 */
export function readOptions<T extends Options>(usage: string, options: T, takesNames = false) {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  const fault = findOptionFault(args, options, takesNames);
  if (fault !== null) stopCommand(`${fault}\n${usage}`);
  return parseArgs({ args, options, allowPositionals: takesNames });
}

/** What is wrong with what was typed; null: nothing. */
export function findOptionFault(args: string[], options: Options, takesNames = false): string | null {
  const { tokens } = parseArgs({
    args,
    options: { ...options, ...HELP },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional" && !takesNames)
      return `「${token.value}」は読めません。npm run のあとに「--」を忘れると、こうなります。`;
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return `「${token.rawName}」という指定はありません。`;
    const isBare = token.value === undefined || token.value === "";
    // The next option is no value: somebody left it out.
    const isNextOption = token.inlineValue === false && token.value?.startsWith("-") === true;
    if (option.type === "string" && (isBare || isNextOption)) return `「${token.rawName}」のあとに値がありません。`;
    if (option.type === "boolean" && !isBare) return `「${token.rawName}」のあとには何も書きません。`;
  }
  return null;
}
