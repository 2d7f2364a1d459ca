"use client";

import { Eye, EyeOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Field, type FieldControlProps } from "#components/ui/field";
import { Input } from "#components/ui/input";
import { Notice } from "#components/ui/notice";

const messages: Readonly<Record<string, string>> = {
  CredentialsSignin: "The e-mail address or the password is not right.",
  throttled: "Too many attempts. Wait a quarter of an hour, then try again.",
};
/** Nobody looked at the password: the network, the server or its database is away. */
const unexpected =
  "The password could not be checked. Check your connection and try again; if it stays, tell your administrator.";

/** `method` keeps the password out of the address bar if the form is sent before the page is alive. */
export function SignInForm({ next }: { readonly next: string }) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setError(undefined);
    const failure = await trySignIn(String(form.get("email")), String(form.get("password")));
    if (failure === undefined) {
      router.replace(next);
      router.refresh();
      return;
    }
    setPending(false);
    setError(failure);
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {error && <Notice tone="danger">{error}</Notice>}
      <Field label="E-mail address">
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            maxLength={254}
            className="h-9"
          />
        )}
      </Field>
      <Field label="Password">{(control) => <PasswordInput control={control} />}</Field>
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-2">
        Sign in
      </Button>
    </form>
  );
}

function PasswordInput({ control }: { control: FieldControlProps }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        {...control}
        name="password"
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        required
        maxLength={1024}
        className="h-9 pe-10"
      />
      <Button
        variant="ghost"
        size="icon-sm"
        className="absolute end-1 top-1 pointer-coarse:top-0"
        aria-label="Show password"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </Button>
    </div>
  );
}

/** A sentence when it failed. */
async function trySignIn(email: string, password: string): Promise<string | undefined> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) return undefined;
    return messages[answer?.error ?? ""] ?? unexpected;
  } catch {
    // The network is down; there is nothing to learn from the error itself.
    return unexpected;
  }
}
