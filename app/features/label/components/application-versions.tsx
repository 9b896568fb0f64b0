import { Versions } from "~/ui/versions";
import type { readVersions } from "../versions.server";
import { ApplicationReading } from "./application-reading";

/** The versions of a request, the same for its holder and for the team. */
export function ApplicationVersions({ reading, ...page }: Awaited<ReturnType<typeof readVersions>>) {
  return <Versions {...page} reading={reading && <ApplicationReading content={reading} />} />;
}
