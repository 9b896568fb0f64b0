import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Money } from "./money";
import { Table, type Column } from "./table";

type Line = { name: string; cents: number };

const columns: Column<Line>[] = [
  { label: "Campagne", cell: (line) => line.name },
  { label: "Collecté", right: true, cell: (line) => <Money cents={line.cents} /> },
];

const table = (rows: Line[]) =>
  renderToStaticMarkup(
    <Table
      caption="Campagnes"
      columns={columns}
      rows={rows}
      rowKey={(line) => line.name}
      empty={<p>Aucune.</p>}
    />,
  );

it("names each row, and labels each cell for narrow screens", () => {
  const markup = table([{ name: "La Roue d’Opale", cents: 438_000 }]);
  expect(markup).toContain('<th scope="row">La Roue d’Opale</th>');
  expect(markup).toMatch(/<td data-l="Collecté" class="r">.*4\u00a0380\u00a0€/);
  expect(markup).toContain('<th scope="col" class="r">Collecté</th>');
});

it("says that there is nothing rather than showing an empty table", () => {
  expect(table([])).toBe("<p>Aucune.</p>");
});
