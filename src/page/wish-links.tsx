/** @jsxImportSource hono/jsx */
import { LANGUAGE_TAGS, LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { useSpeech } from "./speech.ts";
import { htmlLanguage, withWish } from "./visit.ts";

const nameLanguage = (tag: LanguageTag) => (tag === "ja" ? "日本語" : LANGUAGES[tag].name);

/** The same page in another language, and with readings over Chinese characters or without. */
export const WishLinks = () => {
  const { visit, words } = useSpeech();
  if (visit.place === null) return null;
  const { path } = visit.place;
  const kana = visit.findRuby !== null;
  return (
    <div class="wishes">
      <a
        href={withWish(path, { lang: visit.language, kana: !kana })}
        hreflang={htmlLanguage(visit.language)}
        rel="nofollow"
      >
        {kana ? words.site.furiganaOff : words.site.furiganaOn}
      </a>
      <details>
        <summary>
          {words.site.language}
          {visit.language !== "en" && <span lang="en"> / Language</span>}
        </summary>
        <ul>
          {LANGUAGE_TAGS.map((tag) => (
            <li>
              <a
                href={withWish(path, { lang: tag, kana }, visit.isOfQuestion)}
                hreflang={htmlLanguage(tag)}
                lang={htmlLanguage(tag)}
                aria-current={tag === visit.language ? "true" : undefined}
              >
                {nameLanguage(tag)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};
