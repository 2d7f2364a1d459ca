"use client";

import { type FormMetadata, getInputProps } from "@conform-to/react";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox";
import { Field, FieldGroup } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Select } from "#components/ui/select";
import type { CreateKeyInput } from "#lib/create-key-input";
import type { KeyChoices } from "#server/keys/key-choices";

interface KeyFieldsProps {
  readonly fields: ReturnType<FormMetadata<CreateKeyInput>["getFieldset"]>;
}

export function NameField({ fields: { name } }: KeyFieldsProps) {
  return (
    <Field label="Name" hint="Where it is used, for example “support-bot production”." errors={name.errors}>
      {(control) => (
        <Input {...getInputProps(name, { type: "text" })} {...control} autoComplete="off" autoFocus />
      )}
    </Field>
  );
}

/** Which policies a request may name, and, once there are several, which one applies without a name. */
export function PolicyFields({ fields, policies }: KeyFieldsProps & Pick<KeyChoices, "policies">) {
  const [chosen, setChosen] = useState(policies.slice(0, 1).map((policy) => policy.slug));
  return (
    <>
      <FieldGroup
        label="Policies"
        hint="A request may name any of these; without a name the default applies."
        errors={fields.policies.errors}
      >
        <div className="flex flex-col rounded-md border border-line p-1">
          {policies.map(({ slug, name, version }, index) => (
            <Checkbox
              key={slug}
              name={fields.policies.name}
              value={slug}
              defaultChecked={index === 0}
              onCheckedChange={(checked) => setChosen((before) => toggled(before, slug, checked))}
              label={name}
              hint={`${slug}, version ${version}`}
            />
          ))}
        </div>
      </FieldGroup>
      {chosen.length > 1 && (
        <Field label="Default policy" errors={fields.default_policy.errors}>
          {(control) => (
            <Select
              {...control}
              // A default that was unchecked above must not stay chosen.
              key={chosen.join()}
              name={fields.default_policy.name}
              options={policies
                .filter(({ slug }) => chosen.includes(slug))
                .map(({ slug, name }) => ({ value: slug, label: name }))}
              defaultValue={chosen[0] ?? ""}
            />
          )}
        </Field>
      )}
    </>
  );
}

function toggled(names: readonly string[], name: string, isChosen: boolean): string[] {
  const others = names.filter((each) => each !== name);
  return isChosen ? [...others, name] : others;
}

export function UpstreamField({
  fields: { upstreams: field },
  upstreams,
}: KeyFieldsProps & Pick<KeyChoices, "upstreams">) {
  return (
    <FieldGroup label="Upstreams" hint="The first whose models match serves a request." errors={field.errors}>
      <div className="flex flex-col rounded-md border border-line p-1">
        {upstreams.map(({ name, baseUrl }, index) => (
          <Checkbox
            key={name}
            name={field.name}
            value={name}
            defaultChecked={index === 0}
            label={name}
            hint={<span className="wrap-anywhere">{baseUrl}</span>}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

const expiries = [
  { value: "", label: "Never" },
  { value: "7", label: "In 7 days" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
] as const;

export function LimitFields({ fields: { expires_in_days: expiry, limits } }: KeyFieldsProps) {
  const rate = limits.getFieldset().requests_per_minute;
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Field label="Expires" errors={expiry.errors}>
        {(control) => (
          <Select {...control} name={expiry.name} options={expiries} defaultValue="" placeholder="Never" />
        )}
      </Field>
      <Field label="Requests per minute" optional hint="More are refused with 429." errors={rate.errors}>
        {(control) => (
          <Input
            {...getInputProps(rate, { type: "number" })}
            {...control}
            inputMode="numeric"
            placeholder="No limit"
          />
        )}
      </Field>
    </div>
  );
}
