/** The parts LINE messages are made of, for writing down whole expected messages. */

const INK = "#1F2933";
export const words = (text: string, more = {}) => ({
  type: "text",
  text,
  size: "md",
  color: INK,
  wrap: true,
  scaling: true,
  ...more,
});
export const note = (text: string, more = {}) => words(text, { size: "sm", color: "#4B5763", ...more });
export const bold = (text: string, more = {}) => words(text, { weight: "bold", ...more });
export const column = (spacing: string, ...contents: object[]) => ({
  type: "box",
  layout: "vertical",
  spacing,
  contents,
});
export const rule = { type: "separator", color: "#D5DCE3" };
export const pill = (text: string, color: string, backgroundColor: string) => ({
  type: "box",
  layout: "horizontal",
  contents: [
    {
      type: "box",
      layout: "vertical",
      flex: 0,
      backgroundColor,
      cornerRadius: "12px",
      paddingTop: "4px",
      paddingBottom: "4px",
      paddingStart: "12px",
      paddingEnd: "12px",
      contents: [bold(text, { size: "sm", color })],
    },
  ],
});
export const button = (text: string, action: object) => ({
  type: "box",
  layout: "vertical",
  action,
  backgroundColor: "#E6EEF4",
  cornerRadius: "8px",
  paddingAll: "12px",
  contents: [bold(text, { color: "#1B4F72", align: "center" })],
});
/** Two short buttons side by side. */
export const pair = (...buttons: object[]) => ({
  type: "box",
  layout: "horizontal",
  spacing: "md",
  contents: buttons.map((short) => ({ ...short, paddingStart: "4px", paddingEnd: "4px" })),
});
export const bubble = (size: "mega" | "kilo", body: object[], footer: object[]) => {
  const look = { paddingAll: size === "mega" ? "20px" : "16px", backgroundColor: "#FFFFFF" };
  return {
    type: "bubble",
    size,
    body: { ...column("lg", ...body), ...look },
    footer: { ...column("md", ...footer), ...look, paddingTop: "0px" },
  };
};
export const postback = (label: string, data: string) => ({ type: "postback", label, data, displayText: label });
export const quickReply = (...actions: object[]) => ({ items: actions.map((action) => ({ type: "action", action })) });
/** Every shown text in reading order; buttons count twice, as text and as what they send. */
export const textsOf = (messages: unknown) =>
  [...JSON.stringify(messages).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
