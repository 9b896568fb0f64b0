import { Aside } from "~/ui/aside";
import { Button } from "~/ui/button";
import { Money } from "~/ui/money";
import { Panel } from "~/ui/panel";
import { PlainTerms } from "~/ui/plain-terms";
import { Stack } from "~/ui/stack";
import type { PricedBasket } from "../basket";
import { plainTerms, type GivingTerms } from "../giving-terms";
import { BasketTable } from "./basket-table";

type ClearPanelProps = { terms: GivingTerms; basket: PricedBasket | null };

/** « En clair »: always above the button that pays. */
export function ClearPanel({ terms, basket }: ClearPanelProps) {
  const known = basket !== null && basket.amountCents > 0;
  return (
    <Aside label="Votre don en clair" sticky>
      <Panel title="Votre don, en clair">
        <Stack>
          {known && <BasketTable basket={basket} />}
          <PlainTerms items={plainTerms(terms, basket)} />
          <Button variant="give" full busyText="Ouverture du paiement…">
            {known ? (
              <>
                Continuer avec <Money cents={basket.amountCents} />
              </>
            ) : (
              "Continuer vers le paiement"
            )}
          </Button>
          <p className="sm muted">
            Paiement chez notre prestataire Stripe&nbsp;: nous ne voyons jamais votre numéro de
            carte{terms.debitUntil ? " ni de compte" : ""}.
          </p>
        </Stack>
      </Panel>
    </Aside>
  );
}
