import { KeyInput } from "@veilgate/contracts";
import { z } from "zod";

/** What the form for a new key sends. The browser checks it as one types, the server before it acts. */
export const CreateKeyInput = KeyInput.omit({ secret: true, allow_weak: true, expires_at: true })
  .extend({
    name: KeyInput.shape.name.trim(),
    policies: z.array(z.string()).min(1, "Choose a policy.").max(50),
    upstreams: z.array(z.string()).min(1, "Choose an upstream.").max(50),
    /** From the moment of creation; a key without it never expires. */
    expires_in_days: z.int().min(1, "Use 1 day or more.").max(3650, "Use 3650 days at most.").optional(),
  })
  .refine((input) => input.default_policy === undefined || input.policies.includes(input.default_policy), {
    path: ["default_policy"],
    message: "The default must be one of the chosen policies.",
  });
export type CreateKeyInput = z.input<typeof CreateKeyInput>;
