import { entityTypes, type PolicySchema } from "@veilgate/redaction";
import type { z } from "zod";

export type PolicyInput = z.input<typeof PolicySchema>;

/** The name of a type under `categories`, in whatever case it was written. */
export function categoryOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return entityTypes.find(({ category }) => category === lower)?.category;
}

/** Of predecessors that forwarded everything but text as it was. */
export const opaqueAllowed = { images: "allow", files: "allow", audio: "allow" } as const;
