import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { communeName } from "~/features/territory/communes.server";
import { DoorPage } from "~/features/voters/components/door-page";
import { DoorShut } from "~/features/voters/components/door-shut";
import { IdentityFields } from "~/features/voters/components/identity-fields";
import { OtherPerson } from "~/features/voters/components/other-person";
import { doorAim } from "~/features/voters/door-aim";
import { getDoor, getOpenDoor } from "~/features/voters/doors.server";
import { eligibleWords } from "~/features/voters/eligible-words";
import { sayWho } from "~/features/voters/say-who.server";
import { readVoterPass } from "~/features/voters/voter-pass.server";
import { votersRefusals } from "~/features/voters/voters.fr";
import { identitySchema, type IdentityForm } from "~/features/voters/voters.schemas";
import { keepWaitingVoter } from "~/features/voters/waiting-voter.server";
import { formAction } from "~/lib/form.server";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Row } from "~/ui/row";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Voter : qui êtes-vous ?");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, roundId, round, state } = await getDoor(params.year);
  const { year, minAge } = edition;
  const hasPass = readVoterPass(request, roundId) !== null;
  return { year, minAge, state, opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString(), hasPass, where: eligibleWords(edition, communeName), aim: doorAim(request.url) };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: identitySchema,
    refusals: votersRefusals,
    limit: () => takeFromNetwork("vote-identity"),
    run: async (input) => {
      const door = await getOpenDoor(params.year);
      return keepWaitingVoter({ roundId: door.roundId, ...(await sayWho(door, input)), aim: doorAim(request.url), mailed: null });
    },
    done: (cookie) => redirect(`/budget-citoyen/${params.year}/voter/preuve`, { headers: { "Set-Cookie": cookie } }),
  });

const heads = {
  bulletin: { title: "Qui êtes-vous\u00a0?", lead: "Pour que chaque personne ne vote qu’une fois. Nous ne gardons ni votre nom ni votre date de naissance\u00a0: seulement une empreinte, qui ne dit rien de votre choix." },
  "deja-vote": { title: "Ai-je déjà voté\u00a0?", lead: "Dites qui vous êtes, puis montrez-le\u00a0: nous ne répondons qu’à la personne elle-même." },
};

export default function Door() {
  const { state, year, opensAt, closesAt, ...known } = useLoaderData<typeof loader>();
  return state === "open" ? <OpenDoor year={year} {...known} /> : <DoorShut state={state} year={year} opensAt={opensAt} closesAt={closesAt} />;
}

type OpenDoorProps = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "year" | "minAge" | "hasPass" | "where" | "aim">;

function OpenDoor({ year, minAge, hasPass, where, aim }: OpenDoorProps) {
  const [form, fields] = useForm<IdentityForm>({ lastResult: useActionData<typeof action>()?.result });
  const { familyName, firstName, birthDay, birthMonth, birthYear, commune, sworn } = fields;
  return (
    <DoorPage step={0} {...heads[aim]}>
      {hasPass && <PassHeld year={year} />}
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[familyName, firstName, birthDay, birthMonth, birthYear, commune, sworn]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <IdentityFields fields={fields} minAge={minAge} where={where} />
        <FormActions>
          <Button variant="vote">Continuer</Button>
          {aim === "bulletin" && <TextLink to="?suite=deja-vote">Ai-je déjà voté&nbsp;?</TextLink>}
        </FormActions>
      </Form>
    </DoorPage>
  );
}

function PassHeld({ year }: { year: number }) {
  return (
    <Callout tone="success" title="Vous avez déjà montré qui vous êtes">
      <p>Vous pouvez aller directement au bulletin.</p>
      <Row>
        <ButtonLink to={`/budget-citoyen/${year}/bulletin`} variant="vote" small>Aller au bulletin</ButtonLink>
        <OtherPerson year={year} />
      </Row>
    </Callout>
  );
}
