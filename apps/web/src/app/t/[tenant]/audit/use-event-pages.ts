"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { fetchJson } from "./fetch-json";

/** A page of events as the routes answer it. */
export interface EventPage<Event> {
  readonly events: readonly Event[];
  readonly next: string | null;
  /** When the first page was read; the edges of a range that ends now are counted from it. */
  readonly asOf: string;
}

interface PageParam {
  readonly cursor: string;
  readonly asOf: string;
}

interface EventPages<Page> {
  /** The route and its filters, such as `/t/acme/audit/events?outcome=blocked`. Also the key of the cache. */
  readonly path: string;
  /** What the server rendered the page with, when it was for this path. */
  readonly initial: { readonly path: string; readonly page: Page } | null;
}

/** A list that grows at its end. Rows never move by themselves: newer events are asked for with a button. */
export function useEventPages<Event, Page extends EventPage<Event>>({ path, initial }: EventPages<Page>) {
  const first = initial?.path === path ? initial.page : null;
  return useInfiniteQuery({
    // Each visit of the page begins with what the server just read, not with what an earlier visit left.
    queryKey: ["events", path, first?.asOf],
    queryFn: ({ pageParam, signal }) => fetchJson<Page>(withPage(path, pageParam), signal),
    initialPageParam: null as PageParam | null,
    getNextPageParam: (last: Page, pages: readonly Page[]) =>
      last.next === null ? undefined : { cursor: last.next, asOf: pages[0]?.asOf ?? last.asOf },
    ...(first && { initialData: { pages: [first], pageParams: [null] } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: 1,
  });
}

function withPage(path: string, page: PageParam | null): string {
  if (page === null) return path;
  const search = new URLSearchParams({ cursor: page.cursor, as_of: page.asOf });
  return `${path}${path.includes("?") ? "&" : "?"}${search}`;
}
