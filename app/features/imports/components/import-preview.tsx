import { formatCount } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { FigureTiles } from "~/ui/figure-tiles";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { outcomeWords } from "../import.fr";
import type { Preview } from "../preview.server";

const tiles = ({ created, changed, unchanged, refused }: Preview["counts"]) => [
  { value: formatCount(created), label: "à créer", colour: "success" as const },
  { value: formatCount(changed), label: "à modifier" },
  { value: formatCount(unchanged), label: "déjà là, inchangées" },
  { value: formatCount(refused), label: "refusées", ...(refused > 0 && { colour: "danger" as const }) },
];

const errorColumns = [
  { label: "Ligne", cell: ({ line }: Preview["errors"][number]) => line },
  { label: "Colonne", cell: ({ column }: Preview["errors"][number]) => column },
  { label: "À corriger", cell: ({ message }: Preview["errors"][number]) => message },
];

const LeftOut = ({ leftOut }: Pick<Preview, "leftOut">) => {
  const [people, others] = [leftOut.filter(({ personal }) => personal), leftOut.filter(({ personal }) => !personal)];
  const names = (list: typeof leftOut) => list.map(({ heading }) => `« ${heading} »`).join(", ");
  if (leftOut.length === 0) return null;
  return (
    <Callout title="Colonnes laissées de côté">
      {people.length > 0 && <p>{names(people)} : le passé se compte sans garder le nom de personne.</p>}
      {others.length > 0 && <p>{names(others)} : nous ne savons pas où les ranger. Ajustez les colonnes si l’une compte.</p>}
    </Callout>
  );
};

/** What the file would do: counts, what is wrong, the first lines. */
export function ImportPreview({ preview, importId }: { preview: Preview; importId: string }) {
  const { labels, shown, errors, errorCount, counts, total, leftOut } = preview;
  const rowColumns = [
    { label: "Ligne", cell: ({ line }: Preview["shown"][number]) => line },
    { label: "Ce qu’elle devient", cell: ({ outcome }: Preview["shown"][number]) => outcomeWords[outcome] },
    ...labels.map((label, index) => ({ label, cell: ({ cells }: Preview["shown"][number]) => cells[index] })),
  ];
  return (
    <Stack gap="lg">
      <FigureTiles items={tiles(counts)} />
      <LeftOut leftOut={leftOut} />
      {errors.length > 0 && (
        <Stack>
          <Table caption={errorCount > errors.length ? `Les ${errors.length} premières erreurs sur ${formatCount(errorCount)}` : "Ce qui est à corriger"} columns={errorColumns} rows={errors} rowKey={({ line, column }) => `${line} ${column}`} />
          <p><TextLink to={`/equipe/import/${importId}/refus.csv`} icon="download" reloadDocument>Télécharger les lignes refusées et leurs raisons (CSV)</TextLink></p>
        </Stack>
      )}
      {shown.length > 0 && <Table caption={total > shown.length ? `Les ${shown.length} premières lignes sur ${formatCount(total)}` : "Les lignes du fichier"} columns={rowColumns} rows={shown} rowKey={({ line }) => line} />}
    </Stack>
  );
}
