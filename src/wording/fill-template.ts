import type { Template } from "../domain/languages/language.ts";

/** Puts values in the places of a template; a place without a value stays as it is, so that it is seen. */
export function fillTemplate(template: Template, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
