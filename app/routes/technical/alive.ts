/** 200 while this process answers at all: a supervisor that restarts it looks here, not at /healthz, since a restart mends no database. */
export function loader() {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
}
