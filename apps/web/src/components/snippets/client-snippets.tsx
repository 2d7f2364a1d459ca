import { CodeBlock } from "#components/ui/code-block";
import { CopyButton } from "#components/ui/copy-button";
import { Tabs } from "#components/ui/tabs";
import type { Client } from "#lib/snippets/client";
import { requestSnippets } from "#lib/snippets/snippets";

interface ClientSnippetsProps {
  readonly clients: readonly Client[];
  /** The whole key, or undefined for examples that read it from the environment. */
  readonly apiKey?: string | undefined;
  readonly onCopied?: () => void;
}

/** The base URL and a first request for each client that the upstreams serve, in each language. */
export function ClientSnippets({ clients, apiKey, onCopied }: ClientSnippetsProps) {
  const views = clients.map((client) => ({
    value: client.id,
    label: client.label,
    content: <OneClient client={client} apiKey={apiKey} {...(onCopied && { onCopied })} />,
  }));
  // One client needs no choice.
  return views.length === 1 ? views[0]?.content : <Tabs label="Client" tabs={views} />;
}

function OneClient({
  client,
  apiKey,
  onCopied,
}: Omit<ClientSnippetsProps, "clients"> & { readonly client: Client }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <CopyValue label="Base URL" value={client.baseUrl} />
      <Tabs
        label={`${client.label} examples`}
        tabs={requestSnippets(client, apiKey).map(({ value, label, code }) => ({
          value,
          label,
          content: <CodeBlock code={code} label={`${label} example`} {...(onCopied && { onCopied })} />,
        }))}
      />
    </div>
  );
}

interface CopyValueProps {
  readonly label: string;
  readonly value: string;
  readonly primary?: boolean;
  readonly onCopied?: () => void;
}

/** A value that is there to be copied. */
export function CopyValue({ label, value, primary = false, onCopied }: CopyValueProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm font-medium text-ink">{label}</span>
      <div className="flex flex-col gap-2 sm:flex-row sm:items-center">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-subtle px-2.5 py-1.5 text-sm leading-5 break-all text-ink">
          {value}
        </code>
        <CopyButton
          value={value}
          label={`Copy ${label === "Base URL" ? "base URL" : label.toLowerCase()}`}
          variant={primary ? "primary" : "button"}
          {...(onCopied && { onCopied })}
        />
      </div>
    </div>
  );
}
