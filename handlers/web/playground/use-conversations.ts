import { useCallback, useReducer, useRef } from "react";
import { ask, tap } from "./api-client.ts";
import type { CityEntry } from "./api-types.ts";
import { type Conversations, createConversationId, type Said, updateConversations } from "./conversation.ts";

/** One conversation for each city; switching cities keeps them. */
export function useConversations(cities: CityEntry[]) {
  const [conversations, dispatch] = useReducer(updateConversations, cities, createConversations);
  const lastNumber = useRef(0);

  const send = useCallback(
    async (city: string, said: Said, retried?: number) => {
      const id = conversations[city]?.id;
      if (id === undefined) return;
      lastNumber.current += 1;
      const number = retried ?? lastNumber.current;
      dispatch({ kind: "said", city, number, said });
      const called = said.kind === "text" ? await ask(city, said.text, id) : await tap(city, said.data, id);
      dispatch({
        kind: "settled",
        city,
        number,
        state: called.ok ? { kind: "answered", reply: called.value } : { kind: "failed", fault: called.fault },
      });
    },
    [conversations],
  );

  const renew = useCallback((city: string) => dispatch({ kind: "renewed", city, id: createConversationId() }), []);

  return { conversations, send, renew };
}

function createConversations(cities: CityEntry[]): Conversations {
  return Object.fromEntries(cities.map(({ id }) => [id, { id: createConversationId(), turns: [] }]));
}
