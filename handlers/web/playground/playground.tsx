import { useEffect, useMemo, useRef, useState } from "react";
import type { CityEntry } from "./api-types.ts";
import { CHANNELS, firstChannel } from "./channel.ts";
import { Choice } from "./choice.tsx";
import { Composer } from "./composer.tsx";
import type { Said } from "./conversation.ts";
import { DigestRoom } from "./digest-room.tsx";
import { ExampleList } from "./example-list.tsx";
import { firstRoom, ROOMS, today } from "./room.ts";
import { TurnCard } from "./turn-card.tsx";
import { useConversations } from "./use-conversations.ts";
import { useTitles } from "./use-titles.ts";

/** Longest part of an answer that is read out by itself; the answer itself can be read on the page. */
const MAX_ANNOUNCED = 160;

/** The page: choose a city and a channel, ask, see the answer and what is behind it. */
export function Playground({ cities }: { cities: CityEntry[] }) {
  const parameters = useMemo(() => new URLSearchParams(window.location.search), []);
  const [cityId, setCityId] = useState(() => parameters.get("city") ?? "");
  const [channel, setChannel] = useState(() => firstChannel(parameters.get("channel")));
  const [room, setRoom] = useState(() => firstRoom(parameters.get("room")));
  const [day, setDay] = useState(() => parameters.get("day") || today());
  const { conversations, send, renew } = useConversations(cities);
  const city = cities.find(({ id }) => id === cityId) ?? cities[0]!;
  const { titles, need } = useTitles(city.id);
  const turns = conversations[city.id]?.turns ?? [];
  const last = turns.at(-1);
  const waiting = last?.state.kind === "waiting";
  const askText = (text: string) => void send(city.id, { kind: "text", text });

  // The address keeps the choice, so that a page can be reloaded or shown to somebody.
  useEffect(() => {
    const shownRoom = room === "digest" ? `&room=digest&day=${day}` : "";
    window.history.replaceState(null, "", `?city=${city.id}&channel=${channel}${shownRoom}`);
  }, [city.id, channel, room, day]);

  // A link from a calendar or a feed names a record; its card is opened once, as if a button had been pressed.
  const linked = useRef(parameters.get("show"));
  useEffect(() => {
    const id = linked.current;
    linked.current = null;
    if (id !== null)
      void send(city.id, { kind: "tap", label: "記録を見る", data: `v=1&kind=show&id=${id}&view=summary` });
  }, [city.id, send]);

  const goOn = (said: Said) => {
    setRoom("talk");
    void send(city.id, said);
  };

  const announced =
    last?.state.kind === "answered"
      ? `答えが届きました。${[last.state.reply, ...(last.state.reply.further ?? [])]
          .map(({ text }) => text)
          .join(" ")
          .slice(0, MAX_ANNOUNCED)}`
      : waiting
        ? "記録を調べています"
        : "";

  return (
    <div className="page">
      <header className="masthead">
        <img src="/playground/logo.svg" alt="" width="44" height="44" />
        <div>
          <h1>まちの約束</h1>
          <p>まちの計画と公約の「今」を答えるボットを、LINE と Slack での見え方のまま試せます。</p>
        </div>
      </header>
      <div className="desk">
        <aside className="controls" aria-label="まちと表示の選択">
          <Choice
            legend="どのまちに聞きますか"
            className="cities"
            value={city.id}
            options={cities.map(({ id, name, plan, measureWord, measureCount }) => ({
              value: id,
              label: name,
              notes: [plan.shortTitle, `${measureWord}${measureCount}件`],
            }))}
            onChange={setCityId}
          />
          <Choice legend="何を見ますか" className="channels rooms" value={room} options={ROOMS} onChange={setRoom} />
          <Choice
            legend="どこで見ますか"
            className="channels"
            value={channel}
            options={CHANNELS}
            onChange={setChannel}
          />
          {room === "talk" && turns.length > 0 && (
            <section className="controls-examples" aria-labelledby="more-examples">
              <h2 id="more-examples">質問の例</h2>
              <ExampleList examples={city.examples} disabled={waiting} onAsk={askText} />
            </section>
          )}
        </aside>
        <main className="room">
          {room === "digest" ? (
            <DigestRoom city={city} channel={channel} day={day} onDay={setDay} onSay={goOn} />
          ) : (
            <>
              <div className="room-head">
                <h2>{city.name}との会話</h2>
                <button
                  type="button"
                  className="button button-small"
                  aria-disabled={turns.length === 0}
                  onClick={() => turns.length > 0 && renew(city.id)}
                >
                  会話を新しくする
                </button>
              </div>
              <section className="start" aria-label="はじめに">
                <p>
                  {city.name}の{city.plan.shortTitle}に書かれている{city.measureWord}
                  について、ふだんのことばで聞いてください。例を押すと、そのまま質問になります。
                </p>
                <ExampleList examples={city.examples} disabled={waiting} onAsk={askText} />
                <p className="quiet">
                  「担当は?」「いつまで?」のように続けて聞けます。ここでの会話は、本物の LINE や Slack
                  には送られません。
                </p>
              </section>
              <ol className="turns">
                {turns.map((turn) => (
                  <TurnCard
                    key={turn.number}
                    turn={turn}
                    newest={turn === last}
                    channel={channel}
                    titles={titles}
                    onNeedTitles={() => void need()}
                    onSay={(said) => !waiting && void send(city.id, said)}
                    onRetry={() => void send(city.id, turn.said, turn.number)}
                  />
                ))}
              </ol>
              <p className="hidden" role="status" aria-live="polite">
                {announced}
              </p>
              <Composer cityName={city.name} waiting={waiting} onSend={askText} />
            </>
          )}
        </main>
      </div>
    </div>
  );
}
