import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { buildProgressBook } from "../../../../src/domain/progress-entry.ts";
import { renderTaughtPhrases } from "../../../../src/progress/export-phrases.ts";
import { buildHandOverSheet } from "../../../../src/progress/hand-over.ts";
import { renderProgressCsv } from "../../../../src/progress/render-progress-csv.ts";
import { createPhraseStore } from "../../../../src/store/d1-phrase-store.ts";
import { PROBLEMS } from "../../../../src/wording/problems.ts";
import { htmlResponse } from "../../../page/html-response.ts";
import { problem } from "../../../problem.ts";
import type { StaffTools } from "../staff-room.ts";
import { type Download, readDownload } from "./download-link.ts";
import { findLinkedGaps } from "./hand-over.ts";
import { renderUsageOf } from "./usage.ts";

/** A file for whoever holds a fresh link from Slack. */
export async function sendDownload(query: URLSearchParams, room: StaffTools): Promise<Response> {
  const { records, workspace, now } = room;
  const download = await readDownload(query, records.city.id, workspace.secrets, now);
  if (download === "forged") return problem(403, ...PROBLEMS.linkUnusable);
  if (download === "expired") {
    return problem(410, ...PROBLEMS.linkOver);
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
        name: STAFF_WORDS.csvName(city.name, download.year),
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
        name: STAFF_WORDS.sheetName(city.name, today),
        type: "text/plain; charset=utf-8",
      };
    }
  }
}

const encode = (text: string) => new TextEncoder().encode(text);
