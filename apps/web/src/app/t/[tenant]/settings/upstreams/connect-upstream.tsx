import { CodeBlock } from "#components/ui/code-block";
import { Tabs } from "#components/ui/tabs";
import { upstreamExamples } from "#lib/upstream-examples";

/** The file that connects an upstream at each provider, and the command that applies it. */
export function ConnectUpstream({ tenantSlug }: { readonly tenantSlug: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-3 text-sm text-muted">
      <p>
        Write this into <code>veilgate.yaml</code>, with the provider's key in the named variable or in place
        of the braces:
      </p>
      <Tabs
        label="Provider"
        tabs={upstreamExamples(tenantSlug).map(({ provider, label, code, hint }) => ({
          value: provider,
          label,
          content: (
            <div className="flex min-w-0 flex-col gap-2">
              <CodeBlock code={code} label={`${label} file`} />
              <p className="text-xs">{hint}</p>
            </div>
          ),
        }))}
      />
      <p>Then apply it where the gateway runs. What the file does not name stays as it is.</p>
      <CodeBlock code="npm run veilgate -- apply -f veilgate.yaml" label="apply command" />
    </div>
  );
}
