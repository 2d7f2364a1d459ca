import { type KeyId, Outcome } from "@veilgate/contracts";
import { z } from "zod";

const values = z.array(z.string().max(128)).max(50).default([]);

/** Which requests are asked for. Lists are alternatives; an empty one asks for all. */
export const RequestQuery = z.strictObject({
  from: z.date(),
  to: z.date(),
  outcomes: z.array(Outcome).max(50).default([]),
  entityTypes: values,
  keyIds: z
    .array(z.custom<KeyId>((value) => typeof value === "string" && value.length <= 64))
    .max(50)
    .default([]),
  policies: values,
  models: values,
  errors: values,
  requestId: z.uuid().optional(),
});
export type RequestQuery = z.input<typeof RequestQuery>;

/** The query as the database takes it: a filter without values is left out. */
export function toAuditQuery({ requestId, ...query }: z.output<typeof RequestQuery>) {
  return {
    from: query.from,
    to: query.to,
    ...(query.outcomes.length > 0 && { outcomes: query.outcomes }),
    ...(query.entityTypes.length > 0 && { entityTypes: query.entityTypes }),
    ...(query.keyIds.length > 0 && { keyIds: query.keyIds }),
    ...(query.policies.length > 0 && { policies: query.policies }),
    ...(query.models.length > 0 && { models: query.models }),
    ...(query.errors.length > 0 && { errors: query.errors }),
    ...(requestId !== undefined && { requestId }),
  };
}
