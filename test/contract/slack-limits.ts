/**
 * What Slack refuses in a message or a view, as far as it can be told offline. Written from Slack's Block Kit reference
 * and the doc comments of @slack/types, not from this project's renderer, so that both must agree.
 */

/** Blocks of a message, or of the App Home, are refused past these. */
const MOST_BLOCKS = { message: 50, home: 100 };

/** Characters of all blocks together, containers counted, from which `msg_blocks_too_long` was reported. */
const MOST_CHARACTERS = 13_200;

type Node = Record<string, unknown>;
type Report = (fault: string) => void;

/** Every fault of the blocks; empty when Slack would take them. */
export function findBlockFaults(blocks: unknown, surface: keyof typeof MOST_BLOCKS = "message"): string[] {
  if (!Array.isArray(blocks) || blocks.length === 0) return ["ブロックがない"];
  const faults: string[] = [];
  if (blocks.length > MOST_BLOCKS[surface]) faults.push(`ブロックが多すぎる: ${blocks.length}`);
  const characters = JSON.stringify(blocks).replace(/\\./g, "x").length;
  if (surface === "message" && characters > MOST_CHARACTERS) faults.push(`全体が長すぎる: ${characters}`);

  const actionIds: string[] = [];
  for (const [index, block] of (blocks as Node[]).entries()) {
    const report: Report = (fault) => faults.push(`${index} ${String(block.type)}: ${fault}`);
    checkBlock(block, report);
    actionIds.push(...listButtons(block).map(({ action_id: actionId }) => String(actionId)));
  }
  if (new Set(actionIds).size < actionIds.length) faults.push("action_id が重なる");
  return faults;
}

function checkBlock(block: Node, report: Report): void {
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
    case "divider":
      break;
    default:
      report("知らない種類");
  }
  for (const button of listButtons(block)) checkButton(button, report);
}

function checkButton(button: Node, report: Report): void {
  if (button.type !== "button") report("ボタンでない");
  checkText(button.text, ["plain_text"], 75, report);
  checkLength(button.action_id, 1, 255, "action_id", report);
  checkLength(button.value ?? "", 0, 2_000, "value", report);
  checkLength(button.accessibility_label ?? "", 0, 75, "accessibility_label", report);
}

function checkText(value: unknown, types: string[], max: number, report: Report): void {
  const { type, text } = (value ?? {}) as Node;
  if (!types.includes(String(type))) report(`text の種類: ${String(type)}`);
  checkLength(text, 1, max, "text", report);
  // What is left of < after escaping is Slack's own markup, and this bot writes none.
  if (/[<>]|&(?!(?:amp|lt|gt);)/.test(String(text))) report("エスケープされていない文字");
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

function listButtons(block: Node): Node[] {
  if (block.type === "actions") return list(block.elements);
  return block.accessory ? [block.accessory as Node] : [];
}

const list = (value: unknown) => (Array.isArray(value) ? (value as Node[]) : []);
