import { encodeTopic, findTopic, type Topic } from "./topic.ts";

/** The part of a city that a digest speaks of: chosen topics, a department, or (both null) all of it. */
interface Scope {
  only: Topic[] | null;
  department: string | null;
}

/** Scope → `all`, `field:1,field:6`, `department:財政課`. */
export function encodeScope({ only, department }: Scope): string {
  if (department !== null) return `department:${department}`;
  return only === null ? "all" : only.map(encodeTopic).join(",");
}

/** Encoded text → scope; undefined for anything else. */
export function findScope(text: string): Scope | undefined {
  if (text === "all") return { only: null, department: null };
  const department = /^department:(.+)$/.exec(text)?.[1];
  if (department !== undefined) return { only: null, department };
  const topics = text.split(",").map(findTopic);
  return topics.every((topic) => topic !== undefined) ? { only: topics, department: null } : undefined;
}
