import type { EntityTypeTotal } from "@veilgate/db";
import { Card, Section } from "#components/ui/card";
import { EntityChips } from "#components/ui/entity-chips";

/** What was found, for roles that may see counts but not single requests. */
export function EntityTotals({ entities }: { readonly entities: readonly EntityTypeTotal[] }) {
  return (
    <Section title="Found in the past 24 hours">
      <Card className="px-4 py-3 text-sm">
        <EntityChips counts={Object.fromEntries(entities.map(({ type, count }) => [type, count]))} max={12} />
      </Card>
    </Section>
  );
}
