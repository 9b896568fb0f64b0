import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Icon } from "~/ui/icon";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import type { Expected, NextStep, StepAction } from "../step";

const whose: Record<Expected, string> = {
  holder: "À vous",
  partner: "Au partenaire",
  team: "À l’équipe",
  committee: "Au comité",
  citizens: "Aux citoyens",
  bank: "À la banque",
};

type DoItProps = { action: StepAction; mine: boolean; about: string };

function DoIt({ action: { to, label, post }, mine, about }: DoItProps) {
  const variant = mine ? "primary" : "ghost";
  const words = (
    <>
      {label}
      <span className="sr">, {about}</span>
    </>
  );
  if (!post) return <ButtonLink to={to} variant={variant}>{words}</ButtonLink>;
  return (
    <Form method="post" action={to}>
      <Button variant={variant}>{words}</Button>
    </Form>
  );
}

type NextStepPanelProps = {
  step: NextStep;
  /** The project that it is about, said to assistive tools with the button. */
  about: string;
  /** Somebody who only reads sees whose turn it is, and no button that would refuse. */
  writes?: boolean;
  /** The page it is drawn on: no button leads there. */
  here?: string;
};

/** « Et maintenant ? » for one project: what, of whom, until when. */
export function NextStepPanel({ step: { who, title, by, note, action, meanwhile = [] }, about, writes = true, here }: NextStepPanelProps) {
  const mine = who === "holder";
  return (
    <Stack gap="sm">
      <Row>
        <Tag tone={mine ? "live" : "neutral"}>{mine && !writes ? "À vos collègues" : whose[who]}</Tag>
        <span className="where"><Icon name="clock" /><span>{by}</span></span>
      </Row>
      <p className="title-sm"><b>{title}</b></p>
      {note && <p className="muted">{note}</p>}
      {action && action.to !== here && (writes || !mine) && <div><DoIt action={action} mine={mine} about={about} /></div>}
      {meanwhile.map((one) => <p key={one} className="muted sm">Pendant ce temps&nbsp;: {one}</p>)}
    </Stack>
  );
}
