import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { exportTables } from "~/features/stats/export-tables";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";

export const meta = pageTitle("Les exports");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  return null;
}

type Row = { to: string; label: string; meaning: string };
const rows: Row[] = [
  { to: "/equipe/contacts/export.csv", label: "Les contacts", meaning: "Chaque contact avec son suivi, noms et adresses compris. Les notes privées n’y sont pas." },
  ...Object.entries(exportTables).map(([key, { label, meaning }]) => ({ to: `/equipe/exports/${key}`, label, meaning })),
  { to: "/equipe/argent/campagnes.csv", label: "L’argent des campagnes", meaning: "Dons, frais, remboursements et versements, campagne par campagne." },
  { to: "/equipe/registre.csv", label: "Le registre des intérêts", meaning: "Récusations et liens déclarés par les sièges." },
];

const columns = [
  { label: "Table", cell: ({ label }: Row) => label },
  { label: "Ce qu’elle contient", cell: ({ meaning }: Row) => meaning },
  { label: "Fichier", cell: ({ to, label }: Row) => <ButtonLink to={to} icon="download" variant="ghost" small reloadDocument>Télécharger (CSV)<span className="sr"> {label}</span></ButtonLink> },
];

export default function Exports() {
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le bilan", to: "/equipe/bilan" }, { label: "Les exports" }]} />
        <PageHeading title="Les exports" size="md" lead="Des fichiers qu’un tableur ouvre d’un double clic. Chaque téléchargement s’inscrit au journal." />
        <Table caption="Tables" captionHidden columns={columns} rows={rows} rowKey={({ to }) => to} />
      </Stack>
    </Section>
  );
}
