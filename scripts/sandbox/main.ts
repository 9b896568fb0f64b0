import { join } from "node:path";
import { startSandbox } from "./start";

/** A whole port number, or 0 (any free one) when the variable is absent. */
function portFrom(name: string): number {
  const port = Number(process.env[name] || 0);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`${name} is not a port: ${process.env[name]}`);
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is missing`);
}

const stateDir = process.env.SANDBOX_STATE_DIR;
const sandbox = await startSandbox({
  port: portFrom("SANDBOX_PORT"),
  smtpPort: portFrom("SANDBOX_SMTP_PORT"),
  publicUrl: required("PUBLIC_URL"),
  webhookSecret: required("STRIPE_WEBHOOK_SECRET"),
  webhookUrl: process.env.SANDBOX_WEBHOOK_URL || undefined,
  secretKey: process.env.STRIPE_SECRET_KEY || undefined,
  merchantName: process.env.SANDBOX_MERCHANT_NAME || undefined,
  statePath: stateDir ? join(stateDir, "sandbox.jsonl") : undefined,
});
console.log(`sandbox ready on ${sandbox.url} (smtp ${sandbox.smtpPort})`);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
