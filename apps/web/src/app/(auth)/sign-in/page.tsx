import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safeNext } from "#lib/routes";
import { findSessionUser } from "#server/auth/session";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const target = safeNext(typeof next === "string" ? next : undefined);
  if (await findSessionUser()) redirect(target);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">Sign in</h1>
      <p className="mt-1 mb-6 text-sm text-muted">
        With the e-mail address and password that your administrator gave you.
      </p>
      <SignInForm next={target} />
    </>
  );
}
