import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OpenThreads } from "~/features/label/components/open-threads";
import { listOpenThreads } from "~/features/label/open-threads.server";
import { fileSides } from "~/features/label/thread";
import { now } from "~/lib/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Chips } from "~/ui/chips";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Échanges en cours");

const filters = { team: "Attend l’équipe", holder: "Attend le porteur", committee: "Attend le comité" };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const asked = new URL(request.url).searchParams.get("attend");
  const awaits = fileSides.find((side) => side === asked) ?? null;
  const all = await listOpenThreads(actor);
  return { now: await now(), awaits, all: all.length, threads: all.filter((thread) => awaits === null || thread.awaits === awaits) };
}

export default function TeamThreads() {
  const { now: at, awaits, all, threads } = useLoaderData<typeof loader>();
  const items = (["team", "holder", "committee"] as const).map((side) => ({ to: `?attend=${side}`, label: filters[side], current: awaits === side }));
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Échanges en cours" }]} />
        <PageHeading title="Échanges en cours" size="md" lead="Ce qui se dit des dossiers et n’est pas réglé, le plus ancien d’abord." />
        <Chips label="Filtrer par attente" items={[{ to: "/equipe/echanges", label: `Tous (${all})`, current: awaits === null }, ...items]} />
        <OpenThreads threads={threads} now={at} />
      </Stack>
    </Section>
  );
}
