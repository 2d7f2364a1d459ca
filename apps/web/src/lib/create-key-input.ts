import { KeyInput } from "@veilgate/contracts";
import { z } from "zod";

/** What the form for a new key sends. The browser checks it as one types, the server before it acts. */
export const CreateKeyInput = KeyInput.omit({ secret: true, allow_weak: true, expires_at: true })
  .extend({
    name: z.string("Give the key a name.").trim().pipe(KeyInput.shape.name),
    policies: z.array(z.string(), "Choose a policy.").min(1, "Choose a policy.").max(50),
    upstreams: z.array(z.string(), "Choose an upstream.").min(1, "Choose an upstream.").max(50),
    /** The limits that the gateway holds keys to. */
    limits: z
      .strictObject({
        requests_per_minute: z
          .int("Use a whole number.")
          .min(1, "Use 1 or more.")
          .max(1_000_000, "Use 1,000,000 at most.")
          .optional(),
      })
      .default({}),
    /** From the moment of creation; a key without it never expires. */
    expires_in_days: z
      .int("Use whole days.")
      .min(1, "Use 1 day or more.")
      .max(3650, "Use 3650 days at most.")
      .optional(),
  })
  .refine((input) => input.default_policy === undefined || input.policies.includes(input.default_policy), {
    path: ["default_policy"],
    message: "The default must be one of the chosen policies.",
  });
export type CreateKeyInput = z.input<typeof CreateKeyInput>;
