import type { KnownBlock } from "@slack/types";
import type { Block } from "slack-blocks-to-jsx";

interface PreparedBlocks {
  blocks: Block[];
  /** Element id of a button → what Slack would send when it is pressed. */
  presses: Map<string, { label: string; value: string }>;
}

/**
 * Adapts blocks to slack-blocks-to-jsx. It writes a button's action id into the page as the element's id, which is
 * unique in a message and not in a page, so `prefix` goes before it; and it reads `verbatim` as "no formatting", while
 * on Slack it only means that names and addresses do not become links.
 */
export function prepareBlocks(blocks: KnownBlock[], prefix: string): PreparedBlocks {
  const presses: PreparedBlocks["presses"] = new Map();

  const prepare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap(openMenu).map(prepare);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(([name]) => name !== "verbatim");
    const copy: Record<string, unknown> = Object.fromEntries(entries.map(([name, entry]) => [name, prepare(entry)]));
    if (copy.type === "button" && typeof copy.value === "string") {
      const id = `${prefix}-${presses.size}`;
      presses.set(id, { label: String((copy.text as { text?: unknown } | undefined)?.text ?? ""), value: copy.value });
      return { ...copy, action_id: id };
    }
    return copy;
  };

  return { blocks: prepare(blocks) as Block[], presses };
}

/** The library has no menus: what stands behind 「…」 stands beside it, and says so. */
function openMenu(value: unknown): unknown[] {
  const { type, options } = (value ?? {}) as { type?: unknown; options?: { text: { text: string } }[] };
  if (type !== "overflow" || !options) return [value];
  return options.map(({ text, ...option }) => ({
    type: "button",
    ...option,
    text: { ...text, text: `… ${text.text}` },
  }));
}
