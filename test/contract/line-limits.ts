/**
 * What LINE refuses and its OpenAPI document does not say, and what this project adds for old eyes.
 * Written apart from src/card/line, so that a wrong number there is not believed here.
 */
type Json = Record<string, unknown>;

const ACTION_FIELDS = ["action", "defaultAction"];
const SMALLEST_SIZES = ["xxs", "xs"];
const graphemes = (text: string) => [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].length;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value), "utf8");
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** One line for each fault of a reply's messages, with the place where it is; empty when LINE would take it. */
export function findLineFaults(messages: readonly unknown[]): string[] {
  const faults: string[] = [];
  if (messages.length < 1 || messages.length > 5) faults.push(`messages: ${messages.length} (1 to 5)`);
  for (const [index, message] of messages.entries()) checkMessage(message as Json, `messages[${index}]`, faults);
  walkTexts(messages, "messages", faults);
  return faults;
}

function checkMessage(message: Json, at: string, faults: string[]): void {
  if (message.type === "text") checkLength(words(message.text), 5_000, `${at}.text`, faults);
  else if (message.type === "flex") {
    checkLength(words(message.altText), 1_500, `${at}.altText`, faults);
    checkContainer(message.contents as Json, `${at}.contents`, faults);
  } else faults.push(`${at}: type ${String(message.type)}`);
  if (message.quickReply === undefined) return;
  const items = list((message.quickReply as Json).items);
  if (items.length < 1 || items.length > 13) faults.push(`${at}.quickReply: ${items.length} items (1 to 13)`);
  for (const [index, item] of items.entries()) {
    checkAction((item as Json).action, 20, true, `${at}.quickReply[${index}]`, faults);
  }
}

/** UTF-16 units, 1 to `max`. */
function checkLength(text: string, max: number, at: string, faults: string[]): void {
  if (text.length < 1 || text.length > max) faults.push(`${at}: ${text.length} units (1 to ${max})`);
}

function checkContainer(container: Json, at: string, faults: string[]): void {
  const bubbles = container.type === "carousel" ? list(container.contents) : [container];
  if (container.type === "carousel" && bytes(container) > 50_000) faults.push(`${at}: ${bytes(container)} bytes`);
  if (bubbles.length < 1 || bubbles.length > 12) faults.push(`${at}: ${bubbles.length} bubbles (1 to 12)`);
  for (const [index, bubble] of bubbles.entries()) {
    if (!isObject(bubble) || bubble.type !== "bubble") faults.push(`${at}[${index}]: not a bubble`);
    if (bytes(bubble) > 30_000) faults.push(`${at}[${index}]: ${bytes(bubble)} bytes`);
    checkComponent(bubble, `${at}[${index}]`, faults);
  }
  // LINE stretches nothing: bubbles of different widths in one carousel are refused.
  if (new Set(bubbles.map((bubble) => (bubble as Json).size)).size > 1)
    faults.push(`${at}: bubbles of different sizes`);
}

function checkComponent(node: unknown, at: string, faults: string[]): void {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) checkComponent(child, `${at}[${index}]`, faults);
    return;
  }
  if (!isObject(node)) return;
  if (node.type === "text") {
    if (words(node.text) === "") faults.push(`${at}: empty text`);
    if (node.wrap !== true) faults.push(`${at}: text does not wrap`);
    if (SMALLEST_SIZES.includes(words(node.size))) faults.push(`${at}: size ${words(node.size)}`);
  }
  if (node.type === "box" && !Array.isArray(node.contents)) faults.push(`${at}: box without contents`);
  if (node.type === "button" && node.action === undefined) faults.push(`${at}: button without an action`);
  if (typeof node.width === "string" && !/^(\d{1,2}|100)%$|^\d+px$/.test(node.width)) {
    faults.push(`${at}: width ${node.width}`);
  }
  for (const [name, value] of Object.entries(node)) {
    if (ACTION_FIELDS.includes(name)) checkAction(value, 40, node.type === "button", `${at}.${name}`, faults);
    else checkComponent(value, `${at}.${name}`, faults);
  }
}

function checkAction(action: unknown, labelMax: number, labelRequired: boolean, at: string, faults: string[]): void {
  if (!isObject(action)) {
    faults.push(`${at}: no action`);
    return;
  }
  const label = words(action.label);
  if (labelRequired && label === "") faults.push(`${at}: no label`);
  if (graphemes(label) > labelMax) faults.push(`${at}: label of ${graphemes(label)} graphemes (${labelMax})`);
  if (action.type === "postback") {
    checkLength(words(action.data), 300, `${at}.data`, faults);
    if (graphemes(words(action.displayText)) > 300) faults.push(`${at}: displayText too long`);
  } else if (action.type === "message") checkLength(words(action.text), 300, `${at}.text`, faults);
  else if (action.type === "uri") {
    checkLength(words(action.uri), 1_000, `${at}.uri`, faults);
    if (!/^(https:\/\/|tel:(%23)?\d+$)/.test(words(action.uri))) faults.push(`${at}: uri ${words(action.uri)}`);
  } else faults.push(`${at}: action type ${String(action.type)}`);
}

/** Half characters and characters that turn the reading direction must not reach anybody's screen. */
function walkTexts(node: unknown, at: string, faults: string[]): void {
  if (typeof node === "string") {
    if (!node.isWellFormed()) faults.push(`${at}: lone surrogate`);
    if (/[\u0000-\u0009\u000B-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/.test(node))
      faults.push(`${at}: control character`);
  } else if (typeof node === "object" && node !== null) {
    for (const [name, value] of Object.entries(node)) walkTexts(value, `${at}.${name}`, faults);
  }
}
