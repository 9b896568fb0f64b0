import type { ServerBuild } from "@remix-run/node";
import { closeDb } from "#db";
import { env } from "~/lib/env.server";
import { unreadMails } from "~/services/demo-tools.server";
import { watchChanges } from "~/services/http/kept/changes.server";
import { withKeptPages } from "~/services/http/kept/kept-pages.server";
import { withOutage } from "~/services/http/outage.server";
import { sitePages } from "~/services/http/pages.server";
import { serve } from "~/services/http/serve.server";
import { createSite } from "~/services/http/site.server";

const settings = env();
const build = (await import(new URL("../build/server/index.js", import.meta.url).href)) as ServerBuild;
const site = createSite(sitePages(withOutage(build)), "build/client");
// The demonstration's bar counts unread mails, which are not in the database.
const changes = watchChanges(settings.DEMO_TOOLS_URL ? async () => String(await unreadMails()) : undefined);
const server = serve(withKeptPages(site, changes), settings.PORT);
server.once("listening", () => process.stdout.write(`site ready on ${settings.PUBLIC_URL}\n`));

function stop() {
  server.close(() => void closeDb().then(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
