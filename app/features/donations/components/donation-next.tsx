import { Form } from "@remix-run/react";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { buttonClass } from "~/ui/button-style";
import { ButtonLink } from "~/ui/button-link";
import { TextLink } from "~/ui/text-link";
import type { DonationPage } from "../donation-page.server";
import type { DonationWords } from "../donation-words.fr";

type DonationNextProps = { gift: DonationPage; next: DonationWords["next"] };

function Main({ gift, next }: DonationNextProps) {
  const again = `/projets/${gift.slug}/soutenir?reprise=${gift.token}`;
  if (next === "refresh") return <ButtonLink to={`/dons/${gift.token}`} reloadDocument>Actualiser cette page</ButtonLink>;
  if (next === "again")
    return (
      <>
        <Form method="post" action={`/dons/${gift.token}/nouvel-essai`}>
          <Button variant="give">Donner à nouveau {formatEuros(gift.amountCents)}</Button>
        </Form>
        <TextLink to={again}>Changer mon don</TextLink>
      </>
    );
  if (next === "pay" && gift.checkoutUrl)
    return (
      <a href={gift.checkoutUrl} className={buttonClass({ variant: "give" })}>
        Reprendre le paiement
      </a>
    );
  return null;
}

/** What to do now: one button at most, and the way back to the project. */
export function DonationNext({ gift, next }: DonationNextProps) {
  return (
    <div className="form-actions">
      <Main gift={gift} next={next} />
      <TextLink to={`/projets/${gift.slug}`}>Voir le projet</TextLink>
      {gift.cancellable && <TextLink to={`/dons/${gift.token}/annulation`}>Annuler mon don</TextLink>}
      {gift.askable && <TextLink to={`/dons/${gift.token}/remboursement`}>Demander un remboursement</TextLink>}
    </div>
  );
}
