/** @jsxImportSource hono/jsx */

/** Addresses of one file; the protocol (sitemaps.org) allows no more. */
const MOST_ADDRESSES = 50_000;

const SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const render = (root: { toString(): string | Promise<string> }) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;

/** A list of sitemaps. @param addresses whole: 「https://example.jp/annaka/sitemap.xml」 */
export const renderSitemapIndex = (addresses: readonly string[]): string =>
  render(
    <sitemapindex xmlns={SPACE}>
      {addresses.slice(0, MOST_ADDRESSES).map((address) => (
        <sitemap>
          <loc>{address}</loc>
        </sitemap>
      ))}
    </sitemapindex>,
  );

/** The pages that search engines should know. @param addresses whole */
export const renderSitemap = (addresses: readonly string[]): string =>
  render(
    <urlset xmlns={SPACE}>
      {addresses.slice(0, MOST_ADDRESSES).map((address) => (
        <url>
          <loc>{address}</loc>
        </url>
      ))}
    </urlset>,
  );
