"use client";

import {
  type FieldMetadata,
  getFormProps,
  getInputProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { policyPresets } from "@veilgate/redaction";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { startTransition, useActionState, useRef } from "react";
import { Button, buttonStyle } from "#components/ui/button";
import { Field, FieldGroup } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import { CreatePolicyInput } from "#lib/create-policy-input";
import { routes } from "#lib/routes";
import { submissionResult } from "#lib/submission-result";
import { createPolicyAction } from "../actions";

/** Name, identifier, and the preset that the draft starts from. */
export function CreatePolicyForm({ tenantSlug }: { readonly tenantSlug: string }) {
  const router = useRouter();
  const [lastResult, create, pending] = useActionState(
    async (_: SubmissionResult | undefined, input: CreatePolicyInput) => {
      const created = await createPolicyAction(tenantSlug, input);
      if (!created.ok) return submissionResult(created.errors);
      router.push(routes.policy(tenantSlug, created.value.slug));
      return undefined;
    },
    undefined,
  );
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(CreatePolicyInput),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CreatePolicyInput }),
    onSubmit(event, { submission }) {
      event.preventDefault();
      if (submission?.status === "success") startTransition(() => create(submission.value));
    },
  });

  return (
    <form {...getFormProps(form)} className="flex max-w-2xl flex-col gap-6">
      {form.errors && <Notice tone="danger">{form.errors.join(" ")}</Notice>}
      <NameFields name={fields.name} slug={fields.slug} />
      <FieldGroup label="Start from" errors={fields.preset.errors}>
        <PresetChoices name={fields.preset.name} />
      </FieldGroup>
      <div className="flex flex-col gap-2 border-t border-line pt-5 sm:flex-row">
        <Button type="submit" variant="primary" pending={pending}>
          Create policy
        </Button>
        <Link href={routes.policies(tenantSlug)} className={buttonStyle({ variant: "ghost" })}>
          Cancel
        </Link>
      </div>
    </form>
  );
}

interface NameFieldsProps {
  readonly name: FieldMetadata<string>;
  readonly slug: FieldMetadata<string>;
}

/** The identifier follows the name until it is edited itself. */
function NameFields({ name, slug }: NameFieldsProps) {
  const slugInput = useRef<HTMLInputElement>(null);
  const slugIsOwn = useRef(false);
  return (
    <>
      <Field label="Name" errors={name.errors}>
        {(control) => (
          <Input
            {...getInputProps(name, { type: "text" })}
            {...control}
            autoComplete="off"
            autoFocus
            onChange={(event) => {
              if (!slugIsOwn.current && slugInput.current)
                slugInput.current.value = slugOf(event.target.value);
            }}
          />
        )}
      </Field>
      <Field
        label="Identifier"
        hint="How requests name it, in policy_id or X-Veilgate-Policy. It cannot be changed later."
        errors={slug.errors}
      >
        {(control) => (
          <Input
            {...getInputProps(slug, { type: "text" })}
            {...control}
            ref={slugInput}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={() => {
              slugIsOwn.current = true;
            }}
          />
        )}
      </Field>
    </>
  );
}

function PresetChoices({ name }: { readonly name: string }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {policyPresets.map((preset, index) => (
        <label
          key={preset.id}
          className="flex cursor-default gap-2.5 rounded-lg border border-line bg-surface p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={preset.id}
            defaultChecked={index === 0}
            className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
          />
          <span>
            <span className="block text-sm font-medium">{preset.title}</span>
            <span className="block text-xs text-muted">{preset.description}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

/** "Support bot (EU)" as "support-bot-eu". */
function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
}
