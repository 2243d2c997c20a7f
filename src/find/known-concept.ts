/** A concept as every city knows it. */
export interface KnownConcept {
  name: string;
  kind: "service" | "policy" | "chat";
}
