import { formatEurosExact } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { DebtCause } from "../debts.server";
import { CausesTable } from "./causes-table";

type OwnDebtProps = { owedCents: number; causes: readonly DebtCause[]; reference: string; email: string };

/** For the holder: how much, why, how to pay back. Nothing is shown to who never owed anything. */
export function OwnDebt({ owedCents, causes, reference, email }: OwnDebtProps) {
  if (causes.length === 0) return null;
  return (
    <Panel title="Ce qui est à rendre au label">
      <Stack>
        {owedCents > 0 ? (
          <Callout tone="warning" title={`Il reste ${formatEurosExact(owedCents)} à rendre`}>
            <p>
              Un don déjà versé est reparti vers son donateur, et le label a avancé la somme. Rendez-la par virement, avec la référence « {reference} ». Écrivez à{" "}
              <a href={`mailto:${email}`}>{email}</a> pour recevoir les coordonnées bancaires du label, ou si ce montant pose une difficulté.
            </p>
          </Callout>
        ) : (
          <p>Vous ne devez plus rien. Merci.</p>
        )}
        <CausesTable causes={causes} owedCents={owedCents} />
      </Stack>
    </Panel>
  );
}
