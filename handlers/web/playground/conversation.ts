import type { Fault, Reply } from "./api-types.ts";

/** What the person did: wrote a question, or pressed a button that carries data. */
export type Said = { kind: "text"; text: string } | { kind: "tap"; label: string; data: string };

type TurnState = { kind: "waiting" } | { kind: "answered"; reply: Reply } | { kind: "failed"; fault: Fault };

export interface Turn {
  number: number;
  said: Said;
  state: TurnState;
}

/** One conversation with one city. The server remembers the last subject under `id`. */
interface Conversation {
  id: string;
  turns: Turn[];
}

export type Conversations = Record<string, Conversation>;

type ConversationEvent =
  | { kind: "said"; city: string; number: number; said: Said }
  | { kind: "settled"; city: string; number: number; state: TurnState }
  | { kind: "renewed"; city: string; id: string };

/** Works over plain http too, where crypto.randomUUID does not exist. */
export function createConversationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Conversations after an event. An answer to a question of a conversation that was renewed meanwhile is dropped. */
export function updateConversations(all: Conversations, event: ConversationEvent): Conversations {
  const current = all[event.city] ?? { id: "", turns: [] };
  switch (event.kind) {
    case "renewed":
      return { ...all, [event.city]: { id: event.id, turns: [] } };
    case "said": {
      const turn: Turn = { number: event.number, said: event.said, state: { kind: "waiting" } };
      // A second try takes the place of the failed one.
      const others = current.turns.filter(({ number }) => number !== event.number);
      return { ...all, [event.city]: { ...current, turns: [...others, turn] } };
    }
    case "settled":
      return {
        ...all,
        [event.city]: {
          ...current,
          turns: current.turns.map((turn) => (turn.number === event.number ? { ...turn, state: event.state } : turn)),
        },
      };
  }
}
