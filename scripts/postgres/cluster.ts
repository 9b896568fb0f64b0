import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { type Account } from "./account";
import { dataFolderIn, privateFolder } from "./place";

const LOCALE = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
const passwordFile = (place: string) => join(place, "postgres-password");

/** One password for the cluster's two roles, readable by whoever started it and by nobody else. */
export const readPassword = (place: string) => readFileSync(passwordFile(place), "utf8");

async function initialise(initdb: string, folder: string, password: string, account: Account) {
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(secret, account.uid, account.gid);
  const args = [
    "-D",
    join(folder, "data"),
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${secret}`,
    ...LOCALE,
  ];
  await promisify(execFile)(initdb, [...args, "--no-instructions"], { ...account, cwd: folder });
}

/** Runs initdb beside the final folder, then renames: one cut short leaves nothing that looks finished. */
export async function createCluster(initdb: string, place: string, account: Account) {
  const dataFolder = dataFolderIn(place);
  if (existsSync(join(dataFolder, "PG_VERSION"))) return;
  const draft = join(place, "postgres-draft");
  rmSync(draft, { recursive: true, force: true });
  privateFolder(draft, account);
  const password = randomBytes(24).toString("base64url");
  await initialise(initdb, draft, password, account);
  writeFileSync(passwordFile(place), password, { mode: 0o600 });
  renameSync(join(draft, "data"), dataFolder);
  rmSync(draft, { recursive: true, force: true });
}

/** Runs a few statements on a server, as whom the URL says. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The product never runs as a superuser: what the database refuses must be refused here too. */
export async function ensureRole(port: number, password: string) {
  await withClient(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'propulsons'");
    if (rowCount) return;
    const secret = client.escapeLiteral(password);
    await client.query(`create role propulsons login createdb createrole password ${secret}`);
  });
}

/** Creates the database unless it exists. The URL's role must be allowed to. */
export async function ensureDatabase(serverUrl: string, name: string) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}
