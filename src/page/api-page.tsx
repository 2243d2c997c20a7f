/** @jsxImportSource hono/jsx */
import { Layout, renderPage } from "./layout.tsx";
import { useSpeech } from "./speech.ts";
import type { Visit } from "./visit.ts";

/** Where the script of this page stands. */
export const API_SCRIPT_PATH = "/page/api.js";

/** One call of the API, as its description has it. */
export interface ApiOperation {
  id: string;
  method: "get" | "post";
  /** 「/api/cities/{city}/measures」 */
  path: string;
  tag: string;
  summary: string;
  /** What comes back, in a sentence. */
  answer: string;
  parameters: readonly { name: string; in: string; description: string; example: string; required: boolean }[];
  /** A body to begin with; null: it takes none. */
  body: string | null;
}

interface ApiPageProps {
  operations: readonly ApiOperation[];
  description: string;
}

/** The API to read of and to try; without script each call stands with its address and an example to open. */
const ApiPage = ({ operations, description }: ApiPageProps) => {
  // Written for whoever writes programs, in Japanese alone; the frame around it speaks the reader's language.
  const { source } = useSpeech();
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <Layout title="API を試す" description={description} city={null} script={API_SCRIPT_PATH} hidden>
      <div lang={source}>
        <h1>API を試す</h1>
        <p class="lead">{description}</p>
        <p class="ways">
          <a href="/api/openapi.json">OpenAPI 3.1 の説明(JSON)</a>
          <a href="/catalog.jsonld">データのカタログ(DCAT)</a>
        </p>
        {tags.map((tag, index) => (
          <section aria-labelledby={`tag-${index}`}>
            <h2 id={`tag-${index}`}>{tag}</h2>
            {operations
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <Operation operation={operation} />
              ))}
          </section>
        ))}
      </div>
    </Layout>
  );
};

const Operation = ({ operation }: { operation: ApiOperation }) => {
  const { id, method, path, summary, answer, parameters, body } = operation;
  return (
    <article class="call">
      <h3>{summary}</h3>
      <p>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </p>
      <p class="quiet">{answer}</p>
      <details class="fold">
        <summary>試す</summary>
        <form method={method} action={findExample(operation)} data-call={path} aria-label={summary}>
          {parameters.map(({ name, in: place, description, example, required }) => (
            <div>
              <label for={`${id}-${name}`}>
                {name} <span class="quiet">{description}</span>
              </label>
              <input
                id={`${id}-${name}`}
                name={name}
                data-in={place}
                value={required ? example : ""}
                placeholder={required ? undefined : example}
                required={required}
                autocomplete="off"
              />
            </div>
          ))}
          {body !== null && (
            <div>
              <label for={`${id}-body`}>送る JSON</label>
              <textarea id={`${id}-body`} name="body" rows={5} spellcheck={false}>
                {body}
              </textarea>
            </div>
          )}
          <div class="buttons">
            <button type="submit">送る</button>
            {method === "get" && <a href={findExample(operation)}>例を開く</a>}
          </div>
        </form>
        <div
          class="reply"
          role="status"
          data-unit="字"
          data-failed="つながりませんでした。もう一度お試しください。"
        ></div>
      </details>
    </article>
  );
};

/** 「/api/cities/annaka/measures」 */
const findExample = ({ path, parameters }: ApiOperation) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => parameters.find((known) => known.name === name)?.example ?? "");

export const renderApi = (props: ApiPageProps, visit?: Visit): string => renderPage(<ApiPage {...props} />, visit);
