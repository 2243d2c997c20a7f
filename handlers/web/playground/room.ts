type Room = "talk" | "digest";

export const ROOMS: { value: Room; label: string }[] = [
  { value: "talk", label: "質問" },
  { value: "digest", label: "週のまとめ" },
];

export function firstRoom(wanted: string | null): Room {
  return wanted === "digest" ? "digest" : "talk";
}

/** ISO date in Japan. */
export function today(): string {
  return new Date(Date.now() + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
