import { defineConfig } from "prisma/config";

/** For Prisma's own commands (`npm run prisma`). The product's start applies migrations by itself. */
const url = process.env.DATABASE_URL ?? "postgresql://none:none@127.0.0.1:1/none";
const shadowDatabaseUrl = process.env.SHADOW_DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: shadowDatabaseUrl ? { url, shadowDatabaseUrl } : { url },
});
