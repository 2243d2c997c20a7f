/** Where a conversation came in; `api`: the pages too. */
type Door = "line" | "slack" | "api";

/** @param conversation 「line:…」 「slack:…」 「page:…」 「api:…」; null: a page or a program that goes on with nothing */
export function findDoor(conversation: string | null): Door {
  const door = conversation?.split(":", 1)[0];
  return door === "line" || door === "slack" ? door : "api";
}
