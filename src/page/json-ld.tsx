/** @jsxImportSource hono/jsx */

/**
 * Data for programs inside a page. It is no script: browsers run nothing of this type, so that the policy without scripts
 * holds. JSON has no escapes of HTML's; letters that could end the element are written as JSON's own.
 */
export const JsonLd = ({ about }: { about: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a script element is not decoded; see escapeJson
    dangerouslySetInnerHTML={{ __html: escapeJson({ "@context": "https://schema.org", ...about }) }}
  />
);

const escapeJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&'\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
