import { formatShortDate } from "~/lib/dates";
import type { NextStep } from "./step";

type Asked = { id: string; projectName: string; status: string; requestedAt: Date | string };

/** What is expected of a partner: the attestation asked first; without one, nothing. */
export function partnerNext(attestations: readonly Asked[]): NextStep {
  const awaited = attestations.filter(({ status }) => status === "requested").sort((a, b) => Number(new Date(a.requestedAt)) - Number(new Date(b.requestedAt)));
  const [first, ...others] = awaited;
  if (!first) return { who: "holder", title: "Rien n’est attendu de vous", by: "Rien à faire d’ici là", note: "Les porteurs de projet vous solliciteront ici, et par courriel." };
  return {
    who: "partner",
    title: `Dites si vous attestez « ${first.projectName} »`,
    by: "Dès que vous pouvez\u00a0: le porteur attend votre réponse",
    note: [`Demandé le ${formatShortDate(first.requestedAt)}.`, others.length > 0 && `Puis ${others.length} autre${others.length > 1 ? "s" : ""}.`].filter(Boolean).join(" "),
    action: { to: `/partenaire/attestations/${first.id}`, label: "Répondre" },
  };
}
