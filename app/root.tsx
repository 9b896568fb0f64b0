import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { getActor } from "~/features/accounts/actors.server";
import { can } from "~/features/accounts/permissions";
import { DemoBar } from "~/features/demo/components/demo-bar";
import { readDemoState } from "~/features/demo/demo.server";
import { readSiteFrame } from "~/features/content/site-frame.server";
import { intermediary, territory } from "~/features/territory/current.server";
import { env } from "~/lib/env.server";
import { takeMessage } from "~/lib/flash.server";
import { useNonce } from "~/lib/nonce";
import { usePageVersion } from "~/lib/page-version";
import { useIsPlainPage } from "~/lib/plain-page";
import { useRequestId } from "~/lib/request-id";
import { ErrorPage } from "~/features/content/components/error-page";
import { SiteShell } from "~/features/content/components/site-shell";
import enhance from "~/enhance?worker&url";
import { preloadedFonts } from "~/ui/fonts";
import { useScripted } from "~/ui/use-scripted";
import "~/ui/styles/index.css";

export const links: LinksFunction = () => [
  ...preloadedFonts,
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "alternate icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "alternate", type: "application/atom+xml", href: "/campagnes.atom", title: "Les campagnes qui ouvrent" },
  { rel: "alternate", type: "text/calendar", href: "/agenda.ics", title: "Les rencontres ouvertes à tous" },
];

const titleOf = (error: unknown) => {
  if (!error) return "Propulsons!";
  const isOurs = !isRouteErrorResponse(error) || error.status >= 500;
  if (isOurs) return "Un problème chez nous · Propulsons!";
  return error.status === 404 ? "Page introuvable · Propulsons!" : "Demande sans suite · Propulsons!";
};

export const meta: MetaFunction = ({ error }) => [{ title: titleOf(error) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const [actor, { message, clear }, frame] = await Promise.all([getActor(request), takeMessage(request), readSiteFrame()]);
  const desks = { committee: can(actor, "committee.read"), partner: can(actor, "attestation.answer"), team: can(actor, "team.work") };
  const person = actor && { name: actor.name, desks };
  const headers: HeadersInit = clear ? { "Set-Cookie": clear } : {};
  const { name, ofName } = territory();
  return data({ person, message, ...frame, site: env().PUBLIC_URL, territory: { name, ofName }, legal: intermediary(), demo: await readDemoState(request) }, { headers });
}

export type RootData = ReturnType<typeof useRootData>;
const useRootData = () => useRouteLoaderData<typeof loader>("root");

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRootData();
  const scripted = useScripted();
  const isPlain = useIsPlainPage() && !scripted;
  return (
    <html lang="fr" data-request={useRequestId() || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {root ? <SiteShell {...root} above={root.demo && <DemoBar {...root.demo} />}>{children}</SiteShell> : <main id="contenu">{children}</main>}
        {isPlain ? <script type="module" src={enhance} nonce={nonce} /> : <ScrollRestoration nonce={nonce} />}
        {!isPlain && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet key={usePageVersion(useRootData())} />;
}

export function ErrorBoundary() {
  const root = useRootData();
  return <ErrorPage signedIn={Boolean(root?.person)} email={root?.legal.email} />;
}
