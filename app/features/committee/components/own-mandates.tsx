import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";
import { mandateKindWords } from "../committee.fr";
import type { listOwnMandates } from "../mandates.server";
import { termOf } from "./seat-cards";

type Own = Awaited<ReturnType<typeof listOwnMandates>>[number];

/** The committee's page names nobody who did not say yes. */
const Naming = ({ mandate: { id, isNamed, seatName } }: { mandate: Own }) => (
  <Form method="post" action={`/comite/mandats/${id}/nom`} className="stack">
    <input type="hidden" name="named" value={isNamed ? "no" : "yes"} />
    <p className="sm muted">{isNamed ? "Votre nom est écrit sur la page publique du comité." : "Votre nom n’est pas écrit sur la page publique du comité."}</p>
    <div>
      <Button variant="ghost" small>
        {isNamed ? "Retirer mon nom" : "Y écrire mon nom"}<span className="sr">&nbsp;: {seatName}</span>
      </Button>
    </div>
  </Form>
);

/** For whom the reader sits and until when; they may leave by themselves. */
export function OwnMandates({ mandates }: { mandates: Own[] }) {
  if (mandates.length === 0) return null;
  return (
    <Panel title={mandates.length > 1 ? "Vos mandats" : "Votre mandat"}>
      <LinedList>
        {mandates.map((mandate) => (
          <li key={mandate.id} className="row between">
            <div>
              <b>{mandate.seatName}</b>
              <br />
              <span className="sm muted">
                {mandateKindWords[mandate.kind]}, {termOf(mandate)}
              </span>
              <Naming mandate={mandate} />
            </div>
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
