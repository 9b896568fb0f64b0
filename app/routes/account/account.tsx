import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { listOwnSessions } from "~/features/accounts/sessions.server";
import { pageTitle } from "~/features/content/content";
import { listOwnPlaces } from "~/features/paper-vote/places.server";
import { listOwnOffices } from "~/features/vote-office/offices.server";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";

export const meta = pageTitle("Mon compte");

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  return { name: actor.name, email: actor.email, hasSecondFactor: actor.hasSecondFactor, sessions: (await listOwnSessions(actor)).length, offices: await listOwnOffices(actor.accountId), places: await listOwnPlaces(actor.email) };
}

export default function Account() {
  const { name, email, hasSecondFactor, sessions, offices, places } = useLoaderData<typeof loader>();
  return (
    <AccountPage at="/mon-compte" title="Mon compte" lead="Qui vous êtes ici, et ce qui protège votre compte.">
      <Panel title="L’essentiel">
        <Facts
          items={[
            { term: "Nom", detail: name },
            { term: "Adresse e-mail", detail: <>{email} – <Link to="/mon-compte/adresse">la changer</Link></> },
            { term: "Mot de passe", detail: <Link to="/mon-compte/mot-de-passe">Le changer</Link> },
            {
              term: "Double vérification",
              detail: hasSecondFactor ? <Tag tone="success">En place</Tag> : <Link to="/mon-compte/double-verification">La mettre en place</Link>,
            },
            { term: "Connexions ouvertes", detail: <Link to="/mon-compte/connexions">{sessions > 1 ? `${sessions} appareils` : "Celle-ci seulement"}</Link> },
            ...offices.map(({ roundId, editionName }) => ({ term: "Bureau de vote", detail: <Link to={`/bureau-de-vote/${roundId}`}>{editionName}</Link> })),
            ...places.map(({ id, name: place }) => ({ term: "Vote sur papier", detail: <Link to={`/lieu-de-vote/${id}`}>{place}</Link> })),
          ]}
        />
      </Panel>
    </AccountPage>
  );
}
