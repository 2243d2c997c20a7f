/** Sources write both wave dashes, and not every font has the second: every channel shows the first. */
export const oneWaveDash = (text: string): string => text.replaceAll("～", "〜");
