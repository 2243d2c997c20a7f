/**
 * How a dictionary form comes out of a surface: `<units cut from the end>:<what is added>`. 走っ → 走る is `1:る`.
 * The whole IPADIC needs about 150 rules, so a byte a word replaces its base form.
 */
export function baseFormRule(surface: string, base: string): string {
  let same = 0;
  while (same < surface.length && surface[same] === base[same]) same++;
  return `${surface.length - same}:${base.slice(same)}`;
}

export function applyBaseFormRule(surface: string, rule: string): string {
  const colon = rule.indexOf(":");
  return surface.slice(0, surface.length - Number(rule.slice(0, colon))) + rule.slice(colon + 1);
}
