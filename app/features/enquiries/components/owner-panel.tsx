import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { Panel } from "~/ui/panel";
import { Select } from "~/ui/select";

type OwnerPanelProps = { enquiryId: string; ownerId: string | null; team: { accountId: string; name: string }[] };

/** Who follows it. */
export function OwnerPanel({ enquiryId, ownerId, team }: OwnerPanelProps) {
  return (
    <Panel title="Suivi par">
      <Form method="post" action={`/equipe/contacts/${enquiryId}/suivi`} className="finder" key={ownerId}>
        <Select
          field={plainField({ name: "ownerId", value: ownerId ?? "", prefix: "suivi" })}
          label="Personne de l’équipe"
          placeholder="Personne encore"
          options={team.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
        <Button variant="ghost" small>Confier</Button>
      </Form>
    </Panel>
  );
}
