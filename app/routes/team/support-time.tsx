import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { durationWords } from "~/features/support/support.fr";
import "~/features/support/components/support.css";
import { readPeriod, sumTime, type Sum } from "~/features/support/time";
import { listTime } from "~/features/support/time.server";
import { now } from "~/lib/clock.server";
import { formatShortDate } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Columns } from "~/ui/columns";
import { DateField } from "~/ui/date-field";
import { Facts } from "~/ui/facts";
import { plainField } from "~/ui/field-like";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le temps d’accompagnement");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const period = readPeriod(request.url, await now());
  return { period, sums: sumTime(await listTime(actor, period)) };
}

function TimePanel({ title, sums }: { title: string; sums: Sum[] }) {
  return (
    <Panel title={title}>
      {sums.length === 0
        ? <p className="muted">Aucun temps noté sur cette période.</p>
        : <Facts items={sums.map(({ name, minutes }) => ({ term: name, detail: durationWords(minutes) }))} />}
    </Panel>
  );
}

export default function SupportTime() {
  const { period: { from, to }, sums } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Accompagnement", to: "/equipe/accompagnement" }, { label: "Le temps" }]} />
        <PageHeading title="Le temps d’accompagnement" size="md" lead={`Du ${formatShortDate(from)} au ${formatShortDate(to)} : ${durationWords(sums.total)}.`}>
          <Row><CsvLink to={`/equipe/accompagnement/temps.csv?du=${from}&au=${to}`} /></Row>
        </PageHeading>
        <Form method="get" className="support-period" key={`${from} ${to}`}>
          <DateField field={plainField({ name: "du", value: from, prefix: "temps" })} label="Du" />
          <DateField field={plainField({ name: "au", value: to, prefix: "temps" })} label="Au" />
          <Button variant="ghost">Afficher</Button>
        </Form>
        <Columns shape="even">
          <TimePanel title="Par projet" sums={sums.byProject} />
          <TimePanel title="Par personne" sums={sums.byPerson} />
        </Columns>
      </Stack>
    </Section>
  );
}
