import { z } from "zod";
import { encodeIntent } from "../../src/card/intent-codec.ts";
import { fiscalYearSchema } from "../../src/domain/fiscal-year.ts";
import type { ApiOperation } from "../../src/page/api-page.tsx";
import { openCitySchema } from "../../src/page/open-record.ts";
import { askReplySchema } from "./ask-reply.ts";
import { askSchema, tapSchema } from "./ask-request.ts";
import {
  citiesReplySchema,
  digestReplySchema,
  measureReplySchema,
  measuresReplySchema,
  problemSchema,
} from "./reply-schemas.ts";

/** Schemas that the description names; each stands once, under its name. */
const SCHEMAS = {
  AskRequest: askSchema,
  TapRequest: tapSchema,
  AskReply: askReplySchema,
  Cities: citiesReplySchema,
  Measure: measureReplySchema,
  Measures: measuresReplySchema,
  Digest: digestReplySchema,
  OpenCity: openCitySchema,
  Problem: problemSchema,
};
type SchemaName = keyof typeof SCHEMAS;

const FISCAL_YEAR = { type: "integer", description: "年度(4月の西暦)" };

const refer = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ "application/json": { schema: refer(name) } });
const fault = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: refer("Problem") } },
});

const FAULTS = {
  429: fault("短い時間に多すぎる。Retry-After の秒だけ待つ"),
  503: fault("新しい報告を読み出せない。少し待つ"),
};
const NO_CITY = { 404: fault("そのまちはない") };
const BODY_FAULTS = {
  400: fault("読めない"),
  ...NO_CITY,
  413: fault("長すぎる"),
  415: fault("JSON ではない"),
};

const parameter = (name: string, description: string, example: string, place: "path" | "query" = "path") => ({
  name,
  in: place,
  required: place === "path",
  description,
  schema: { type: "string" },
  example,
});
const CITY = parameter("city", "まちの id", "annaka");
const RENDER = parameter("render", "1 なら、カードと LINE・Slack の本文、見つけた理由も返します", "1", "query");

const answers = (description: string, reply: SchemaName, faults: object) => ({
  responses: { 200: { description, content: json(reply) }, ...faults, ...FAULTS },
});
const takes = (request: SchemaName) => ({ requestBody: { required: true, content: json(request) } });

const PATHS = {
  "/api/ask": {
    post: {
      operationId: "ask",
      tags: ["たずねる"],
      summary: "ふだんのことばでたずねる",
      parameters: [RENDER],
      ...takes("AskRequest"),
      ...answers("LINE と Slack と同じ答え", "AskReply", BODY_FAULTS),
    },
  },
  "/api/tap": {
    post: {
      operationId: "tap",
      tags: ["たずねる"],
      summary: "カードのボタンの続き",
      parameters: [RENDER],
      ...takes("TapRequest"),
      ...answers("ボタンの先の答え", "AskReply", BODY_FAULTS),
    },
  },
  "/api/cities": {
    get: {
      operationId: "listCities",
      tags: ["記録"],
      summary: "まちの一覧",
      ...answers("すべての市", "Cities", {}),
    },
  },
  "/api/cities/{city}/measures": {
    get: {
      operationId: "listMeasures",
      tags: ["記録"],
      summary: "まちのすべての記録",
      parameters: [CITY],
      ...answers("資料の項目と、公開された報告までのいまの状態", "Measures", NO_CITY),
    },
  },
  "/api/cities/{city}/measures/{id}": {
    get: {
      operationId: "getMeasure",
      tags: ["記録"],
      summary: "一つの記録",
      parameters: [CITY, parameter("id", "記録の id", "annaka-6-5-1")],
      ...answers("資料の項目と、公開された報告までのいまの状態", "Measure", { 404: fault("その記録はない") }),
    },
  },
  "/api/cities/{city}/digest": {
    get: {
      operationId: "getDigest",
      tags: ["記録"],
      summary: "その日の週のまとめ",
      parameters: [CITY, parameter("today", "日付。なければきょう(日本)", "2024-03-04", "query"), RENDER],
      ...answers("期限・更新・状態ごとの数", "Digest", { 400: fault("日付が読めない"), ...NO_CITY }),
    },
  },
  "/{city}/data.json": {
    get: {
      operationId: "getOpenData",
      tags: ["オープンデータ"],
      summary: "まちのすべての記録(どのサイトからも読める)",
      parameters: [CITY],
      ...answers("記録・状態の意味・利用条件。ETag つき", "OpenCity", NO_CITY),
    },
  },
  "/{city}/data.csv": {
    get: {
      operationId: "getOpenDataCsv",
      tags: ["オープンデータ"],
      summary: "同じものを CSV(BOM つき UTF-8)で",
      parameters: [CITY],
      responses: {
        200: { description: "一行が一つの記録", content: { "text/csv": { schema: { type: "string" } } } },
        ...NO_CITY,
        ...FAULTS,
      },
    },
  },
};

let schemas: Record<string, object> | null = null;

/** Written when they are first asked for: nine schemas take time, and change with a deployment alone. */
function describeSchemas(): Record<string, object> {
  schemas ??= Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const io = name.endsWith("Request") ? "input" : "output";
      const { $schema: _, ...rest } = z.toJSONSchema(schema, {
        io,
        unrepresentable: "any",
        // Read from 「R5」 in the data files, and a number from there on.
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema === fiscalYearSchema) Object.assign(jsonSchema, FISCAL_YEAR);
        },
      });
      return [name, rest];
    }),
  );
  return schemas;
}

const DESCRIPTION =
  "まちの計画と首長の公約の記録を、たずねて読む API です。項目が増えることはあっても、意味は変わりません。1分に120回まで。";

/** Bodies to begin with, by operation. */
const BODIES: Record<string, object> = {
  ask: { city: "annaka", text: "ネーミングライツの進捗は?" },
  tap: { city: "annaka", data: encodeIntent({ kind: "show", id: "annaka-6-5-1", view: "summary" }) },
};

/** The same as the page to try it reads it. */
export const buildApiPage = () => ({
  description: DESCRIPTION,
  operations: Object.entries(PATHS).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): ApiOperation => {
      const { operationId: id, tags, summary, parameters = [], responses } = operation as DescribedOperation;
      const body = BODIES[id];
      return {
        ...{ id, path, summary, parameters },
        method: method === "post" ? "post" : "get",
        tag: tags[0]!,
        answer: responses[200].description,
        body: body === undefined ? null : JSON.stringify(body, null, 2),
      };
    }),
  ),
});

interface DescribedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: ApiOperation["parameters"];
  responses: { 200: { description: string } };
}

/** The API as OpenAPI 3.1 describes one, from the schemas that it checks by. @param origin 「https://example.jp」 */
export function buildOpenApi(origin: string): object {
  return {
    openapi: "3.1.1",
    info: {
      title: "まちの約束 API",
      version: "1",
      description: DESCRIPTION,
    },
    servers: [{ url: origin }],
    paths: PATHS,
    components: { schemas: describeSchemas() },
  };
}
