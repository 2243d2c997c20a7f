/** Codes and names of errors are short words; whatever else stands in their place may be somebody's own. */
const CODE_FORM = /^[\w.-]{1,60}$/;

/** What may be logged of an error: its kind. Its message may quote what a person wrote. */
export function describeKind(error: unknown): { name: string | null; code: string | null } {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return { name: findCode(name), code: findCode(code) };
}

const findCode = (value: unknown) => (typeof value === "string" && CODE_FORM.test(value) ? value : null);
