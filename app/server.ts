import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { closeDb } from "#db";
import { env } from "~/lib/env.server";
import { demoTools } from "~/services/http/demo-tools.server";
import { refuseForeignOrigins } from "~/services/http/origin.server";
import { boundBodies, securityHeaders } from "~/services/http/protection.server";

const YEAR = "1y";

async function createApp() {
  const build = (await import(new URL("../build/server/index.js", import.meta.url).href)) as ServerBuild;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(securityHeaders());
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: YEAR }));
  app.use(express.static("build/client", { maxAge: "1h", index: false }));
  app.use(demoTools());
  app.use(refuseForeignOrigins());
  app.use(boundBodies());
  app.use(compression());
  app.all("*", createRequestHandler({ build, mode: "production" }));
  return app;
}

const settings = env();
const app = await createApp();
const server = app.listen(settings.PORT, () => process.stdout.write(`site ready on ${settings.PUBLIC_URL}\n`));
server.requestTimeout = 120_000;

function stop() {
  server.close(() => void closeDb().then(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
