/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { LANGUAGE_TAGS } from "../domain/languages.ts";
import { BLANK_FONT_ADDRESS } from "../text/blank-font.ts";
import { JsonLd } from "./json-ld.tsx";
import { cityPath } from "./page-paths.ts";
import { useSpeech } from "./speech.ts";
import { htmlLanguage, withWish } from "./visit.ts";

/** Where the pages' one style sheet stands. */
export const STYLE_PATH = "/page/style.css";

export interface HeadProps {
  /** Of the page itself; the name of the site follows it. */
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** null: a page of no city. */
  city: City | null;
  /** Answers to questions and faults are for nobody's index. */
  hidden?: boolean;
  /** Address of a script that makes the page handier; none of them is needed. */
  script?: string;
  /** What the page is about, for programs (schema.org); absent: nothing that they would look for. */
  about?: object | undefined;
  /** Path of a picture for previews. */
  picture?: string | undefined;
}

/** What browsers, search engines and previews are told of a page. */
export const Head = ({ title, description, city, hidden = false, script, about, picture }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${title} | まちの約束`}</title>
    <meta name="description" content={description} />
    <meta name="color-scheme" content="light dark" />
    {hidden ? (
      <meta name="robots" content="noindex" />
    ) : (
      <Places title={title} description={description} picture={picture} />
    )}
    <link rel="preload" as="font" type="font/ttf" crossorigin="anonymous" href={BLANK_FONT_ADDRESS} />
    <link rel="stylesheet" href={STYLE_PATH} />
    {script !== undefined && <script src={script} type="module"></script>}
    {city && (
      <link
        rel="alternate"
        type="application/atom+xml"
        title={`${city.name}の更新`}
        href={`${cityPath(city.id)}/updates.atom`}
      />
    )}
    {about !== undefined && !hidden && <JsonLd about={about} />}
  </head>
);

/** The page's own address, the same page in other languages, and what a preview shows. */
const Places = ({ title, description, picture }: Pick<HeadProps, "title" | "description" | "picture">) => {
  const { visit } = useSpeech();
  if (visit.place === null) return null;
  const { origin, path } = visit.place;
  const addressIn = (lang: typeof visit.language) => `${origin}${withWish(path, { lang, kana: false })}`;
  return (
    <>
      <link rel="canonical" href={addressIn(visit.language)} />
      {/* Easy Japanese has no name among languages; its page is found from the others. */}
      {LANGUAGE_TAGS.filter((tag) => tag !== "ja-easy").map((tag) => (
        <link rel="alternate" hreflang={htmlLanguage(tag)} href={addressIn(tag)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={addressIn("ja")} />
      <meta property="og:site_name" content="まちの約束" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={addressIn(visit.language)} />
      {picture !== undefined && (
        <>
          <meta property="og:image" content={`${origin}${picture}`} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
};
