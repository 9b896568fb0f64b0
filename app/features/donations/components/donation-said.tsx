import { formatDateTime } from "~/lib/dates";
import { Facts } from "~/ui/facts";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import type { DonationPage } from "../donation-page.server";
import { seenWords } from "../seen-words.fr";

const Earlier = ({ corrections }: Pick<DonationPage, "corrections">) => (
  <details>
    <summary>{corrections.length === 1 ? "Une correction" : `${corrections.length} corrections`}</summary>
    <LinedList>
      {corrections.map(({ at, before }) => (
        <li key={String(at)} className="sm">
          <p>{`Corrigé le ${formatDateTime(at)}. Avant\u00a0:`}</p>
          <p className="as-written">{[before.name, before.address, ...before.said].filter(Boolean).join("\n")}</p>
        </li>
      ))}
    </LinedList>
  </details>
);

/** What the donor wrote and what the others see of it; where it may still be corrected. */
export function DonationSaid({ gift }: { gift: DonationPage }) {
  const { message, postalAddress, donorName, correctable, corrections, token, hasParcel } = gift;
  const parcel = hasParcel && postalAddress ? [{ term: "Envoyé à", detail: <span className="as-written">{`${donorName ?? ""}\n${postalAddress}`.trim()}</span> }] : [];
  return (
    <Panel title="Ce que vous avez écrit">
      <Stack>
        <Facts items={[...parcel, ...(message ? [{ term: "Votre mot", detail: message }] : []), { term: "Ce que les autres voient", detail: seenWords(gift) }]} />
        {correctable && (
          <p>
            <TextLink to={`/dons/${token}/precisions`}>{hasParcel ? "Corriger l’adresse ou les réponses" : "Corriger mes réponses"}</TextLink>
          </p>
        )}
        {corrections.length > 0 && <Earlier corrections={corrections} />}
      </Stack>
    </Panel>
  );
}
