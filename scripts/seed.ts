import { closeDb, db } from "#db";
import { seedDemo } from "#db/seeds/demo/seed";
import { importHistory } from "#db/seeds/history";
import { importPastContacts } from "#db/seeds/past-contacts";

await importHistory(db);
console.log((await seedDemo()) ? "example data written" : "example data already there");
await importPastContacts();
await closeDb();
