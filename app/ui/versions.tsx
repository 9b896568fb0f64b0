import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NamedDifference } from "~/lib/text-difference";
import type { VersionChoice } from "~/lib/version-choice";
import { Button } from "./button";
import { DifferenceList } from "./difference-list";
import { FormActions } from "./form-actions";
import { Panel } from "./panel";
import { plainField } from "./field-like";
import { Select } from "./select";
import { Stack } from "./stack";
import { Table } from "./table";
import { TextLink } from "./text-link";

/** `what`: « Déposée », « Approuvée »; `when` already in words. */
export type VersionLine = { number: number; what: string; when: string; by: string };

type VersionsProps = {
  versions: VersionLine[];
  choice: VersionChoice;
  /** Between the two compared; null when there are not two. */
  differences: NamedDifference[] | null;
  /** The one that is read, if any. */
  reading: ReactNode;
};

function Compare({ versions, choice, differences }: Omit<VersionsProps, "reading">) {
  const options = versions.map(({ number, when }) => ({ value: String(number), label: `Version ${number}, ${when}` }));
  if (differences === null) return <p className="muted">Il faut deux versions pour comparer.</p>;
  return (
    <Stack>
      <Form method="get" className="form">
        <Select field={plainField({ name: "avant", value: String(choice.before) })} label="Avant" options={options} />
        <Select field={plainField({ name: "apres", value: String(choice.after) })} label="Après" options={options} />
        <FormActions>
          <Button variant="ghost">Comparer</Button>
        </FormActions>
      </Form>
      <DifferenceList differences={differences} empty="Rien n’a changé entre ces deux versions." />
    </Stack>
  );
}

/** Every version of a text: who made it and when, one to read, two to compare. */
export function Versions({ versions, choice, differences, reading }: VersionsProps) {
  return (
    <Stack gap="lg">
      <Panel title="Toutes les versions">
        <Table
          caption="Versions, de la plus récente à la première"
          captionHidden
          columns={[
            { label: "Version", cell: ({ number }) => <TextLink to={`?lire=${number}#lecture`}>Version {number}</TextLink> },
            { label: "Ce qui s’est passé", cell: ({ what }) => what },
            { label: "Quand", cell: ({ when }) => when },
            { label: "Par", cell: ({ by }) => by },
          ]}
          rows={[...versions].reverse()}
          rowKey={({ number }) => String(number)}
          empty={<p className="muted">Aucune version pour l’instant : la première naît au premier envoi.</p>}
        />
      </Panel>
      {reading && (
        <section id="lecture" aria-label={`Version ${choice.read}`}>
          <Panel title={`Version ${choice.read}, telle quelle`} flat>
            {reading}
          </Panel>
        </section>
      )}
      <Panel title="Ce qui a changé">
        <Compare versions={versions} choice={choice} differences={differences} />
      </Panel>
    </Stack>
  );
}
