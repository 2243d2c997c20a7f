type Json = Record<string, unknown>;

/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** 1 (same colour) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Every text of a message with its colour and the colour it stands on; a text without a colour of its own is left out by LINE to the theme, so it counts as "". */
export function listTextColours(node: unknown, ground = "#FFFFFF"): { colour: string; ground: string }[] {
  if (typeof node !== "object" || node === null) return [];
  const { backgroundColor, ...rest } = node as Json;
  const here = typeof backgroundColor === "string" ? backgroundColor : ground;
  const own = rest.type === "text" && "wrap" in rest ? [{ colour: String(rest.color ?? ""), ground: here }] : [];
  return [...own, ...Object.values(rest).flatMap((child) => listTextColours(child, here))];
}
