import type { KeyInput, Role, TenantInput, UpstreamInput } from "@veilgate/contracts";
import type { Tx } from "./client";
import type { Keyring } from "./keyring";
import type { TenantDb } from "./tenant-db";

/** A tenant of an `apply` file with environment values resolved and policy files read and checked. */
export interface ApplyTenant extends Pick<TenantInput, "slug" | "name" | "settings" | "routing"> {
  readonly upstreams: readonly ApplyUpstream[];
  readonly policies: readonly ApplyPolicy[];
  readonly keys: readonly ApplyKey[];
  readonly members: readonly ApplyMember[];
}

/** Without `credential` an existing one is kept. */
export type ApplyUpstream = Omit<UpstreamInput, "credential"> & { readonly credential?: string | undefined };

export interface ApplyPolicy {
  readonly slug: string;
  readonly name?: string | undefined;
  readonly sourceYaml: string;
}

/** With `secret` the key is carried over. */
export type ApplyKey = Omit<KeyInput, "secret" | "allow_weak"> & { readonly secret?: string | undefined };

/** `password` and `name` count for a person who is new; those of an existing person are theirs. */
export interface ApplyMember {
  readonly email: string;
  readonly role: Role;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

export interface AppliedKey {
  readonly tenant: string;
  readonly name: string;
  /** The plaintext of a key that was issued; exists only here. */
  readonly key: string;
}

export interface ApplyResult {
  /** Such as `acme`, `acme/upstream/openai`, `acme/policy/strict`, `acme/key/ci`, `acme/member/a@b.c`. */
  readonly created: string[];
  readonly updated: string[];
  unchanged: number;
  readonly keys: AppliedKey[];
}

/** What the work on one tenant needs. */
export interface Applying {
  readonly slug: string;
  readonly view: TenantDb;
  readonly tx: Tx;
  readonly keyring: Keyring;
  readonly result: ApplyResult;
  /** Counts what became of one thing; a change is recorded in the tenant's history as well. */
  note(kind: string, name: string, change: Change): Promise<void>;
}

export type Change =
  | { readonly kind: "unchanged" }
  | { readonly kind: "created"; readonly id: string; readonly after: unknown }
  | { readonly kind: "updated"; readonly id: string; readonly before: unknown; readonly after: unknown };
