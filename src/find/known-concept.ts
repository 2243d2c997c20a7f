/** A concept as every city knows it. */
export interface KnownConcept {
  name: string;
  kind: "service" | "policy" | "chat";
  /** The field it stands in, by the name of its file. */
  field: string;
}
