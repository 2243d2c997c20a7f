import { useCallback, useEffect, useState } from "react";
import { type Called, fetchCities } from "./api-client.ts";
import type { CityEntry } from "./api-types.ts";
import { FaultNote } from "./fault-note.tsx";
import { Playground } from "./playground.tsx";

/** Fetches the cities, then shows the playground. */
export function CityLoader() {
  const [called, setCalled] = useState<Called<CityEntry[]> | null>(null);
  const load = useCallback(async () => {
    setCalled(null);
    setCalled(await fetchCities());
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  if (called?.ok) return <Playground cities={called.value} />;
  return (
    <main className="loader">
      {called ? (
        <FaultNote fault={called.fault} retryLabel="もう一度読み込む" onRetry={() => void load()} />
      ) : (
        <p role="status">まちの一覧を読み込んでいます…</p>
      )}
    </main>
  );
}
