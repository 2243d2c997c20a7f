/**
 * What a rule makes of a plan's words, made for the first question that asks for it and kept as long as the plan: patterns
 * above all, each of which V8 compiles anew where it is made anew.
 */
export function oncePerPlan<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const kept = new WeakMap<Part, Made>();
  return (part) => {
    const known = kept.get(part);
    if (known !== undefined) return known;
    const made = make(part);
    kept.set(part, made);
    return made;
  };
}
