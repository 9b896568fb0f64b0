import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatEurosExact } from "~/lib/money";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { LifeLine, type LifeEvent } from "~/ui/life-line";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { payoutRefusal } from "../payout-refusal.fr";

type Payout = { id: string; amountCents: number; failure: string | null };

const Retry = ({ action, variant, children }: { action: string; variant?: "ghost"; children?: ReactNode }) => (
  <Form method="post" action={action}>
    {children}
    <Button variant={variant} busy={useNavigation().state !== "idle"}>Relancer le versement</Button>
  </Form>
);

const safe = (amountCents: number, whose: string) => `Les ${formatEurosExact(amountCents)} sont en sécurité sur ${whose} compte Stripe. Personne d’autre ne peut les toucher.`;

/** For the holder: what happened, what to do, what comes next. `commits`: may speak for the organisation. */
export function RefusedPayout({ payout, campaignId, commits }: { payout: Payout; campaignId: string; commits: boolean }) {
  const { what, todo, mends } = payoutRefusal(payout.failure);
  const steps: LifeEvent[] = [
    { title: "Ce qui s’est passé", detail: `${what} ${safe(payout.amountCents, "votre")}`, state: "done" },
    { title: "Ce qu’il faut faire", detail: todo, state: "now" },
    { title: "Et après\u00a0?", detail: "Quand c’est réparé, relancez le versement. S’il s’agit d’un nouveau compte bancaire, il part après 72\u00a0heures de prudence, ou plus tôt si l’équipe vérifie le changement avec vous. Il arrive deux à quatre jours ouvrés plus tard.", state: "next" },
  ];
  return (
    <Panel title="Votre banque a refusé le versement">
      <Stack>
        <LifeLine events={steps} />
        {!commits && <p>Un responsable de la structure s’en occupe.</p>}
        {commits && mends !== "label" && (
          <Row>
            <ButtonLink to={`/mon-espace/campagnes/${campaignId}/compte`} icon="edit">Changer de compte bancaire</ButtonLink>
            <Retry action={`/mon-espace/campagnes/${campaignId}/versements/${payout.id}/relance`} variant="ghost" />
          </Row>
        )}
      </Stack>
    </Panel>
  );
}

/** For the team: the same facts, what the holder reads, and the gesture. */
export function RefusedPayoutForTeam({ payout }: { payout: Payout }) {
  const { what, todo, mends } = payoutRefusal(payout.failure);
  return (
    <Stack>
      <p><b>{what}</b> {safe(payout.amountCents, "le").replace("le compte Stripe", "le compte Stripe du porteur")}</p>
      <p>{mends === "label" ? "C’est à l’équipe : regardez le compte chez Stripe, puis relancez." : `Le porteur lit\u00a0: « ${todo} » Appelez-le à un numéro connu, puis relancez quand c’est réparé. Il peut aussi relancer lui-même.`}</p>
      <Retry action="/equipe/argent/relances">
        <input type="hidden" name="subject" value="payout" />
        <input type="hidden" name="id" value={payout.id} />
      </Retry>
    </Stack>
  );
}
