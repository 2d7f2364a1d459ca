import type { Issue } from "@veilgate/contracts";
import { CommandFailed } from "../failure";
import { issueLine } from "../policy-file";
import { readAddress } from "./address";
import type { ImportDraft, Place } from "./import-draft";
import type { SourceFile } from "./source-file";

/** One `NAME=value` of a file. */
export interface Setting extends Place {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** Of the value, from 1. */
  readonly column: number;
}

/** The settings of a predecessor's `.env` files; a later line takes the place of an earlier one, as it did there. */
export class EnvSettings {
  readonly #settings = new Map<string, Setting>();
  readonly #taken = new Set<string>();

  /** @throws CommandFailed with every line that is no setting. */
  constructor(files: readonly SourceFile[]) {
    const mistakes: string[] = [];
    for (const file of files) {
      for (const [at, text] of file.text.split(/\r?\n/).entries()) {
        const read = readLine(file.name, at + 1, text);
        if (read === undefined) continue;
        if ("message" in read) mistakes.push(issueLine(file.name, read));
        else this.#settings.set(read.name, read);
      }
    }
    if (mistakes.length > 0) throw new CommandFailed(mistakes);
  }

  /** The first of these names that has a value. All of them count as known from now on. */
  take(...names: readonly string[]): Setting | undefined {
    for (const name of names) this.#taken.add(name);
    return names.map((name) => this.#settings.get(name)).find((setting) => setting && setting.value !== "");
  }

  /** Whether the name stands in a file at all, with or without a value. */
  has(name: string): boolean {
    return this.#settings.has(name);
  }

  /** Reports what nobody took: settings that are of no use, and settings nobody knows. */
  loseRest(draft: ImportDraft, reasons: Readonly<Record<string, string>>): void {
    for (const [name, setting] of this.#settings) {
      if (this.#taken.has(name) || setting.value === "") continue;
      draft.lose(setting, name, reasons[name] ?? "This setting is not known, and was left out.");
    }
  }
}

/** The mistake at a setting's value, for `CommandFailed`. */
export function badValue({ file, line, column }: Setting, message: string): CommandFailed {
  return new CommandFailed([issueLine(file, { line, column, path: "", message })]);
}

/** @throws CommandFailed for anything but a whole number within the bounds. */
export function wholeNumber(setting: Setting, min: number, max: number): number {
  const value = Number(setting.value);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw badValue(setting, `${setting.name} is a whole number from ${min} to ${max}.`);
}

/** The URL of a setting, or the one that counts without it. @throws CommandFailed for a setting that is none. */
export function urlOf(setting: Setting | undefined, otherwise: string): URL {
  if (!setting) return new URL(otherwise);
  const url = readAddress(setting.value);
  if (url) return url;
  throw badValue(setting, `${setting.name} is an http or https URL without a password in it.`);
}

/** `a, b` or `["a", "b"]`. */
export function listOf(setting: Setting): string[] {
  if (!setting.value.startsWith("[")) return splitList(setting.value);
  const list = parseJson(setting.value);
  if (Array.isArray(list) && list.every((item) => typeof item === "string")) return list;
  throw badValue(setting, `${setting.name} is a list such as a,b or ["a","b"].`);
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const settingLine = /^(\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*)(.*)$/;

/** Undefined for empty lines and comments. */
function readLine(file: string, line: number, text: string): Setting | Issue | undefined {
  const isFirst = line === 1 && text.startsWith("\u{feff}");
  const source = isFirst ? text.slice(1) : text;
  if (/^\s*(?:#|$)/.test(source)) return undefined;
  const [, before = "", name, rest = ""] = settingLine.exec(source) ?? [];
  const issue = (column: number, message: string): Issue => ({ line, column, path: "", message });
  if (name === undefined) return issue(1 + source.search(/\S/), "This is no NAME=value line.");
  const column = before.length + 1;
  const value = readValue(rest);
  return value === undefined
    ? issue(column, "The quoted value does not end on its line, or something follows it.")
    : { file, line, column, name, value };
}

function readValue(text: string): string | undefined {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return text.replace(/(?:^|\s)#.*$/, "").trim();
  const form = quote === '"' ? /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/ : /^'([^']*)'\s*(?:#.*)?$/;
  const inner = form.exec(text)?.[1];
  if (inner === undefined || quote === "'") return inner;
  return inner.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
}
