import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import type { PauseForm } from "../giving-pause.schemas";
import type { PauseRow } from "../giving-pauses.server";

type GivingSwitchProps = { /** « sur tout le site » */ where: string; current: readonly PauseRow[]; lastResult: SubmissionResult<string[]> | undefined };

const consequence = {
  pause: "L’effet est immédiat : les paiements ouverts sont fermés, ceux déjà faits comptent. Aucune campagne ne change d’état ni de date de fin.",
  resume: "On peut de nouveau donner tout de suite, que l’arrêt vienne de l’équipe ou du site.",
};

const State = ({ where, current }: Pick<GivingSwitchProps, "where" | "current">) => {
  const [pause] = current.filter(({ kind }) => kind === "paused").concat(current);
  if (!pause) return <Callout tone="success" title={`Les dons sont ouverts ${where}`} />;
  return (
    <Callout tone={pause.kind === "paused" ? "danger" : "warning"} title={`Les dons sont ${pause.kind === "paused" ? "suspendus" : "ralentis"} ${where}`}>
      <p>
        Depuis {formatDateTime(pause.pausedAt)}, par {pause.pausedByName ?? "le site lui-même"}&nbsp;: {pause.reason}
        {pause.until && ` Fin d’elle-même ${formatDateTime(pause.until)}.`}
      </p>
    </Callout>
  );
};

/** Open, slowed or stopped; and the one gesture that changes it. Slowed gifts may be stopped or let go. */
export function GivingSwitch({ where, current, lastResult }: GivingSwitchProps) {
  const [form, { reason }] = useForm<PauseForm>({ lastResult });
  const stopped = current.some(({ kind, pausedByName }) => kind === "paused" && pausedByName !== null);
  const opens = current.length > 0;
  return (
    <Stack>
      <State where={where} current={current} />
      <Panel title={stopped ? "Rouvrir les dons" : "Suspendre les dons"}>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
          <p className="muted">{consequence[stopped ? "resume" : "pause"]}</p>
          <TextArea field={reason} label="Pourquoi" rows={2} hint="Pour l’équipe, dans le journal. Le public ne lit pas cette raison." />
          <FormActions>
            {!stopped && <Button name="gesture" value="pause" variant="primary" icon="lock">Suspendre les dons</Button>}
            {opens && <Button name="gesture" value="resume" variant={stopped ? "primary" : "ghost"}>Rouvrir les dons</Button>}
          </FormActions>
        </Form>
      </Panel>
    </Stack>
  );
}
