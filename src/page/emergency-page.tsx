/** @jsxImportSource hono/jsx */
import type { EmergencyCard } from "../card/card.ts";
import type { City } from "../domain/city.ts";
import { Layout } from "./layout.tsx";
import { Lines } from "./parts.tsx";

/** Numbers to call and nothing else: neither what was written nor what else could be asked. */
export const EmergencyPage = ({ city, card }: { city: City; card: EmergencyCard }) => (
  <Layout title={card.title} description={card.title} city={city} hidden>
    <h1>{card.title}</h1>
    <div class="answer">
      <Desks card={card} />
    </div>
  </Layout>
);

/** The same in a page that holds more. */
export const EmergencyDesks = ({ card }: { card: EmergencyCard }) => (
  <>
    <p class="lead">{card.title}</p>
    <Desks card={card} />
  </>
);

/** Numbers to call, before anything else; a tap calls. */
const Desks = ({ card }: { card: EmergencyCard }) => (
  <>
    <ul class="desks">
      {card.desks.map(({ number, uri, who }) => (
        <li>
          <a href={uri}>{number}</a> {who}
        </li>
      ))}
    </ul>
    <Lines lines={card.lines} />
  </>
);
