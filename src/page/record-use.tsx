/** @jsxImportSource hono/jsx */
import { describeShared, lineShareAddress } from "../card/line/share-address.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { buildCitation, permanentAddress } from "./citation.ts";
import { lineMessageAddress, recordPath, updatesPath } from "./page-paths.ts";
import { QrCode } from "./qr-code.tsx";
import { useSpeech } from "./speech.ts";

/** A longer title is no message that anybody sends. */
const MAX_TITLE_CHARS = 60;

/** What chat knows a record by: its title, or where that is a whole sentence its id. */
const nameInChat = ({ id, title }: MeasureView["measure"]) => (title.length <= MAX_TITLE_CHARS ? title : id);

interface RecordUseProps {
  view: MeasureView;
  lineId: string | null;
  origin: string;
  today: string;
}

/** Hearing of news, sharing, quoting, and the way from another screen or from paper to LINE or back to the page. */
export const RecordUse = ({ view, lineId, origin, today }: RecordUseProps) => {
  const { words, source, say, cityName } = useSpeech();
  const { measure, city } = view;
  const address = permanentAddress(view, origin);
  const inLine = lineId === null ? null : lineMessageAddress(lineId, nameInChat(measure));
  // Of a title in Japanese each letter takes nine: its code is three times as fine as that of the id.
  const scanned = lineId === null ? address : lineMessageAddress(lineId, measure.id);
  const names = { city: cityName(city), title: nameInChat(measure), record: city.measureWord };
  return (
    <section aria-labelledby="use">
      <h2 id="use">{words.record.use}</h2>
      <div class="use">
        <div>
          <p>{say(inLine === null ? words.record.noLine : words.record.follow, names)}</p>
          <p class="ways">
            {inLine === null ? (
              <a href={updatesPath(city.id)}>{words.nav.updates}</a>
            ) : (
              <a href={inLine}>{words.record.followLine}</a>
            )}
            <a href={lineShareAddress(describeShared(city.name, measure.title, address))}>{words.record.shareLine}</a>
          </p>
        </div>
        <figure class="code">
          {/* LINE's own addresses open it on telephones alone: whoever reads elsewhere gets there by this. */}
          <QrCode address={scanned} />
          <figcaption class="quiet">{inLine === null ? words.record.qr : words.record.qrLine}</figcaption>
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
