import { migrate } from "#db/migrate.server";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");
const applied = await migrate(url);
console.log(applied.length ? `migrated: ${applied.join(", ")}` : "database already up to date");
