import type { DocumentTable } from "../intake/document-table.ts";
import { DocumentError } from "./document-error.ts";
import { readPdfTables } from "./read-pdf-tables.ts";
import { readWordTables } from "./read-word-tables.ts";

const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Tables of a PDF or Word document, by its content and not its name.
 * @throws DocumentError saying what is wrong with the file and what to do
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentTable[]> {
  if (bytes.length === 0) throw new DocumentError("empty", "ファイルに何も書かれていません");
  if (bytes.length > MAX_BYTES) throw new DocumentError("too_big", "ファイルが大きすぎます。50MBまでに分けてください");
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return readPdfTables(bytes);
  if (head.startsWith("PK")) return readWordTables(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new DocumentError(
      "encrypted",
      "古い形の Word(.doc)か、パスワードのかかったファイルです。パスワードを外し、.docx で保存しなおしてください",
    );
  throw new DocumentError(
    "unknown_format",
    "PDF でも Word(.docx)でもありません。表計算のファイルなら、そのまま city:new に渡せます",
  );
}
