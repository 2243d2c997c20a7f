/** What a citizen can choose to hear about: the weekly digest, a field's part of it (分野), or one record. */
export type Topic = { kind: "digest" } | { kind: "field"; field: string } | { kind: "record"; id: string };

/** Stands for every topic at once where something is switched off. */
export const ALL_TOPICS = "all";

/** Topic → `digest`, `field:6`, `record:annaka-6-5-1`. */
export function encodeTopic(topic: Topic): string {
  switch (topic.kind) {
    case "digest":
      return "digest";
    case "field":
      return `field:${topic.field}`;
    case "record":
      return `record:${topic.id}`;
  }
}

/** Encoded text → topic; undefined for anything else. Whether the field or record exists is not looked up. */
export function findTopic(text: string): Topic | undefined {
  if (text === "digest") return { kind: "digest" };
  const [, kind, id = ""] = /^(field|record):([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text) ?? [];
  if (kind === "field") return { kind, field: id };
  return kind === "record" ? { kind, id } : undefined;
}
