import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { Panel } from "~/ui/panel";
import { Select } from "~/ui/select";

type SupporterPanelProps = { projectId: string; supporterId: string | null; team: { accountId: string; name: string }[] };

/** Who of the team follows the project. */
export function SupporterPanel({ projectId, supporterId, team }: SupporterPanelProps) {
  return (
    <Panel title="Suivi par">
      <Form method="post" action={`/equipe/accompagnement/${projectId}/referent`} className="finder" key={supporterId}>
        <Select
          field={plainField({ name: "accountId", value: supporterId ?? "", prefix: "referent" })}
          label="Personne de l’équipe"
          placeholder="Personne encore"
          options={team.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
        <Button variant="ghost" small>Confier</Button>
      </Form>
    </Panel>
  );
}
