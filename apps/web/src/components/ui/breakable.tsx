import { Fragment } from "react";

/** Codes and paths have no spaces: where there is too little room, a line may end behind `_`, `/` and `:`. */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=[_/:])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
