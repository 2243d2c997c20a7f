import { findMembers, type Members } from "../find/find-members.ts";
import type { Inquiry } from "./inquiry.ts";

/** By the ranking of a question, which stays one object however its inquiry is changed on the way. */
const found = new WeakMap<object, Map<string, Members>>();

/** The records that speak of a topic; a set asks for them several times, and each search costs as much as the question. */
export function findTopicMembers({ ranking, room, house }: Inquiry, words: string): Members {
  const known = found.get(ranking) ?? new Map<string, Members>();
  found.set(ranking, known);
  const members = known.get(words) ?? findMembers(words, room, house);
  known.set(words, members);
  return members;
}
