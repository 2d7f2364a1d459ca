import { can } from "@veilgate/contracts";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ClientSnippets } from "#components/snippets/client-snippets";
import { buttonStyle } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { RestrictedButton } from "#components/ui/restricted-button";
import { env } from "#env";
import { cn } from "#lib/cn";
import { formatList, plural } from "#lib/format";
import { routes } from "#lib/routes";
import { clientsOf } from "#lib/snippets/client";
import { keyVariable } from "#lib/snippets/snippets";
import type { Ctx } from "#server/context";
import type { SetupProgress } from "#server/overview/setup-progress";
import { ConnectUpstream } from "../settings/upstreams/connect-upstream";
import { FirstRequestListener } from "./first-request-listener";
import { PolicySentences } from "./policy-sentences";
import { SendExample } from "./send-example";

const namesShown = 3;

/** The checklist that stands in the place of the figures until the first request has been recorded. */
export function FirstSteps({ ctx, progress }: { ctx: Ctx; progress: SetupProgress }) {
  const { upstreams, keys } = progress;
  const tenantSlug = ctx.tenant.slug;
  return (
    <>
      <Card>
        <ol aria-label="First steps" className="divide-y divide-line">
          <Step number={1} title="Connect an upstream" done={upstreams.length > 0}>
            {upstreams.length > 0 ? (
              <p>
                Requests go to {formatList(upstreams.slice(0, namesShown).map(({ name }) => name))}.{" "}
                <Link
                  href={routes.upstreams(tenantSlug)}
                  className="text-accent underline underline-offset-2"
                >
                  See {plural(upstreams.length, "upstream")}
                </Link>
              </p>
            ) : (
              <>
                <p>An upstream is one account or address at a provider.</p>
                <ConnectUpstream tenantSlug={tenantSlug} />
              </>
            )}
          </Step>
          <Step number={2} title="Create a key" done={keys.length > 0}>
            <p>
              {keys.length > 0
                ? `${plural(keys.length, "key")} can send requests: ${formatList(keys.slice(0, namesShown))}${keys.length > namesShown ? " …" : ""}.`
                : "Clients send it instead of the provider's key. You see it once."}
            </p>
            {upstreams.length > 0 && <CreateKey ctx={ctx} isFirst={keys.length === 0} />}
          </Step>
          <Step number={3} title="Send a request" done={false}>
            {keys.length > 0 ? (
              <SendRequest tenantSlug={tenantSlug} upstreams={upstreams} />
            ) : (
              <p>The example appears here once there is a key.</p>
            )}
          </Step>
        </ol>
      </Card>
      <PolicySentences ctx={ctx} />
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, done, children }: StepProps) {
  return (
    <li className="flex gap-3 px-4 py-5 sm:gap-4 sm:px-6">
      <span
        data-forced-border
        className={cn(
          "flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold tabular-nums",
          done ? "bg-accent-soft text-accent" : "border border-line-strong text-muted",
        )}
      >
        {done ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <h2 className={cn("text-base leading-6 font-semibold", done && "text-muted")}>
          {title}
          {done && <span className="sr-only"> (done)</span>}
        </h2>
        <div className="flex min-w-0 flex-col gap-3 text-sm text-muted">{children}</div>
      </div>
    </li>
  );
}

function CreateKey({ ctx, isFirst }: { ctx: Ctx; isFirst: boolean }) {
  if (!can(ctx.role, "key:create")) {
    return (
      <div>
        <RestrictedButton permission="key:create" role={ctx.role}>
          Create key
        </RestrictedButton>
      </div>
    );
  }
  return (
    <div>
      <Link
        href={routes.newKey(ctx.tenant.slug)}
        className={buttonStyle({ variant: isFirst ? "primary" : "secondary" })}
      >
        {isFirst ? "Create key" : "Create another key"}
      </Link>
    </div>
  );
}

interface SendRequestProps {
  readonly tenantSlug: string;
  readonly upstreams: SetupProgress["upstreams"];
}

function SendRequest({ tenantSlug, upstreams }: SendRequestProps) {
  return (
    <>
      <p>
        Your key is shown only when it is created. Put it into <code>{keyVariable}</code>, for example with{" "}
        <code>export {keyVariable}=vg_live_…</code>, then send this. Or paste it below, and the dashboard
        sends the example for you.
      </p>
      <ClientSnippets clients={clientsOf(upstreams, env().GATEWAY_URL)} />
      <SendExample tenantSlug={tenantSlug} />
      <FirstRequestListener tenantSlug={tenantSlug} />
    </>
  );
}
