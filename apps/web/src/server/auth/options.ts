import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "#env";
import { routes } from "#lib/routes";
import { database } from "../database";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface Session {
    userId: string;
  }
}

const sessionSeconds = 12 * 60 * 60;

/** The cookie says who somebody is and nothing else: roles are read from the database at every request. */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET.reveal(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, request) =>
          signIn(database(), {
            email: credentials?.email ?? "",
            password: credentials?.password ?? "",
            address: addressOf(request.headers),
          }),
      }),
    ],
    callbacks: {
      jwt: ({ token }) => ({ sub: token.sub ?? "" }),
      session: ({ session, token }) => ({ userId: token.sub ?? "", expires: session.expires }),
    },
  };
}

/** Next fills the header from the socket when no proxy in front did. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.["x-forwarded-for"];
  return typeof forwarded === "string" ? (forwarded.split(",")[0]?.trim() ?? "") : "";
}
