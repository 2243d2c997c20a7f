import { useEffect, useId, useState } from "react";
import { type Called, fetchDigest } from "./api-client.ts";
import type { CityEntry, DigestReply } from "./api-types.ts";
import type { Channel } from "./channel.ts";
import type { Said } from "./conversation.ts";
import { DigestSurfaces } from "./digest-surfaces.tsx";
import { FaultNote } from "./fault-note.tsx";

interface DigestRoomProps {
  city: CityEntry;
  channel: Channel;
  /** ISO date. */
  day: string;
  onDay: (day: string) => void;
  /** A pressed button goes on in the conversation. */
  onSay: (said: Said) => void;
}

/** The weekly reminder of any day, as citizens get it on LINE and staff in Slack. */
export function DigestRoom({ city, channel, day, onDay, onSay }: DigestRoomProps) {
  const dayField = useId();
  const [called, setCalled] = useState<{ key: string; result: Called<DigestReply> } | null>(null);
  const [tries, setTries] = useState(0);
  const key = `${city.id} ${day} ${tries}`;

  useEffect(() => {
    let current = true;
    void fetchDigest(city.id, day).then((result) => {
      if (current) setCalled({ key, result });
    });
    return () => {
      current = false;
    };
  }, [city.id, day, key]);

  // What was shown for another day stays until the new one is there, so that the page does not jump.
  const result = called?.result ?? null;
  const waiting = called?.key !== key;
  return (
    <>
      <div className="room-head">
        <h2>{city.name}の週のまとめ</h2>
        <div className="digest-days">
          <label htmlFor={dayField}>送る日</label>
          <input
            id={dayField}
            type="date"
            value={day}
            required
            onChange={(event) => event.target.value !== "" && onDay(event.target.value)}
          />
          <span className="digest-weeks">
            <button type="button" className="button button-small" onClick={() => onDay(moveDay(day, -7))}>
              前の週
            </button>
            <button type="button" className="button button-small" onClick={() => onDay(moveDay(day, 7))}>
              次の週
            </button>
          </span>
        </div>
      </div>
      <div className="digest" aria-busy={waiting}>
        {result === null && <p role="status">まとめを作っています…</p>}
        {result?.ok === false && (
          <FaultNote fault={result.fault} retryLabel="もう一度読み込む" onRetry={() => setTries(tries + 1)} />
        )}
        {result?.ok && (
          <>
            <DigestFacts digest={result.value} />
            <DigestSurfaces digest={result.value} channel={channel} onSay={onSay} />
          </>
        )}
      </div>
    </>
  );
}

function DigestFacts({ digest }: { digest: DigestReply }) {
  const { week, firstBusinessDay, quietPeriod, dueForFollowers } = digest;
  const facts = [
    ["週", week],
    ["送る日(週のはじめの開庁日)", firstBusinessDay ? `${firstBusinessDay} 9:00` : "開庁日がないので、送りません"],
    ["静かにする期間", quietPeriod ? `${quietPeriod.from}〜${quietPeriod.to} ${quietPeriod.reason}` : "なし"],
    ["フォローした人に期限を知らせる記録", `${dueForFollowers.length}件`],
  ] as const;
  return (
    <dl className="digest-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function moveDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
