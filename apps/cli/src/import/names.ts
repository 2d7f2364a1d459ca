import { Slug } from "@veilgate/contracts";

const slugCharsMax = 48;

/** A name of a predecessor as it can stand in a URL; `taken` keeps two of them apart. */
export function toSlug(name: string, taken: Set<string>): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugCharsMax - 4)
    .replace(/^-+|-+$/g, "");
  const base = Slug.safeParse(plain).success ? plain : "imported";
  let slug = base;
  for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
  taken.add(slug);
  return slug;
}

/** A name of a predecessor as part of the name of an environment variable: `demo tenant` gives `DEMO_TENANT`. */
export function toVariablePart(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
}
