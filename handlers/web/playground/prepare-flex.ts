import type { messagingApi } from "@line/bot-sdk";
import { escapeHtml } from "./escape-html.ts";

interface PreparedFlex {
  /** The container with every string escaped and every action replaced by a link to its number. */
  container: unknown;
  /** The message's own actions, by number. */
  actions: messagingApi.Action[];
}

/** Link by which a rendered element tells which action it carries. */
export const ACTION_LINK = "#action-";

/**
 * Makes a Flex container safe for flex-render, which pastes texts into HTML unescaped and turns actions into inline
 * handlers (`onclick="alert('…')"`). Nothing else about the container changes.
 */
export function prepareFlex(container: messagingApi.FlexContainer): PreparedFlex {
  const actions: messagingApi.Action[] = [];

  const prepare = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return escapeHtml(value);
    if (Array.isArray(value)) return value.map((entry) => prepare(entry, ""));
    if (typeof value !== "object" || value === null) return value;
    if (key === "action") {
      const action = value as messagingApi.Action;
      actions.push(action);
      return { type: "uri", label: escapeHtml(action.label ?? ""), uri: `${ACTION_LINK}${actions.length - 1}` };
    }
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, prepare(entry, name)]));
  };

  return { container: prepare(container, ""), actions };
}
