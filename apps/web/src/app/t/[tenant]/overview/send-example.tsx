"use client";

import { Send } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Notice } from "#components/ui/notice";
import { type ActionResult, failureText } from "#lib/action-result";
import { plural } from "#lib/format";
import type { SentExample } from "#server/overview/send-example";
import { sendExampleAction } from "./actions";

interface SendExampleProps {
  readonly tenantSlug: string;
  /** The whole key where it is known; else it is asked for. */
  readonly apiKey?: string | undefined;
}

/** Sends the example request without a terminal, and shows what came back. */
export function SendExample({ tenantSlug, apiKey }: SendExampleProps) {
  const [typed, setTyped] = useState("");
  const [result, setResult] = useState<ActionResult<SentExample>>();
  const [pending, startTransition] = useTransition();

  function send(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => setResult(await sendExampleAction(tenantSlug, { key: apiKey ?? typed })));
  }

  const keyErrors = result && !result.ok ? (result.errors.fields.key ?? []) : [];
  return (
    <form onSubmit={send} className="flex flex-col gap-3" noValidate>
      <div className="flex flex-col gap-2 sm:flex-row sm:items-start">
        {apiKey === undefined && (
          <Field
            label="Key"
            hint="It goes to the gateway with the example and is not kept."
            errors={keyErrors}
            className="min-w-0 flex-1 text-ink"
          >
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                spellCheck={false}
                placeholder="vg_live_…"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        <Button type="submit" pending={pending} className={apiKey === undefined ? "sm:mt-6.5" : "self-start"}>
          {!pending && <Send aria-hidden />}
          Send it for me
        </Button>
      </div>
      <div aria-live="polite">{result && <Result result={result} keyIsAsked={apiKey === undefined} />}</div>
    </form>
  );
}

function Result({
  result,
  keyIsAsked,
}: {
  readonly result: ActionResult<SentExample>;
  readonly keyIsAsked: boolean;
}) {
  if (!result.ok) {
    if (keyIsAsked && result.errors.fields.key) return null;
    return <Notice tone="danger">{failureText(result.errors)}</Notice>;
  }
  if (!result.value.ok) return <Notice tone="danger">{result.value.reason}</Notice>;
  const { answer, entities } = result.value;
  return (
    <Notice tone="success">
      <p className="font-medium">The gateway found {plural(entities, "value")}. The answer that came back:</p>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{answer}</p>
    </Notice>
  );
}
