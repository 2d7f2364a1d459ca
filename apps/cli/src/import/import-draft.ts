import type { ApplyFile, EnvValue } from "@veilgate/contracts";
import type { z } from "zod";

/** Where something stood. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** Something that is otherwise with Veilgate, and what to do about it. Never holds a secret's value. */
export interface Loss extends Place {
  /** The setting, as the predecessor calls it. */
  readonly what: string;
  readonly why: string;
}

/** A secret that the apply file names and that has to be in the environment of `apply`. */
export interface NeededVariable extends Place {
  readonly name: string;
  /** The setting that held it. */
  readonly from: string;
  readonly value: string;
}

export interface Imported {
  readonly file: z.input<typeof ApplyFile>;
  readonly variables: readonly NeededVariable[];
  readonly losses: readonly Loss[];
}

/** What the reading of a predecessor's files collects besides the apply file itself. */
export class ImportDraft {
  readonly losses: Loss[] = [];
  readonly #variables = new Map<string, NeededVariable>();

  /** A reference to a secret, whose value stays out of the apply file. */
  secret(name: string, value: string, from: string, place: Place): EnvValue {
    this.#variables.set(name, { name, value, from, file: place.file, ...lineOf(place) });
    return { env: name };
  }

  lose(place: Place, what: string, why: string): void {
    this.losses.push({ file: place.file, ...lineOf(place), what, why });
  }

  finish(file: Imported["file"]): Imported {
    return { file, variables: [...this.#variables.values()], losses: this.losses };
  }
}

function lineOf({ line }: Place): { line?: number } {
  return line === undefined ? {} : { line };
}
