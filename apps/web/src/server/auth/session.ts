import "server-only";
import type { UserId } from "@veilgate/contracts";
import { findUser, type User } from "@veilgate/db";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "../database";
import { authOptions } from "./options";

/** The person behind the session cookie as the database knows them now, or undefined. */
export const findSessionUser = cache(async (): Promise<User | undefined> => {
  const session = await getServerSession(authOptions());
  return session ? findUser(database(), session.userId as UserId) : undefined;
});
