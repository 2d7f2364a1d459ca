import { ApplyFile } from "@veilgate/contracts";
import { PolicySchema } from "@veilgate/redaction";
import { CommandFailed } from "../failure";
import { importFaasera } from "./faasera";
import type { Imported } from "./import-draft";
import { importMasker } from "./masker";
import { importOpenAiProxy } from "./openai-proxy";
import { importQuorum } from "./quorum";
import { kindOf, type SourceFile, type SourceKind } from "./source-file";

interface Predecessor {
  /** What it is configured by; files of another kind are refused. */
  readonly kinds: readonly SourceKind[];
  /** For messages. */
  readonly files: string;
  /** Its files among those of a folder that was named; samples and other programs' files are not. */
  readonly inFolder: RegExp;
  readonly read: (files: readonly SourceFile[]) => Imported;
}

export const predecessors = {
  masker: {
    kinds: ["env", "document"],
    files: ".env and policy files",
    inFolder: /^\.env$|^(?!docker-compose).*\.yaml$/,
    read: importMasker,
  },
  faasera: { kinds: ["env"], files: ".env", inFolder: /^\.env$/, read: importFaasera },
  "openai-proxy": { kinds: ["env"], files: ".env", inFolder: /^\.env$/, read: importOpenAiProxy },
  quorum: {
    kinds: ["document"],
    files: "config.json or config.yaml",
    inFolder: /^config\.(?:json|ya?ml)$/,
    read: importQuorum,
  },
} as const satisfies Record<string, Predecessor>;

export type PredecessorName = keyof typeof predecessors;

export function isPredecessor(name: string | undefined): name is PredecessorName {
  return name !== undefined && Object.hasOwn(predecessors, name);
}

/**
 * The apply file that does what a predecessor did with these files. Pure: nothing is read or written.
 *
 * @throws CommandFailed with every mistake of the files, its line and column.
 */
export function importFrom(name: PredecessorName, files: readonly SourceFile[]): Imported {
  const predecessor: Predecessor = predecessors[name];
  const others = files.filter((file) => !predecessor.kinds.some((kind) => kind === kindOf(file.name)));
  if (others.length > 0) {
    throw new CommandFailed(
      others.map((file) => `${file.name} is no file of ${name}'s: it has ${predecessor.files}.`),
    );
  }
  const imported = predecessor.read(files);
  checkResult(imported);
  return imported;
}

/** What `apply` would refuse must not leave here: names that are too long, say. */
function checkResult({ file }: Imported): void {
  const parsed = ApplyFile.safeParse(file);
  const issues = [...(parsed.error?.issues ?? [])];
  for (const tenant of parsed.data?.tenants ?? []) {
    for (const { policy } of tenant.policies)
      issues.push(...(PolicySchema.safeParse(policy).error?.issues ?? []));
  }
  if (issues.length === 0) return;
  throw new CommandFailed(
    issues.map((issue) => `It makes no apply file: ${issue.path.join(".")}: ${issue.message}`),
  );
}
