import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { mandateKindWords } from "../committee.fr";
import type { listOwnMandates } from "../mandates.server";
import { termOf } from "./seat-cards";

/** For whom the reader sits and until when; they may leave by themselves. */
export function OwnMandates({ mandates }: { mandates: Awaited<ReturnType<typeof listOwnMandates>> }) {
  if (mandates.length === 0) return null;
  return (
    <Panel title={mandates.length > 1 ? "Vos mandats" : "Votre mandat"}>
      <LinedList>
        {mandates.map((mandate) => (
          <li key={mandate.id} className="row between">
            <span>
              <b>{mandate.seatName}</b>
              <br />
              <span className="sm muted">
                {mandateKindWords[mandate.kind]}, {termOf(mandate)}
              </span>
            </span>
            {!mandate.isEnding && (
              <TextLink to={`/comite/mandats/${mandate.id}/demission`}>
                Quitter ce mandat<span className="sr">&nbsp;: {mandate.seatName}</span>
              </TextLink>
            )}
          </li>
        ))}
      </LinedList>
    </Panel>
  );
}
