import { Slug } from "@veilgate/contracts";
import { z } from "zod";
import { presetIds } from "./policy-presets";

/** What the form for a new policy sends. */
export const CreatePolicyInput = z.strictObject({
  name: z.string().trim().min(1, "Give the policy a name.").max(100, "Use 100 characters at most."),
  slug: Slug,
  preset: z.string().refine((id) => presetIds.includes(id), "Pick one of the presets."),
});
export type CreatePolicyInput = z.input<typeof CreatePolicyInput>;
