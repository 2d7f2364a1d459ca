"use client";

import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { formatInteger } from "#lib/format";

interface EventsFooterProps {
  readonly count: number;
  readonly what: string;
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    fetchNextPage(): Promise<unknown>;
  };
}

/** The end of a list: older events, or that there are none. How many there are in all is never counted. */
export function EventsFooter({ count, what, pages }: EventsFooterProps) {
  return (
    <div className="flex flex-col items-center gap-3 py-4">
      {pages.isFetchNextPageError && (
        <Notice tone="danger">Older {what} could not be loaded. What is shown stays; try again.</Notice>
      )}
      {pages.hasNextPage ? (
        <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          Load older {what}
        </Button>
      ) : (
        <p className="text-xs text-muted">
          {formatInteger(count)} {what}; no older ones in this time range.
        </p>
      )}
      <p className="hidden text-xs text-faint pointer-fine:block">
        <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes.
      </p>
    </div>
  );
}
