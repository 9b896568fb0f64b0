import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { SeatCard } from "~/features/committee/components/seat-cards";
import { listSeatDesks } from "~/features/committee/mandates.server";
import { pageTitle } from "~/features/content/content";
import { Breadcrumb } from "~/ui/breadcrumb";
import { CardGrid } from "~/ui/card-grid";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les sièges du comité");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "seats.manage");
  return { seats: await listSeatDesks() };
}

export default function TeamSeats() {
  const { seats } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les sièges" }]} />
        <PageHeading title="Les sièges du comité" size="md" lead="Qui siège, depuis quand, et qui peut remplacer. Un siège, une voix.">
          <p><TextLink to="/equipe/registre">Registre des liens d’intérêts</TextLink></p>
        </PageHeading>
        <CardGrid two>{seats.map((seat) => <SeatCard key={seat.id} seat={seat} />)}</CardGrid>
      </Stack>
    </Section>
  );
}
