#!/usr/bin/env node
// Stands in for Prisma's native schema engine: the same arguments and JSON-RPC lines over stdio, answered
// by the WebAssembly build of the engine over adapter-pg. Development only: `npm run prisma -- migrate …`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import pg from "pg";

const require = createRequire(import.meta.url);
const { words, datamodels, datasource } = readArguments(process.argv.slice(2));

if (process.argv.includes("--version")) process.stdout.write("schema-engine-cli wasm\n");
else if (words[0] === "cli") await runCommand(words[1]);
else serve();

function readArguments(argv) {
  const read = { words: [], datamodels: [], datasource: {} };
  for (let at = 0; at < argv.length; at++) {
    if (argv[at] === "--datamodels") read.datamodels.push(argv[++at]);
    else if (argv[at] === "--datasource") read.datasource = JSON.parse(argv[++at]);
    else if (argv[at] === "--enabled-preview-features" || argv[at] === "--extension-types") at++;
    else read.words.push(argv[at]);
  }
  return read;
}

/** `cli can-connect-to-database` and `cli create-database`: failures are one JSON log line and exit 1. */
async function runCommand(command) {
  const url = new URL(datasource.url ?? "postgresql://localhost");
  const database = decodeURIComponent(url.pathname.slice(1));
  try {
    if (command === "can-connect-to-database") await onServer(url, "SELECT 1");
    else if (command === "create-database") {
      const server = new URL(url);
      server.pathname = "/postgres";
      await onServer(server, `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    } else throw new Error(`The command ${command} is not supported.`);
  } catch (error) {
    const [error_code, message] = explain(error, url.host, database);
    const fields = { message, error_code, is_panic: false };
    const line = {
      timestamp: new Date().toISOString(),
      level: "ERROR",
      fields,
      target: "schema_engine::logger",
    };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    process.exitCode = 1;
  }
}

function explain(error, host, database) {
  if (error.code === "3D000") return ["P1003", `Database \`${database}\` does not exist at \`${host}\`.`];
  if (error.code === "28P01" || error.code === "28000")
    return ["P1000", `Authentication failed at \`${host}\`.`];
  return ["P1001", `Can't reach database server at \`${host}\`: ${error.message}`];
}

async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: String(url), connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** One request a line, answered in order. */
function serve() {
  let engine;
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    queue = queue.then(async () => {
      const request = JSON.parse(line);
      if (!request.method) return; // The answer to a "print" of ours.
      engine ??= openEngine();
      await answer(engine, request);
    });
  });
  lines.on("close", () => queue.then(() => process.exit(0)));
}

async function answer(opening, { id, method, params }) {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  try {
    const engine = await opening;
    const result =
      method === "getDatabaseVersion" ? await engine.version(params) : await engine[method](params);
    if (method === "diff" && result?.stdout) {
      const content = result.stdout.replace(/\n$/, "");
      send({ id: 1_000_000 + id, method: "print", params: { content } });
    }
    send({ id, result: result ?? {} });
  } catch (error) {
    const message = panic.message || String(error?.message ?? error);
    const error_code = error?.code ?? /Error code: (P\d{4})/.exec(message)?.[1] ?? null;
    const data = { is_panic: false, message, error_code, meta: null };
    send({ id, error: { code: 4466, message: "The schema engine failed.", data } });
  }
}

/** The engine reports its panics here. */
const panic = {
  message: "",
  set_message(message) {
    this.message = message;
  },
};

async function openEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = panic;
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const module = new WebAssembly.Module(readFileSync(wasm));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const files = datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const adapter = bindMigrationAwareSqlAdapterFactory(await openAdapter());
  const parameters = files.length > 0 ? { datamodels: files } : {};
  return glue.SchemaEngine.new(parameters, () => {}, adapter);
}

async function openAdapter() {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const url = datasource.url ?? "postgresql://none:none@127.0.0.1:1/none";
  const factoryFor = (config) => {
    const factory = new PrismaPg(config);
    const connect = factory.connect.bind(factory);
    factory.connect = async () => withWholeScripts(withCharColumns(await connect()));
    return factory;
  };
  const factory = factoryFor(connectionFields(url));
  // The adapter's own way drops the shadow database while its pool is still connected to it.
  factory.connectToShadowDb = async () => {
    if (datasource.shadowDatabaseUrl)
      return factoryFor(connectionFields(datasource.shadowDatabaseUrl)).connect();
    const database = `veilgate_shadow_${crypto.randomUUID()}`;
    await onServer(url, `CREATE DATABASE "${database}"`);
    const shadow = await factoryFor({ ...connectionFields(url), database }).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await onServer(url, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return shadow;
  };
  return factory;
}

/**
 * Discrete fields, never a connection string: pg lets a connection string win over `database`, so the
 * shadow database would be the main one, and the engine empties its shadow.
 */
function connectionFields(text) {
  const url = new URL(text);
  const sslMode = url.searchParams.get("sslmode") ?? "";
  return {
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(/^(require|verify-)/.test(sslMode) && { ssl: { rejectUnauthorized: sslMode !== "require" } }),
  };
}

/** The adapter does not know the catalog's one-byte type "char"; the engine wants it as a character. */
function withCharColumns(adapter) {
  const [charOid, varcharOid, characterColumn] = [18, 1043, 6];
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const startTransaction = adapter.startTransaction?.bind(adapter);
  let charColumns = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []));
    for (const index of charColumns) result.fields[index].dataTypeID = varcharOid;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = characterColumn;
    return result;
  };
  if (startTransaction) {
    adapter.startTransaction = async (...options) => withCharColumns(await startTransaction(...options));
  }
  return adapter;
}

/** The adapter cuts a script at every semicolon, those inside function bodies as well. */
function withWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}
