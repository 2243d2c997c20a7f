import { useCallback, useState } from "react";
import { fetchTitles } from "./api-client.ts";

/** Titles of a city's records by id, fetched when they are first needed. Without them the page shows ids. */
export function useTitles(city: string) {
  const [byCity, setByCity] = useState<Record<string, Map<string, string>>>({});
  const need = useCallback(async () => {
    if (byCity[city]) return;
    const called = await fetchTitles(city);
    if (called.ok) setByCity((known) => ({ ...known, [city]: called.value }));
  }, [byCity, city]);
  return { titles: byCity[city] ?? null, need };
}
