import { z } from "zod";
import { as16Bits, as32Bits, bytesOf } from "../text/numbers-in-place.ts";
import { openPackedFile, packFile } from "../text/packed-file.ts";
import type { RunModelFile } from "./run-model.ts";

const KIND = "run-models";
const VERSION = "2";

const headSchema = z.strictObject({ step: z.number(), bias: z.array(z.number()), longest: z.int() });

/** Models in one file, by name. They are opened at every start: what is packed is what they are read from. */
export function packRunModels(models: Readonly<Record<string, RunModelFile>>): Uint8Array<ArrayBuffer> {
  const sections = Object.entries(models).flatMap(([name, { step, bias, runs, weights }]) => {
    const head = new TextEncoder().encode(JSON.stringify({ step, bias, longest: runs.longest }));
    const { letters, starts, slots } = runs;
    const numbers = Object.entries({ letters, starts, slots }).map(([part, list]) => [part, bytesOf(list)] as const);
    return [["head", head] as const, ...numbers, ["weights", weights] as const].map(
      ([part, bytes]) => [`${name}.${part}`, bytes] as const,
    );
  });
  return packFile(KIND, VERSION, Object.fromEntries(sections));
}

/**
 * Reads them in place: the buffer must not change afterwards.
 * @throws PackedFileError where the file is none of models, or lacks one of them
 */
export function readRunModels<Name extends string>(
  buffer: ArrayBuffer,
  names: readonly Name[],
): Record<Name, RunModelFile> {
  const file = openPackedFile(buffer, KIND);
  const read = (name: Name): RunModelFile => {
    const section = (part: string) => file.section(`${name}.${part}`);
    const { step, bias, longest } = headSchema.parse(JSON.parse(new TextDecoder().decode(section("head"))));
    const runs = {
      letters: as16Bits(section("letters")),
      starts: as32Bits(section("starts")),
      slots: as32Bits(section("slots")),
      longest,
    };
    return { step, bias, runs, weights: section("weights") };
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, RunModelFile>;
}
