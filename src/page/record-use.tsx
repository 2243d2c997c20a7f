/** @jsxImportSource hono/jsx */
import { describeShared, lineShareAddress } from "../card/line/share-address.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { buildCitation, permanentAddress } from "./citation.ts";
import { lineMessageAddress, recordPath } from "./page-paths.ts";
import { QrCode } from "./qr-code.tsx";
import { useSpeech } from "./speech.ts";

interface RecordUseProps {
  view: MeasureView;
  lineId: string | null;
  origin: string;
  today: string;
}

/** Hearing of news, sharing, quoting, and the way from paper back to the record's page. */
export const RecordUse = ({ view, lineId, origin, today }: RecordUseProps) => {
  const { words, source, say, cityName } = useSpeech();
  const { measure, city } = view;
  const address = permanentAddress(view, origin);
  return (
    <section aria-labelledby="use">
      <h2 id="use">{words.record.use}</h2>
      <div class="use">
        <div>
          <p>{say(words.record.follow, { city: cityName(city), title: measure.title, record: city.measureWord })}</p>
          <p class="ways">
            {lineId !== null && <a href={lineMessageAddress(lineId, measure.title)}>{words.record.followLine}</a>}
            <a href={lineShareAddress(describeShared(city.name, measure.title, address))}>{words.record.shareLine}</a>
          </p>
        </div>
        <figure class="code">
          <QrCode address={address} />
          <figcaption class="quiet">{words.record.qr}</figcaption>
        </figure>
      </div>
      <dl class="record">
        <dt>{words.record.address}</dt>
        <dd>
          <a class="address" href={recordPath(city.id, measure.id)}>
            {address}
          </a>
        </dd>
        <dt>{words.record.cite}</dt>
        <dd>
          <blockquote lang={source}>{buildCitation(view, origin, today)}</blockquote>
        </dd>
      </dl>
    </section>
  );
};
