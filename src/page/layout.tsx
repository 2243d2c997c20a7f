/** @jsxImportSource hono/jsx */

import type { Child } from "hono/jsx";
import type { City } from "../domain/city.ts";
import { describeMunicipality } from "../domain/municipality.ts";
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

/** Where the pages' one style sheet stands. */
export const STYLE_PATH = "/page/style.css";

interface LayoutProps {
  /** Of the page itself; the name of the site follows it. */
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** null: a page of no city. */
  city: City | null;
  /** The address of the page in the navigation, where it stands there. */
  current?: string;
  /** Answers to questions and faults are for nobody's index. */
  hidden?: boolean;
  /** Address of a script that makes the page handier; none of them is needed. */
  script?: string;
  children?: Child;
}

/** The frame of every page: readable without script, style and colour. */
export const Layout = ({ title, description, city, current, hidden = false, script, children }: LayoutProps) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} | まちの約束`}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {hidden && <meta name="robots" content="noindex" />}
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
    </head>
    <body>
      <a class="skip" href="#main">
        本文へ
      </a>
      <header class="site">
        <a class="brand" href="/">
          まちの約束
        </a>
        {city === null ? (
          <nav aria-label="まちの約束">
            {[
              { href: "/", label: "まちの一覧" },
              { href: comparePath(), label: "まちをくらべる" },
            ].map(({ href, label }) => (
              <a href={href} aria-current={href === current ? "page" : undefined}>
                {label}
              </a>
            ))}
          </nav>
        ) : (
          <nav aria-label={city.name}>
            {[
              { href: cityPath(city.id), label: city.name },
              { href: chatPath(city.id), label: "たずねる" },
              { href: listPath(city.id), label: "一覧" },
              // Where the documents name none there is nothing to see.
              ...(city.namesDepartments ? [{ href: departmentsPath(city.id), label: "担当課" }] : []),
              { href: deadlinesPath(city.id), label: "期限" },
              { href: updatesPath(city.id), label: "更新" },
              { href: aboutPath(city.id), label: "この計画について" },
            ].map(({ href, label }) => (
              <a href={href} aria-current={href === current ? "page" : undefined}>
                {label}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer class="site">
        <p>
          書かれているのは、{city === null ? "それぞれのまち" : describeMunicipality(city).unit}
          の公表資料と、担当課が公開した報告だけです。文章を作る AI は使っていません。
        </p>
      </footer>
    </body>
  </html>
);

/**
 * One wave dash: sources write both 〜 and ～, and fonts do not all have the second. Only text is changed; an address or a
 * field's value stays as it is.
 */
export const oneDash = (html: string): string => html.replace(/～(?=[^<>]*<)/g, "〜");

/** The whole document as it is sent. */
export const renderPage = (page: { toString(): string | Promise<string> }): string =>
  oneDash(`<!doctype html>${String(page)}`);
