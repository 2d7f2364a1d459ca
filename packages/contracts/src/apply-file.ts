import { z } from "zod";
import { ProviderId } from "./providers";
import { roles } from "./roles";

/** Lower-case, as it stands in URLs: `acme`, `acme-eu`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, "Use 1 to 48 lower-case letters, digits and dashes.");
export const ResourceName = z
  .string()
  .regex(/^[\w][\w .@-]{0,62}$/, "Use 1 to 63 letters, digits, spaces, dots, dashes and underscores.");

/** A value, or the name of an environment variable that holds it. */
export const EnvValue = z.union([
  z.string().min(1),
  z.strictObject({
    env: z.string().regex(/^[A-Z_][A-Z0-9_]*$/, "Name an environment variable, e.g. OPENAI_API_KEY."),
  }),
]);
export type EnvValue = z.infer<typeof EnvValue>;

export const TenantSettings = z.strictObject({
  response_metadata: z.enum(["body", "headers", "none"]).default("body"),
  upstream_errors: z.enum(["transparent", "masker"]).default("transparent"),
  pass_through_credentials: z.boolean().default(false),
});
export type TenantSettings = z.infer<typeof TenantSettings>;

const headerName = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "Use a lower-case header name.");
const headerValue = z.string().regex(/^[\x20-\x7e]{1,512}$/, "Use 1 to 512 printable ASCII characters.");

export const HeaderProfile = z.strictObject({
  user_agent: z.array(headerValue).max(32).default([]),
  set: z.record(headerName, headerValue).default({}),
});
export type HeaderProfile = z.infer<typeof HeaderProfile>;

const httpUrl = z.url({ protocol: /^https?$/, error: "Use an http or https URL." });

export const UpstreamInput = z.strictObject({
  name: ResourceName,
  provider: ProviderId,
  base_url: httpUrl,
  credential: EnvValue.optional(),
  organization: z.string().max(128).optional(),
  models: z.array(z.string().min(1).max(128)).max(256).default([]),
  model: z.string().max(128).default(""),
  timeout_ms: z.int().min(100).max(3_600_000).default(60_000),
  allow_private: z.boolean().default(false),
  weight: z.int().min(0).max(1000).default(1),
  headers: HeaderProfile.default({ user_agent: [], set: {} }),
});
export type UpstreamInput = z.infer<typeof UpstreamInput>;

export const KeyLimits = z.strictObject({
  requests_per_minute: z.int().min(1).optional(),
  tokens_per_minute: z.int().min(1).optional(),
  budget_usd_per_month: z.number().min(0).optional(),
});
export type KeyLimits = z.infer<typeof KeyLimits>;

export const KeyInput = z.strictObject({
  name: ResourceName,
  policies: z.array(Slug).min(1),
  default_policy: Slug.optional(),
  upstreams: z.array(ResourceName).min(1),
  limits: KeyLimits.default({}),
  expires_at: z.iso.datetime().optional(),
  /** A key carried over from a predecessor keeps its value. */
  secret: EnvValue.optional(),
  allow_weak: z.boolean().default(false),
});
export type KeyInput = z.infer<typeof KeyInput>;

const PolicyInput = z
  .strictObject({
    id: Slug,
    name: z.string().min(1).max(100).optional(),
    /** A path beside the apply file. */
    file: z.string().min(1).optional(),
    /** The policy itself; checked by the policy schema. */
    policy: z.record(z.string(), z.unknown()).optional(),
  })
  .refine((policy) => (policy.file === undefined) !== (policy.policy === undefined), {
    message: "Give either `file` or `policy`.",
  });

const MemberInput = z.strictObject({
  email: z
    .email()
    .max(254)
    .transform((email) => email.toLowerCase()),
  role: z.enum(roles),
  name: z.string().max(100).optional(),
  password: EnvValue.optional(),
});

export const TenantInput = z
  .strictObject({
    slug: Slug,
    name: z.string().min(1).max(100).optional(),
    settings: TenantSettings.default({
      response_metadata: "body",
      upstream_errors: "transparent",
      pass_through_credentials: false,
    }),
    upstreams: z.array(UpstreamInput).default([]),
    routing: z
      .strictObject({ strategy: z.enum(["failover", "weighted"]).default("failover") })
      .default({ strategy: "failover" }),
    policies: z.array(PolicyInput).default([]),
    keys: z.array(KeyInput).default([]),
    members: z.array(MemberInput).default([]),
  })
  .superRefine((tenant, context) => {
    refuseDuplicates(
      context,
      "upstreams",
      tenant.upstreams.map((upstream) => upstream.name),
    );
    refuseDuplicates(
      context,
      "policies",
      tenant.policies.map((policy) => policy.id),
    );
    refuseDuplicates(
      context,
      "keys",
      tenant.keys.map((key) => key.name),
    );
    refuseDuplicates(
      context,
      "members",
      tenant.members.map((member) => member.email),
    );
    for (const [index, key] of tenant.keys.entries()) {
      if (key.default_policy !== undefined && !key.policies.includes(key.default_policy)) {
        context.addIssue({
          code: "custom",
          path: ["keys", index, "default_policy"],
          message: "The default policy must be one of the key's policies.",
        });
      }
    }
  });
export type TenantInput = z.infer<typeof TenantInput>;

/** What `veilgate apply -f FILE` reads. */
export const ApplyFile = z
  .strictObject({ tenants: z.array(TenantInput).min(1) })
  .superRefine((file, context) =>
    refuseDuplicates(
      context,
      "tenants",
      file.tenants.map((tenant) => tenant.slug),
    ),
  );
export type ApplyFile = z.infer<typeof ApplyFile>;

function refuseDuplicates(context: z.RefinementCtx, member: string, names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) {
      context.addIssue({ code: "custom", path: [member, index], message: `"${name}" is listed twice.` });
    }
  }
}
