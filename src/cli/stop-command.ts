/** Ends a command with words for whoever runs it. @param code 2: it was called wrongly; 1: it could not do its work */
export function stopCommand(message: string, code = 2): never {
  console.error(message);
  process.exit(code);
}
