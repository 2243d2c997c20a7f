import { z } from "zod";
import { PackedFileError } from "./packed-file-error.ts";

/** `MNYT`, read as a little-endian 32-bit number: the first bytes of every packed file. */
const MAGIC = 0x54594e4d;
/** Raise it whenever the meaning of a section changes: older code then refuses the file instead of misreading it. */
const FORMAT = 2;
const PREFIX_BYTES = 8;
/** Every section starts at a multiple of this, so that numbers of any width can be read in place. */
const ALIGNMENT = 8;

const headerSchema = z.strictObject({
  kind: z.string(),
  format: z.int(),
  version: z.string().min(1),
  /** Section name → offset from the end of the header and length, in bytes. */
  sections: z.record(z.string(), z.tuple([z.int().nonnegative().multipleOf(ALIGNMENT), z.int().nonnegative()])),
});

export interface PackedFile {
  /** Content hash given when the file was packed. */
  readonly version: string;
  /**
   * The bytes of a section: a view, not a copy.
   * @throws PackedFileError `truncated` when the file has no such section.
   */
  section(name: string): Uint8Array<ArrayBuffer>;
}

/** Named byte sections behind a JSON header: magic, header length, header, sections, each from a multiple of 8 bytes. */
export function packFile(kind: string, version: string, sections: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const places: Record<string, [number, number]> = {};
  let bodyBytes = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    const start = align(bodyBytes);
    places[name] = [start, bytes.byteLength];
    bodyBytes = start + bytes.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify({ kind, format: FORMAT, version, sections: places }));
  const header = new Uint8Array(align(json.byteLength)).fill(SPACE);
  header.set(json);
  const file = new Uint8Array(PREFIX_BYTES + header.byteLength + bodyBytes);
  const prefix = new DataView(file.buffer);
  prefix.setUint32(0, MAGIC, true);
  prefix.setUint32(4, header.byteLength, true);
  file.set(header, PREFIX_BYTES);
  for (const [name, bytes] of Object.entries(sections)) {
    file.set(bytes, PREFIX_BYTES + header.byteLength + (places[name]?.[0] ?? 0));
  }
  return file;
}

/**
 * Opens what `packFile` wrote.
 * @throws PackedFileError `not_packed`, `wrong_kind`, `wrong_format` or `truncated`.
 */
export function openPackedFile(buffer: ArrayBuffer, kind: string): PackedFile {
  const { header, bodyStart } = readHeader(buffer);
  if (header.kind !== kind) {
    throw new PackedFileError("wrong_kind", `${kind} のファイルが要りますが、${header.kind} のファイルです`);
  }
  if (header.format !== FORMAT) {
    throw new PackedFileError("wrong_format", `ファイルの形式は ${header.format}、読めるのは ${FORMAT} です`);
  }
  for (const [name, [offset, length]] of Object.entries(header.sections)) {
    if (bodyStart + offset + length > buffer.byteLength) {
      throw new PackedFileError("truncated", `${kind} のファイルが途中で切れています(${name})`);
    }
  }
  return {
    version: header.version,
    section(name) {
      const place = header.sections[name];
      if (!place) throw new PackedFileError("truncated", `${kind} のファイルに ${name} がありません`);
      return new Uint8Array(buffer, bodyStart + place[0], place[1]);
    },
  };
}

const align = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
/** Ends a JSON text without changing it. */
const SPACE = 0x20;

function readHeader(buffer: ArrayBuffer): { header: z.output<typeof headerSchema>; bodyStart: number } {
  const prefix = new DataView(buffer);
  if (buffer.byteLength < PREFIX_BYTES || prefix.getUint32(0, true) !== MAGIC) {
    throw new PackedFileError("not_packed", "npm run build:data で作ったファイルではありません");
  }
  const bodyStart = PREFIX_BYTES + prefix.getUint32(4, true);
  if (bodyStart % ALIGNMENT !== 0) throw new PackedFileError("not_packed", "ファイルの見出しの長さが正しくありません");
  if (bodyStart > buffer.byteLength) throw new PackedFileError("truncated", "ファイルの見出しが途中で切れています");
  try {
    const text = new TextDecoder().decode(new Uint8Array(buffer, PREFIX_BYTES, bodyStart - PREFIX_BYTES));
    return { header: headerSchema.parse(JSON.parse(text)), bodyStart };
  } catch (cause) {
    throw new PackedFileError("not_packed", "ファイルの見出しを読めません", { cause });
  }
}
