import { buildProgressBook } from "../../../src/domain/progress-entry.ts";
import { renderTaughtPhrases } from "../../../src/progress/export-phrases.ts";
import { buildHandOverSheet } from "../../../src/progress/hand-over.ts";
import { renderProgressCsv } from "../../../src/progress/render-progress-csv.ts";
import { createPhraseStore } from "../../../src/store/d1-phrase-store.ts";
import { htmlResponse } from "../../page/html-response.ts";
import { problem } from "../../problem.ts";
import { type Download, readDownload } from "./download-link.ts";
import { findLinkedGaps } from "./hand-over.ts";
import type { StaffTools } from "./staff-room.ts";
import { renderUsageOf } from "./usage.ts";

/** A file for whoever holds a fresh link from Slack. */
export async function sendDownload(query: URLSearchParams, room: StaffTools): Promise<Response> {
  const { records, workspace, now } = room;
  const download = await readDownload(query, records.city.id, workspace.secrets, now);
  if (download === "forged") return problem(403, "このリンクは使えません", "Slack からもう一度出してください");
  if (download === "expired") {
    return problem(410, "リンクの期限が切れました", "リンクは10分まで使えます。Slack からもう一度出してください");
  }
  if (download.file === "usage") return htmlResponse(await renderUsageOf(download.month, room), "no-store");
  const { bytes, name, type } = await buildFile(download, room);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      // It may hold what is not published yet.
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}

async function buildFile(download: Exclude<Download, { file: "usage" }>, room: StaffTools) {
  const { env, records, store, today } = room;
  const { city } = records;
  switch (download.file) {
    case "csv": {
      const book = buildProgressBook(await store.allOf(city.id));
      const { bytes } = renderProgressCsv(records, book, download.year, download.encoding);
      return {
        bytes,
        name: `${city.name}_${download.year}年度_進捗.csv`,
        type: `text/csv; charset=${download.encoding === "utf-8" ? "utf-8" : "Shift_JIS"}`,
      };
    }
    case "phrases":
      return {
        bytes: encode(renderTaughtPhrases(await createPhraseStore(env.DB).list(city.id))),
        name: `${city.id}-taught.yaml`,
        type: "application/yaml; charset=utf-8",
      };
    case "hand_over": {
      const gaps = await findLinkedGaps(download, room);
      return {
        bytes: encode(buildHandOverSheet(gaps, today)),
        name: `${city.name}_引きつぎ表_${today}.txt`,
        type: "text/plain; charset=utf-8",
      };
    }
  }
}

const encode = (text: string) => new TextEncoder().encode(text);
