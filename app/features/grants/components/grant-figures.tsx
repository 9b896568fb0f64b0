import type { SerializeFrom } from "@remix-run/node";
import { formatEuros } from "~/lib/money";
import { KeyFigures } from "~/ui/key-figures";
import type { WholeGrant } from "../grants.server";

const sumOf = (parts: { cents: number }[]) => parts.reduce((sum, { cents }) => sum + cents, 0);

/** What was awarded, what the Département has paid, and what is left to pay. */
export function GrantFigures({ totalCents, bonusCents, instalments }: Pick<SerializeFrom<WholeGrant>, "totalCents" | "bonusCents" | "instalments">) {
  const paid = sumOf(instalments.filter(({ status }) => status === "confirmed"));
  return (
    <KeyFigures
      items={[
        { value: formatEuros(totalCents), label: bonusCents ? `attribués, dont ${formatEuros(bonusCents)} de bonus Cap ESS` : "attribués" },
        { value: formatEuros(paid), label: "versés" },
        { value: formatEuros(sumOf(instalments) - paid), label: "à venir" },
      ]}
    />
  );
}
