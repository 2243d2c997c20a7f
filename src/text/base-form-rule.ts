/**
 * How a dictionary form comes out of a surface: `<units cut from the end>:<what is added>`. 走っ → 走る is `1:る`.
 * The whole IPADIC needs about 150 rules, so a byte a word replaces its base form.
 */
export function baseFormRule(surface: string, base: string): string {
  let same = 0;
  while (same < surface.length && surface[same] === base[same]) same++;
  return `${surface.length - same}:${base.slice(same)}`;
}

/** A rule, read once: each word of a text is put into its base form. */
export interface BaseForm {
  cut: number;
  added: string;
}

export function readBaseFormRule(rule: string): BaseForm {
  const colon = rule.indexOf(":");
  return { cut: Number(rule.slice(0, colon)), added: rule.slice(colon + 1) };
}

export const toBaseForm = (surface: string, { cut, added }: BaseForm): string =>
  cut === 0 ? surface + added : surface.slice(0, -cut) + added;
