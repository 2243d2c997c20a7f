import type { messagingApi } from "@line/bot-sdk";
import { type FlexContainer, render } from "flex-render";
import { ACTION_LINK, prepareFlex } from "./prepare-flex.ts";

/** Attribute of a pressable element: the number of its action. */
export const ACTION_ATTRIBUTE = "data-action";

interface FlexFragment {
  content: DocumentFragment;
  actions: messagingApi.Action[];
}

const KEPT_ELEMENTS = new Set(["DIV", "P", "A", "SPAN"]);
const KEPT_ATTRIBUTES = new Set(["class", "style", "dir"]);

/** Flex JSON → elements, drawn by flex-render. Only plain boxes with a look survive; handlers and links do not. */
export function buildFlexFragment(container: messagingApi.FlexContainer): FlexFragment {
  const prepared = prepareFlex(container);
  const template = document.createElement("template");
  // A template's content is inert: nothing in it loads or runs before it has been cleaned.
  template.innerHTML = render(prepared.container as FlexContainer);

  for (const element of template.content.querySelectorAll<HTMLElement>("*")) {
    if (!KEPT_ELEMENTS.has(element.tagName)) {
      element.remove();
      continue;
    }
    const link = element.getAttribute("href") ?? "";
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    if (link.startsWith(ACTION_LINK)) makePressable(element, link.slice(ACTION_LINK.length));
  }
  return { content: template.content, actions: prepared.actions };
}

function makePressable(element: HTMLElement, number: string): void {
  element.setAttribute(ACTION_ATTRIBUTE, number);
  element.setAttribute("role", "button");
  element.tabIndex = 0;
}
