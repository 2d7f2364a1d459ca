import { parsePolicy } from "@veilgate/contracts";
import Link from "next/link";
import { Badge } from "#components/ui/badge";
import { Card, Section } from "#components/ui/card";
import { routes } from "#lib/routes";
import type { Ctx } from "#server/context";
import { type PublishedPolicy, publishedPolicies } from "#server/overview/published-policies";
import { policySentence } from "../policies/policy-sentence";

/** Which policy does what, one sentence each. */
export async function PolicySentences({ ctx }: { ctx: Ctx }) {
  const policies = await publishedPolicies(ctx);
  if (policies.length === 0) return <NoPolicy tenantSlug={ctx.tenant.slug} />;
  return (
    <Section title="Policies in force">
      <Card>
        <ul className="divide-y divide-line">
          {policies.map((policy) => (
            <li
              key={policy.slug}
              className="flex flex-col gap-0.5 px-4 py-3 sm:flex-row sm:items-baseline sm:gap-4"
            >
              <span className="flex shrink-0 items-center gap-2 sm:w-44">
                <Link
                  href={routes.policy(ctx.tenant.slug, policy.slug)}
                  className="truncate text-sm font-medium underline-offset-2 hover:underline"
                >
                  {policy.name}
                </Link>
                <Badge tone="outline">v{policy.version}</Badge>
              </span>
              <span className="text-sm text-muted">{sentenceOf(policy)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function NoPolicy({ tenantSlug }: { tenantSlug: string }) {
  return (
    <Section title="Policies in force">
      <Card className="px-4 py-3 text-sm text-muted">
        None yet, so no key can send requests.{" "}
        <Link href={routes.policies(tenantSlug)} className="text-accent underline underline-offset-2">
          Publish a policy
        </Link>
      </Card>
    </Section>
  );
}

function sentenceOf(policy: PublishedPolicy): string {
  const parsed = parsePolicy(policy.sourceYaml);
  return parsed.ok ? policySentence(parsed.value) : "Cannot be read by this version; requests are refused.";
}
