import { writeRobots } from "~/features/open-data/robots";
import { env } from "~/lib/env.server";

export const loader = () => new Response(writeRobots(env().PUBLIC_URL), { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" } });
