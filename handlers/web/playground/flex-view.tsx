import type { messagingApi } from "@line/bot-sdk";
import { useEffect, useRef } from "react";
import { ACTION_ATTRIBUTE, buildFlexFragment } from "./build-flex-fragment.ts";

interface FlexViewProps {
  container: messagingApi.FlexContainer;
  onAction: (action: messagingApi.Action) => void;
}

/** One Flex Message as LINE draws it; a press hands over the action that the JSON holds at that place. */
export function FlexView({ container, onAction }: FlexViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const press = useRef(onAction);
  press.current = onAction;

  useEffect(() => {
    const element = host.current!;
    const { content, actions } = buildFlexFragment(container);
    element.replaceChildren(content);

    const follow = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest(`[${ACTION_ATTRIBUTE}]`) : null;
      const action = actions[Number(target?.getAttribute(ACTION_ATTRIBUTE) ?? -1)];
      if (!action) return;
      event.preventDefault();
      press.current(action);
    };
    const followKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") follow(event);
    };
    element.addEventListener("click", follow);
    element.addEventListener("keydown", followKey);
    return () => {
      element.removeEventListener("click", follow);
      element.removeEventListener("keydown", followKey);
    };
  }, [container]);

  return <div ref={host} className="flex-host" />;
}
