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
    <div className="relative min-w-0 rounded-lg border border-line bg-subtle">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={label} className="overflow-x-auto rounded-lg">
        <pre className="w-max min-w-full py-3 ps-4 pe-14 font-mono text-xs leading-5">
          <code>{code}</code>
        </pre>
      </section>
      <div className="absolute end-1.5 top-1.5 rounded-md bg-subtle">
        <CopyButton value={code} label={`Copy ${label}`} variant="icon" {...(onCopied && { onCopied })} />
      </div>
    </div>
  );
}
