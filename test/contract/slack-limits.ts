/**
 * What Slack refuses in a message or a view, as far as it can be told offline. Written from Slack's Block Kit reference
 * and the doc comments of @slack/types, not from this project's renderer, so that both must agree.
 */

/** Blocks of a message, a modal or the App Home are refused past these. */
const MOST_BLOCKS = { message: 50, home: 100, modal: 100 };

/** Characters of all blocks together, containers counted, from which `msg_blocks_too_long` was reported. */
const MOST_CHARACTERS = 13_200;

type Surface = keyof typeof MOST_BLOCKS;
type Node = Record<string, unknown>;
type Report = (fault: string) => void;

/** Every fault of a modal or an App Home; empty when Slack would take it. */
export function findViewFaults(view: unknown, surface: "home" | "modal"): string[] {
  const {
    type,
    title,
    submit,
    close,
    private_metadata: metadata,
    callback_id: callback,
    blocks,
  } = (view ?? {}) as Node;
  const faults = findBlockFaults(blocks, surface);
  const report: Report = (fault) => faults.push(`view: ${fault}`);
  if (type !== surface) report(`type: ${String(type)}`);
  if (metadata !== undefined) checkLength(metadata, 0, 3_000, "private_metadata", report);
  if (callback !== undefined) checkLength(callback, 1, 255, "callback_id", report);
  if (surface === "home") return faults;
  for (const text of [title, submit, close]) if (text) checkText(text, ["plain_text"], 24, report);
  if (!title) report("title がない");
  if (!submit && list(blocks).some((block) => block.type === "input")) report("入力があるのに submit がない");
  return faults;
}

/** Every fault of the blocks; empty when Slack would take them. */
export function findBlockFaults(blocks: unknown, surface: Surface = "message"): string[] {
  if (!Array.isArray(blocks) || blocks.length === 0) return ["ブロックがない"];
  const faults: string[] = [];
  if (blocks.length > MOST_BLOCKS[surface]) faults.push(`ブロックが多すぎる: ${blocks.length}`);
  const characters = JSON.stringify(blocks).replace(/\\./g, "x").length;
  if (surface === "message" && characters > MOST_CHARACTERS) faults.push(`全体が長すぎる: ${characters}`);

  const actionIds: string[] = [];
  for (const [index, block] of (blocks as Node[]).entries()) {
    const report: Report = (fault) => faults.push(`${index} ${String(block.type)}: ${fault}`);
    checkBlock(block, surface, report);
    actionIds.push(...listElements(block).map(({ action_id: actionId }) => String(actionId)));
  }
  if (new Set(actionIds).size < actionIds.length) faults.push("action_id が重なる");
  const blockIds = (blocks as Node[]).flatMap(({ block_id: id }) => (id === undefined ? [] : [String(id)]));
  if (new Set(blockIds).size < blockIds.length) faults.push("block_id が重なる");
  return faults;
}

function checkBlock(block: Node, surface: Surface, report: Report): void {
  if (block.block_id !== undefined) checkLength(block.block_id, 1, 255, "block_id", report);
  switch (block.type) {
    case "section":
      if (!block.text && !block.fields) report("text も fields もない");
      if (block.text) checkText(block.text, ["mrkdwn", "plain_text"], 3_000, report);
      checkCount(block.fields, 10, report);
      for (const field of list(block.fields)) checkText(field, ["mrkdwn", "plain_text"], 2_000, report);
      break;
    case "header":
      checkText(block.text, ["plain_text"], 150, report);
      break;
    case "context":
      checkCount(block.elements, 10, report);
      for (const element of list(block.elements)) checkText(element, ["mrkdwn", "plain_text"], 3_000, report);
      break;
    case "actions":
      checkCount(block.elements, 25, report);
      break;
    case "input":
      if (surface !== "modal") report("入力はモーダルだけ");
      checkText(block.label, ["plain_text"], 2_000, report);
      if (block.hint) checkText(block.hint, ["plain_text"], 2_000, report);
      checkElement((block.element ?? {}) as Node, report);
      break;
    case "rich_text":
      checkRichText(block, report);
      break;
    case "divider":
      break;
    default:
      report("知らない種類");
  }
  for (const element of listElements(block)) checkElement(element, report);
}

function checkElement(element: Node, report: Report): void {
  checkLength(element.action_id, 1, 255, "action_id", report);
  if (element.placeholder) checkText(element.placeholder, ["plain_text"], 150, report);
  switch (element.type) {
    case "button":
      checkButton(element, report);
      break;
    case "static_select":
      checkOptions(element, 100, report);
      break;
    case "overflow":
      checkOptions(element, 5, report);
      if (list(element.options).length < 2) report("メニューに一つだけ");
      break;
    case "users_select":
      if (element.initial_user !== undefined && !/^[UW][A-Z0-9]+$/.test(String(element.initial_user)))
        report("initial_user");
      break;
    case "radio_buttons":
      checkOptions(element, 10, report);
      break;
    case "external_select": {
      const least = element.min_query_length ?? 3;
      if (typeof least !== "number" || least < 0) report("min_query_length");
      break;
    }
    case "datepicker":
      if (element.initial_date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(element.initial_date)))
        report(`日付でない: ${String(element.initial_date)}`);
      break;
    case "plain_text_input":
    case "url_text_input": {
      const most = Number(element.max_length ?? 3_000);
      if (most < 1 || most > 3_000) report(`max_length: ${most}`);
      checkLength(element.initial_value ?? "", 0, most, "initial_value", report);
      break;
    }
    case "file_input":
      checkCount(element.filetypes, 100, report);
      if (!(Number(element.max_files ?? 10) <= 10)) report("max_files");
      break;
    default:
      report(`知らない部品: ${String(element.type)}`);
  }
}

function checkOptions(element: Node, most: number, report: Report): void {
  checkCount(element.options ?? [], most, report);
  for (const option of list(element.options)) {
    checkText(option.text, ["plain_text", "mrkdwn"], 75, report);
    checkLength(option.value, 1, 150, "option の value", report);
    checkLength(option.url ?? "", 0, 3_000, "option の url", report);
  }
  const { initial_option: initial } = element;
  const same = (option: unknown) => JSON.stringify(option) === JSON.stringify(initial);
  if (initial !== undefined && !list(element.options).some(same)) report("initial_option が options にない");
}

function checkButton(button: Node, report: Report): void {
  checkText(button.text, ["plain_text"], 75, report);
  checkLength(button.value ?? "", 0, 2_000, "value", report);
  checkLength(button.url ?? "", 0, 3_000, "url", report);
  checkLength(button.accessibility_label ?? "", 0, 75, "accessibility_label", report);
  if (button.style !== undefined && !["primary", "danger"].includes(String(button.style))) report("style");
  const confirm = button.confirm as Node | undefined;
  if (!confirm) return;
  checkText(confirm.title, ["plain_text"], 100, report);
  checkText(confirm.text, ["plain_text", "mrkdwn"], 300, report);
  checkText(confirm.confirm, ["plain_text"], 30, report);
  checkText(confirm.deny, ["plain_text"], 30, report);
}

/** Text of a rich text block is shown as it stands, so that nothing in it needs escaping. */
function checkRichText(block: Node, report: Report): void {
  for (const part of list(block.elements)) {
    if (part.type !== "rich_text_preformatted") report(`rich_text の部品: ${String(part.type)}`);
    for (const run of list(part.elements)) {
      if (run.type !== "text") report(`rich_text の文: ${String(run.type)}`);
      checkLength(run.text, 1, 12_000, "rich_text", report);
    }
  }
}

/** Slack's own markup that this bot writes: the name of a colleague. */
const MENTION = /<@[UW][A-Z0-9]+>/g;

/** A telephone number that can be tapped; nothing but digits stands in it. */
const PHONE_LINK = /<tel:(?:%23)?\d{3,11}\|[#\d-]{3,14}>/g;

function checkText(value: unknown, types: string[], max: number, report: Report): void {
  const { type, text } = (value ?? {}) as Node;
  if (!types.includes(String(type))) report(`text の種類: ${String(type)}`);
  checkLength(text, 1, max, "text", report);
  // What is left of < after escaping is Slack's own markup.
  const plain = type === "mrkdwn" ? String(text).replace(MENTION, "").replace(PHONE_LINK, "") : String(text);
  if (/[<>]|&(?!(?:amp|lt|gt);)/.test(plain)) report("エスケープされていない文字");
}

function checkLength(value: unknown, min: number, max: number, name: string, report: Report): void {
  if (typeof value !== "string") report(`${name} が文字列でない`);
  else if (value.length < min || value.length > max) report(`${name} の長さ: ${value.length}`);
}

function checkCount(value: unknown, max: number, report: Report): void {
  if (value === undefined) return;
  const count = list(value).length;
  if (count === 0 || count > max) report(`数: ${count}`);
}

function listElements(block: Node): Node[] {
  if (block.type === "actions") return list(block.elements);
  return block.accessory ? [block.accessory as Node] : [];
}

const list = (value: unknown) => (Array.isArray(value) ? (value as Node[]) : []);
