import { Callout } from "~/ui/callout";

/** Loud, and no refusal: the committee judges on the evidence (PRODUCT §2, criterion 3). */
export function OutsideWarning({ communeName, children }: { communeName: string; children?: string }) {
  return (
    <Callout tone="warning" title={`${communeName} est hors du territoire`}>
      <p>
        {children ??
          "Le label s’adresse aux projets situés sur le territoire. Votre demande reste possible : donnez vos preuves au critère 3, le comité jugera."}
      </p>
    </Callout>
  );
}
