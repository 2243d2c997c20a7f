/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { City } from "../domain/city.ts";
import { finishHtml } from "./finish-html.ts";
import { Head, type HeadProps } from "./head.tsx";
import {
  aboutPath,
  chatPath,
  cityPath,
  comparePath,
  deadlinesPath,
  departmentsPath,
  listPath,
  updatesPath,
} from "./page-paths.ts";
import { createSpeech, SpeechProvider, useSpeech } from "./speech.ts";
import { htmlLanguage, listWishFields, PLAIN_VISIT, type Visit, withWish } from "./visit.ts";
import { WishLinks } from "./wish-links.tsx";

interface LayoutProps extends HeadProps {
  /** The address of the page in the navigation, where it stands there. */
  current?: string;
  children?: Child;
}

/** The frame of every page: readable without script, style and colour. */
export const Layout = ({ current, children, ...head }: LayoutProps) => {
  const { visit, words } = useSpeech();
  return (
    <html lang={htmlLanguage(visit.language)}>
      <Head {...head} />
      <body>
        <a class="skip" href="#main">
          {words.site.skip}
        </a>
        <header class="site">
          <a class="brand" href="/" lang="ja">
            まちの約束
          </a>
          <WishLinks />
          <Navigation city={head.city} current={current} />
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          <p>{words.site.footer}</p>
          {words.site.notTranslated !== "" && <p>{words.site.notTranslated}</p>}
        </footer>
      </body>
    </html>
  );
};

const Navigation = ({ city, current }: { city: City | null; current: string | undefined }) => {
  const { words, cityName } = useSpeech();
  const { site, nav } = words;
  const links =
    city === null
      ? [
          { href: "/", label: site.cities },
          { href: comparePath(), label: site.compare },
        ]
      : [
          { href: cityPath(city.id), label: cityName(city) },
          { href: chatPath(city.id), label: nav.ask },
          { href: listPath(city.id), label: nav.list },
          // Where the documents name none there is nothing to see.
          ...(city.namesDepartments ? [{ href: departmentsPath(city.id), label: nav.departments }] : []),
          { href: deadlinesPath(city.id), label: nav.deadlines },
          { href: updatesPath(city.id), label: nav.updates },
          { href: aboutPath(city.id), label: nav.about },
        ];
  return (
    <nav aria-label={city === null ? site.cities : cityName(city)}>
      {links.map(({ href, label }) => (
        <a href={href} aria-current={href === current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
};

/** A part of a page as it is sent: in the reader's words, marked up as the reader wishes. */
export function renderPart(part: Child, visit: Visit = PLAIN_VISIT): string {
  const wish = { lang: visit.language, kana: visit.findRuby !== null };
  const fields = listWishFields(wish);
  const html = String(<SpeechProvider value={createSpeech(visit)}>{part}</SpeechProvider>);
  return finishHtml(html, {
    findRuby: visit.findRuby,
    isJapanese: htmlLanguage(visit.language) === "ja",
    keepWish: fields.length === 0 ? null : (path) => withWish(path, wish),
    fields,
  });
}

/** The whole document as it is sent. */
export const renderPage = (page: Child, visit: Visit = PLAIN_VISIT): string =>
  `<!doctype html>${renderPart(page, visit)}`;
