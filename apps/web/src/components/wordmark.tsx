/** A V behind a bar: the letter with its middle veiled. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2 text-base font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 20 20" className="size-5">
        <path
          d="M3.5 3.5 10 17l6.5-13.5"
          className="fill-none stroke-ink"
          strokeWidth="2.4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <path d="M2 9h16v3.4H2z" className="fill-canvas" />
        <path d="M3 9.9h14v1.6H3z" className="fill-accent" />
      </svg>
      Veilgate
    </span>
  );
}
