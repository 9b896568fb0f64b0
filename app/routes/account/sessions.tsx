import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { endSessionSchema } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { deviceWords } from "~/features/accounts/device.server";
import { revokeSessions } from "~/features/accounts/revoke-sessions.server";
import { listOwnSessions } from "~/features/accounts/sessions.server";
import { pageTitle } from "~/features/content/content";
import { formatDateTime } from "~/lib/dates";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Tag } from "~/ui/tag";

export const meta = pageTitle("Mes connexions");

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session } = await requireSignedIn(request);
  const sessions = (await listOwnSessions(actor)).map(({ userAgent, handle, ...times }) => ({ handle, ...times, device: deviceWords(userAgent), isThis: handle === session.handle }));
  return { sessions };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireSignedIn(request);
  return formAction({
    request,
    schema: endSessionSchema,
    run: async ({ end }) => {
      const ended = await revokeSessions(actor, end === "others" ? { allBut: session.handle } : { handle: end });
      if (end !== "others" && ended === 0) throw notFound();
      return end;
    },
    done: (end) => {
      if (end === session.handle) return redirect("/connexion");
      return redirectWithMessage("/mon-compte/connexions", end === "others" ? "Toutes vos autres connexions sont fermées." : "Cette connexion est fermée.");
    },
  });
}

type ListedSession = ReturnType<typeof useLoaderData<typeof loader>>["sessions"][number];

function SessionLine({ handle, device, lastSeenAt, createdAt, isThis }: ListedSession) {
  return (
    <li>
      <Row between>
        <div>
          <strong>{device}</strong> {isThis && <Tag tone="info">Cette connexion</Tag>}
          <br />
          <span className="muted sm">Vue le {formatDateTime(lastSeenAt)}, ouverte le {formatDateTime(createdAt)}</span>
        </div>
        <Form method="post">
          <Button variant="ghost" small name="end" value={handle}>Fermer<span className="sr"> la connexion {device} vue le {formatDateTime(lastSeenAt)}</span></Button>
        </Form>
      </Row>
    </li>
  );
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <AccountPage at="/mon-compte/connexions" title="Mes connexions" lead="Chaque navigateur où votre compte est ouvert. Vous n’en reconnaissez pas un ? Fermez-le, puis changez de mot de passe.">
      <Panel title={sessions.length > 1 ? `${sessions.length} connexions ouvertes` : "Une connexion ouverte"}>
        <LinedList>{sessions.map((session) => <SessionLine key={session.handle} {...session} />)}</LinedList>
        {sessions.length > 1 && (
          <Form method="post">
            <Button variant="ghost" name="end" value="others">Fermer toutes les autres</Button>
          </Form>
        )}
      </Panel>
    </AccountPage>
  );
}
