import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type ToldIdentity = { given_name: string; family_name: string; birthdate: string; acr?: string };

export type IdentityProvider = { issuer: string; says: ToldIdentity; visit(authorization: string): Promise<URL>; stop(): Promise<void> };

const scope = "openid given_name family_name birthdate";
const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });

const settingsFor = (site: string, says: () => ToldIdentity) => ({
  clients: [{
    client_id: "propulsons", client_secret: "a secret for tests", token_endpoint_auth_method: "client_secret_post" as const,
    redirect_uris: [`${site}/retour`], post_logout_redirect_uris: [`${site}/fin`],
    id_token_signed_response_alg: "ES256" as const, userinfo_signed_response_alg: "ES256" as const,
  }],
  jwks: { keys: [{ ...key, use: "sig", alg: "ES256" }] },
  scopes: scope.split(" "),
  acrValues: ["eidas1", "eidas2", "eidas3"],
  claims: { acr: null, given_name: ["given_name"], family_name: ["family_name"], birthdate: ["birthdate"] },
  enabledJWA: { userinfoSigningAlgValues: ["ES256" as const], idTokenSigningAlgValues: ["ES256" as const] },
  cookies: { keys: ["a key for tests"] },
  ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_: unknown, accountId: string) => {
    const { given_name, family_name, birthdate } = says();
    return { accountId, claims: () => ({ sub: accountId, given_name, family_name, birthdate }) };
  },
});

/** A real OpenID Connect provider with FranceConnect v2's profile: whoever comes is at once who it `says`. `site`: the pages it comes back to. */
export async function anIdentityProvider(site: string, first: ToldIdentity): Promise<IdentityProvider> {
  const state: { says: ToldIdentity; provider?: Provider } = { says: first };
  const server = createServer((request, response) => {
    const provider = state.provider!;
    if (!request.url!.startsWith("/interaction/")) return void provider.callback()(request, response);
    void (async () => {
      const grant = new provider.Grant({ accountId: "somebody", clientId: "propulsons" });
      grant.addOIDCScope(scope);
      const { acr } = state.says;
      await provider.interactionFinished(request, response, { login: { accountId: "somebody", ...(acr && { acr }) }, consent: { grantId: await grant.save() } });
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.provider = new Provider(issuer, settingsFor(site, () => state.says));
  return {
    issuer,
    get says() { return state.says; },
    set says(told) { state.says = told; },
    visit: (authorization) => follow(authorization, issuer),
    stop: () => new Promise((stopped) => void server.close(() => stopped()).closeAllConnections()),
  };
}

/** As a browser without anything kept: from the authorization to the address that leaves the provider. */
async function follow(from: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(from);
  while (at.origin === issuer) {
    const answer = await fetch(at, { redirect: "manual", headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get("Location");
    if (!next) throw new Error(`the provider stays at ${at.pathname}: ${answer.status} ${await answer.text()}`);
    at = new URL(next, at);
  }
  return at;
}
