import { CopyButton } from "./copy-button";

interface CodeBlockProps {
  readonly code: string;
  /** What it is, for screen readers and the copy button: "curl command". */
  readonly label: string;
  readonly onCopied?: () => void;
}

/** Code to read and to copy. Long lines scroll inside it. */
export function CodeBlock({ code, label, onCopied }: CodeBlockProps) {
  return (
    <div className="flex min-w-0 items-start rounded-lg border border-line bg-subtle">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={label} className="min-w-0 flex-1 overflow-x-auto rounded-lg">
        <pre className="w-max min-w-full px-4 py-3 font-mono text-xs leading-5">
          <code>{code}</code>
        </pre>
      </section>
      <div className="p-1.5">
        <CopyButton value={code} label={`Copy ${label}`} variant="icon" {...(onCopied && { onCopied })} />
      </div>
    </div>
  );
}
