import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { listPartners } from "~/features/projects/partners.server";
import { FunnelTable } from "~/features/stats/components/funnel-table";
import { readFunnelFilters, successRate } from "~/features/stats/funnel";
import { readFunnel } from "~/features/stats/funnel.server";
import { territory } from "~/features/territory/current.server";
import { listEpcis } from "~/features/territory/epcis.server";
import { themeKeys, themes } from "~/features/territory/themes";
import { isDemo } from "~/lib/env.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { plainField } from "~/ui/field-like";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le bilan du label");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  const filters = readFunnelFilters(request.url);
  const [funnel, partners] = await Promise.all([readFunnel(filters), listPartners()]);
  const epcis = listEpcis(territory().code).map(({ code, name }) => ({ value: code, label: name }));
  return { filters, funnel, epcis, partners: partners.map(({ id, name }) => ({ value: id, label: name })), liveLabel: isDemo() ? "Démonstration" : "Sur ce site", query: new URL(request.url).search };
}

const needs = themeKeys.map((value) => ({ value, label: themes[value] }));

function Filters() {
  const { filters, partners, epcis } = useLoaderData<typeof loader>();
  return (
    <Form method="get" className="filters">
      <DateField field={plainField({ name: "du", value: filters.from })} label="Du" />
      <DateField field={plainField({ name: "au", value: filters.to })} label="Au" />
      <Select field={plainField({ name: "besoin", value: filters.theme })} label="Besoin local" options={needs} placeholder="Tous" />
      <Select field={plainField({ name: "epci", value: filters.epci })} label="Intercommunalité" options={epcis} placeholder="Toutes" />
      <Select field={plainField({ name: "partenaire", value: filters.partnerId })} label="Partenaire" options={partners} placeholder="Tous" />
      <Button variant="primary" small>Compter</Button>
    </Form>
  );
}

export default function Bilan() {
  const { funnel, liveLabel, query } = useLoaderData<typeof loader>();
  const rate = successRate(funnel.live);
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bilan" }]} />
        <PageHeading title="Le bilan du label" size="md" lead="Chaque étape compte ce qui est arrivé dans la période, des deux jours compris." />
        <Filters />
        <p><TextLink to="/equipe/bilan?du=2016-10-01&au=2017-09-30">D’octobre 2016 à septembre 2017</TextLink></p>
        <FunnelTable funnel={funnel} liveLabel={liveLabel} />
        {rate !== null && <p>Réussite des campagnes de ce site : {rate}&nbsp;% de celles dont le résultat est connu.</p>}
        <p className="muted">Le passé vient des fichiers importés et ne s’ajoute jamais au reste. Les campagnes publiées par totaux seulement n’y sont pas une à une.</p>
        <CsvLink to={`/equipe/bilan.csv${query}`} />
      </Stack>
    </Section>
  );
}
