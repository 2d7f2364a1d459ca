"use client";

import {
  type FieldMetadata,
  getFormProps,
  getInputProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import Link from "next/link";
import { startTransition, useActionState, useState } from "react";
import { Button, buttonStyle } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Field, FieldGroup } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import { Select } from "#components/ui/select";
import { CreateKeyInput } from "#lib/create-key-input";
import { routes } from "#lib/routes";
import { submissionResult } from "#lib/submission-result";
import type { KeyChoices } from "#server/keys/key-choices";
import { createKeyAction } from "../actions";
import { CreatedKeyDialog } from "./created-key-dialog";

interface CreateKeyFormProps extends KeyChoices {
  readonly tenantSlug: string;
  readonly baseUrl: string;
}

interface FormState {
  readonly created?: { readonly plaintext: string; readonly name: string };
  /** What the server found wrong. Kept here because the form library compares it by identity. */
  readonly lastResult?: SubmissionResult;
}

const expiries = [
  { value: "", label: "Never" },
  { value: "7", label: "In 7 days" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
] as const;

export function CreateKeyForm({ tenantSlug, policies, upstreams, baseUrl }: CreateKeyFormProps) {
  const [state, create, pending] = useActionState(
    async (_previous: FormState, input: CreateKeyInput): Promise<FormState> => {
      const result = await createKeyAction(tenantSlug, input);
      return result.ok ? { created: result.value } : { lastResult: submissionResult(result.errors) };
    },
    {},
  );
  const firstPolicy = policies[0]?.slug;
  const firstUpstream = upstreams[0]?.name;
  const [form, fields] = useForm({
    lastResult: state.lastResult,
    constraint: getZodConstraint(CreateKeyInput),
    defaultValue: { policies: [firstPolicy], upstreams: [firstUpstream] },
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CreateKeyInput }),
    onSubmit(event, { submission }) {
      event.preventDefault();
      if (submission?.status === "success") startTransition(() => create(submission.value));
    },
  });
  const [chosen, setChosen] = useState<readonly string[]>(firstPolicy ? [firstPolicy] : []);

  return (
    <>
      <form {...getFormProps(form)} className="flex max-w-2xl flex-col gap-6">
        {form.errors && <Notice tone="danger">{form.errors.join(" ")}</Notice>}
        <Field
          label="Name"
          hint="Where it is used, for example “support-bot production”."
          errors={fields.name.errors}
        >
          {(control) => (
            <Input
              {...getInputProps(fields.name, { type: "text" })}
              {...control}
              autoComplete="off"
              autoFocus
            />
          )}
        </Field>
        <FieldGroup
          label="Policies"
          hint="A request may name any of these; without a name the default applies."
          errors={fields.policies.errors}
        >
          <div className="flex flex-col rounded-md border border-line p-1">
            {policies.map((policy) => (
              <Checkbox
                key={policy.slug}
                name={fields.policies.name}
                value={policy.slug}
                defaultChecked={policy.slug === firstPolicy}
                onCheckedChange={(checked) => setChosen((before) => toggled(before, policy.slug, checked))}
                label={policy.name}
                hint={`${policy.slug}, version ${policy.version}`}
              />
            ))}
          </div>
        </FieldGroup>
        {chosen.length > 1 && (
          <DefaultPolicy field={fields.default_policy} chosen={chosen} policies={policies} />
        )}
        <FieldGroup
          label="Upstreams"
          hint="The first whose models match serves a request."
          errors={fields.upstreams.errors}
        >
          <div className="flex flex-col rounded-md border border-line p-1">
            {upstreams.map((upstream) => (
              <Checkbox
                key={upstream.name}
                name={fields.upstreams.name}
                value={upstream.name}
                defaultChecked={upstream.name === firstUpstream}
                label={upstream.name}
                hint={<span className="wrap-anywhere">{upstream.baseUrl}</span>}
              />
            ))}
          </div>
        </FieldGroup>
        <div className="grid gap-6 sm:grid-cols-2">
          <Field label="Expires" errors={fields.expires_in_days.errors}>
            {(control) => (
              <Select
                {...control}
                name={fields.expires_in_days.name}
                options={expiries}
                defaultValue=""
                placeholder="Never"
              />
            )}
          </Field>
          <Field
            label="Requests per minute"
            optional
            hint="More are refused with 429."
            errors={fields.limits.getFieldset().requests_per_minute.errors}
          >
            {(control) => (
              <Input
                {...getInputProps(fields.limits.getFieldset().requests_per_minute, { type: "number" })}
                {...control}
                inputMode="numeric"
                placeholder="No limit"
              />
            )}
          </Field>
        </div>
        <div className="flex flex-col gap-2 border-t border-line pt-5 sm:flex-row">
          <Button type="submit" variant="primary" pending={pending}>
            Create key
          </Button>
          <Link href={routes.keys(tenantSlug)} className={buttonStyle({ variant: "ghost" })}>
            Cancel
          </Link>
        </div>
      </form>
      {state.created && (
        <CreatedKeyDialog tenantSlug={tenantSlug} baseUrl={baseUrl} created={state.created} />
      )}
    </>
  );
}

interface DefaultPolicyProps extends Pick<KeyChoices, "policies"> {
  readonly field: FieldMetadata<string | undefined>;
  readonly chosen: readonly string[];
}

function DefaultPolicy({ field, chosen, policies }: DefaultPolicyProps) {
  const options = policies
    .filter((policy) => chosen.includes(policy.slug))
    .map((policy) => ({ value: policy.slug, label: policy.name }));
  return (
    <Field label="Default policy" errors={field.errors}>
      {(control) => (
        <Select
          {...control}
          // A default that was unchecked above must not stay chosen.
          key={chosen.join()}
          name={field.name}
          options={options}
          defaultValue={options[0]?.value ?? ""}
        />
      )}
    </Field>
  );
}

function toggled(names: readonly string[], name: string, isChosen: boolean): readonly string[] {
  const others = names.filter((each) => each !== name);
  return isChosen ? [...others, name] : others;
}
