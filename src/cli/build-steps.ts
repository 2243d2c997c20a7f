import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const stampsSchema = z.record(z.string(), z.string());

/** Steps of a build that are left out while nothing that they read has changed. */
export interface BuildSteps {
  /**
   * @param inputs hash of everything that the step reads
   * @returns whether it has to run: its inputs have changed, or one of its outputs is not there
   */
  isDue(name: string, inputs: string, outputs: readonly string[]): boolean;
  /** Notes that the step's outputs stand for its inputs. */
  finish(name: string, inputs: string): void;
  /** Forgets the steps that are no more, and keeps the others for the next build. */
  save(names: ReadonlySet<string>): void;
}

export function createBuildSteps(file: string): BuildSteps {
  const stamps = new Map(existsSync(file) ? Object.entries(readStamps(file)) : []);
  const write = () => writeFileSync(file, JSON.stringify(Object.fromEntries([...stamps].sort())));
  return {
    isDue: (name, inputs, outputs) => stamps.get(name) !== inputs || !outputs.every((output) => existsSync(output)),
    finish: (name, inputs) => {
      stamps.set(name, inputs);
    },
    save(names) {
      for (const name of stamps.keys()) if (!names.has(name)) stamps.delete(name);
      write();
    },
  };
}

/** A file that cannot be read only means that everything is built again. */
function readStamps(file: string): Record<string, string> {
  try {
    return stampsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
