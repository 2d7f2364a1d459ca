"use client";

import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import Link from "next/link";
import { startTransition, useActionState } from "react";
import type { z } from "zod";
import { Button, buttonStyle } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { CreateKeyInput } from "#lib/create-key-input";
import { routes } from "#lib/routes";
import { clientsOf } from "#lib/snippets/client";
import { submissionResult } from "#lib/submission-result";
import type { KeyChoices } from "#server/keys/key-choices";
import { createKeyAction } from "../actions";
import { CreatedKeyDialog } from "./created-key-dialog";
import { LimitFields, NameField, PolicyFields, UpstreamField } from "./key-fields";

interface CreateKeyFormProps extends KeyChoices {
  readonly tenantSlug: string;
  readonly gatewayUrl: string;
}

export function CreateKeyForm({ tenantSlug, policies, upstreams, gatewayUrl }: CreateKeyFormProps) {
  const { form, fields, pending, created } = useCreateKey(tenantSlug, {
    policies: policies.slice(0, 1).map((policy) => policy.slug),
    upstreams: upstreams.slice(0, 1).map((upstream) => upstream.name),
  });

  return (
    <>
      <form {...getFormProps(form)} className="flex max-w-2xl flex-col gap-6">
        {form.errors && <Notice tone="danger">{form.errors.join(" ")}</Notice>}
        <NameField fields={fields} />
        <PolicyFields fields={fields} policies={policies} />
        <UpstreamField fields={fields} upstreams={upstreams} />
        <LimitFields fields={fields} />
        <div className="flex flex-col gap-2 border-t border-line pt-5 sm:flex-row">
          <Button type="submit" variant="primary" pending={pending}>
            Create key
          </Button>
          <Link href={routes.keys(tenantSlug)} className={buttonStyle({ variant: "ghost" })}>
            Cancel
          </Link>
        </div>
      </form>
      {created && (
        <CreatedKeyDialog
          tenantSlug={tenantSlug}
          clients={clientsOf(
            upstreams.filter(({ name }) => created.upstreams.includes(name)),
            gatewayUrl,
          )}
          created={created}
        />
      )}
    </>
  );
}

interface FormState {
  readonly created?: {
    readonly plaintext: string;
    readonly name: string;
    readonly upstreams: readonly string[];
  };
  /** What the server found wrong. Kept here because the form library compares it by identity. */
  readonly lastResult?: SubmissionResult;
}

/** The browser checks by the same schema as the server, which has the last word. */
function useCreateKey(tenantSlug: string, defaultValue: Pick<CreateKeyInput, "policies" | "upstreams">) {
  const [state, create, pending] = useActionState(
    async (_previous: FormState, input: CreateKeyInput): Promise<FormState> => {
      const result = await createKeyAction(tenantSlug, input);
      return result.ok
        ? { created: { ...result.value, upstreams: input.upstreams } }
        : { lastResult: submissionResult(result.errors) };
    },
    {},
  );
  const [form, fields] = useForm<CreateKeyInput, z.output<typeof CreateKeyInput>>({
    lastResult: state.lastResult,
    constraint: getZodConstraint(CreateKeyInput),
    defaultValue,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CreateKeyInput }),
    onSubmit(event, { submission }) {
      event.preventDefault();
      if (submission?.status === "success") startTransition(() => create(submission.value));
    },
  });
  return { form, fields, pending, created: state.created };
}
