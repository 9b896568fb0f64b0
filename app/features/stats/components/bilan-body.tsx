import { Callout } from "~/ui/callout";
import { Disclosure } from "~/ui/disclosure";
import { Stack } from "~/ui/stack";
import type { BilanTable } from "../bilan-tables";
import type { PublishedTotal } from "../collected";
import { definitions } from "../definitions.fr";
import { BilanTableView } from "./bilan-table-view";

type BodyProps = { tables: BilanTable[]; /** Totals of the past that the period cuts. */ cut: PublishedTotal[]; /** The address of the files, and the page's own filters. */ csv: string; query: string };

const fileAddress = (csv: string, query: string, key: string) => `${csv}${query ? `${query}&` : "?"}tableau=${key}`;

/** The tables one under another, and how each figure is counted. */
export function BilanBody({ tables, cut, csv, query }: BodyProps) {
  return (
    <Stack gap="xl">
      {cut.length > 0 && (
        <Callout title="Des totaux publiés débordent de cette période">
          <p>Ils couvrent plus de jours qu’elle et ne s’y comptent pas : {cut.map(({ label }) => label).join(" ; ")}.</p>
        </Callout>
      )}
      {tables.map((table) => <BilanTableView key={table.key} table={table} csv={fileAddress(csv, query, table.key)} />)}
      <section aria-labelledby="definitions">
        <Stack>
          <h2 className="display title-md" id="definitions">Comment nous comptons</h2>
          <Disclosure items={definitions} />
        </Stack>
      </section>
    </Stack>
  );
}
