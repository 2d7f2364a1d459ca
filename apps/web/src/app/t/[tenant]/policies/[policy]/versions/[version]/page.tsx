import { can, parsePolicy } from "@veilgate/contracts";
import type { Metadata } from "next";
import { Badge } from "#components/ui/badge";
import { Section } from "#components/ui/card";
import { CodeBlock } from "#components/ui/code-block";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { Timestamp } from "#components/ui/timestamp";
import { getTenantContext } from "#server/context";
import { orNotFound } from "#server/or-not-found";
import { findPolicyVersion } from "#server/policies/find-policy-version";
import { DiffView } from "../../../diff-view";
import { policySentence } from "../../../policy-sentence";
import { PolicyTabs } from "../../../policy-tabs";
import { RepublishButton } from "../../../republish-button";

export const metadata: Metadata = { title: "Policy version" };

export default async function PolicyVersionPage({
  params,
}: PageProps<"/t/[tenant]/policies/[policy]/versions/[version]">) {
  const { tenant, policy: slug, version: number } = await params;
  const ctx = await getTenantContext(tenant);
  const { policy, version, previous } = await findPolicyVersion(ctx, slug, Number(number)).catch(orNotFound);
  const parsed = parsePolicy(version.sourceYaml);
  const isInForce = version.version === policy.publishedVersion;
  return (
    <PageBody wide>
      <PageHeader
        title={`${policy.name}, version ${version.version}`}
        description={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {isInForce ? <Badge tone="accent">in force</Badge> : <Badge tone="outline">not in force</Badge>}
            <span>
              published <Timestamp value={version.createdAt} /> by {version.createdBy}
            </span>
          </span>
        }
        action={
          !isInForce &&
          can(ctx.role, "policy:publish") && (
            <RepublishButton
              tenantSlug={tenant}
              slug={policy.slug}
              version={version.version}
              current={policy.publishedVersion}
            />
          )
        }
      />
      <PolicyTabs tenantSlug={tenant} policySlug={policy.slug} current="versions" />
      {version.note && <p className="border-s-2 border-line ps-3 text-sm wrap-anywhere">{version.note}</p>}
      {parsed.ok && <p className="text-sm">{policySentence(parsed.value)}</p>}
      {previous && (
        <Section title={`Changes since version ${previous.version}`}>
          <DiffView
            label={`version ${previous.version} and version ${version.version}`}
            before={previous.sourceYaml}
            after={version.sourceYaml}
          />
        </Section>
      )}
      <Section
        title="Source"
        description={
          <>
            SHA-256 <code className="text-xs wrap-anywhere">{version.contentHash}</code>
          </>
        }
      >
        <CodeBlock code={version.sourceYaml} label="policy source" />
      </Section>
    </PageBody>
  );
}
