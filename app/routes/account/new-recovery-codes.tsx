import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReturnPath } from "~/features/accounts/accounts.schemas";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { AccountPage } from "~/features/accounts/components/account-page";
import { RecoveryCodeList } from "~/features/accounts/components/recovery-code-list";
import { takeCodes } from "~/features/accounts/shown-codes.server";
import { pageTitle } from "~/features/content/content";
import { redirect } from "~/lib/redirect.server";

export const meta = pageTitle("Vos codes de secours");

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  const taken = await takeCodes(request, actor.accountId);
  if (!taken) throw redirect("/mon-compte/codes-de-secours");
  const headers = { "Cache-Control": "no-store", "Set-Cookie": taken.clear };
  return data({ codes: taken.codes, returnTo: readReturnPath(request.url) }, { headers });
}

export default function NewRecoveryCodes() {
  const { codes, returnTo } = useLoaderData<typeof loader>();
  return (
    <AccountPage at="/mon-compte/double-verification" title="Gardez ces codes" lead="La double vérification est en place. Ces codes vous ouvriront si votre téléphone se perd.">
      <RecoveryCodeList codes={codes} next={returnTo} />
    </AccountPage>
  );
}
