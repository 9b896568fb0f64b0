import * as client from "openid-client";
import { z } from "zod";
import { env } from "~/lib/env.server";

/** FranceConnect v2's profile of OpenID Connect: only what the roll needs, at the first level of eIDAS or above. */
const asked = { scope: "openid given_name family_name birthdate", acr_values: "eidas1" };
const levels = ["eidas1", "eidas2", "eidas3"] as const;
const WAIT_SECONDS = 8;

/** Kept by the browser, sealed, between leaving and coming back. */
export type Leaving = { state: string; nonce: string; verifier: string };

/** As the register of births has it: every first name, and `00` for a day or a month that is not known. */
const told = z.object({ given_name: z.string().min(1), family_name: z.string().min(1), birthdate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
export type ProvedIdentity = { familyName: string; givenNames: string; birthDate: string };

export const hasFranceConnect = (): boolean => Boolean(env().FRANCECONNECT_ISSUER && env().FRANCECONNECT_CLIENT_ID && env().FRANCECONNECT_SECRET);

let discovered: Promise<client.Configuration> | undefined;

function discover(): Promise<client.Configuration> {
  const { FRANCECONNECT_ISSUER: issuer = "", FRANCECONNECT_CLIENT_ID: id = "", FRANCECONNECT_SECRET: secret = "", FRANCECONNECT_SIGNATURE: algorithm } = env();
  // Tests talk to a provider on this machine; production refuses an issuer in clear.
  const plain = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  // With an algorithm named, an answer that is not signed by it is refused.
  const signed = { id_token_signed_response_alg: algorithm, userinfo_signed_response_alg: algorithm };
  return client.discovery(new URL(issuer), id, signed, client.ClientSecretPost(secret), { execute: [...plain, client.enableNonRepudiationChecks], timeout: WAIT_SECONDS });
}

/** Asked once; again after a failure. */
async function configuration(): Promise<client.Configuration> {
  discovered ??= discover();
  return discovered.catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });
}

/** Where to send the browser, and what it must bring back. @throws when the provider does not answer */
export async function leaveForFranceConnect(redirectUri: string): Promise<{ url: string; leaving: Leaving }> {
  const config = await configuration();
  const leaving = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
  const challenge = await client.calculatePKCECodeChallenge(leaving.verifier);
  const url = client.buildAuthorizationUrl(config, { ...asked, redirect_uri: redirectUri, state: leaving.state, nonce: leaving.nonce, code_challenge: challenge, code_challenge_method: "S256" });
  return { url: url.href, leaving };
}

export type CameBack = { identity: ProvedIdentity; /** The token that its logout asks for. */ idToken: string };

/** Reads who it is from the address that the browser came back by. @throws when anything of it is not as it was asked */
export async function comeBackFromFranceConnect(address: URL, { state, nonce, verifier }: Leaving): Promise<CameBack> {
  const config = await configuration();
  const tokens = await client.authorizationCodeGrant(config, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
  const claims = tokens.claims();
  z.enum(levels).parse(claims?.acr);
  const { given_name, family_name, birthdate } = told.parse(await client.fetchUserInfo(config, tokens.access_token, claims!.sub));
  return { identity: { familyName: family_name, givenNames: given_name, birthDate: birthdate }, idToken: tokens.id_token! };
}

/** Where the session at FranceConnect ends, before the browser comes back: the next person at this computer has none. */
export async function endAtFranceConnect(idToken: string, backTo: string, state: string): Promise<string> {
  return client.buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: backTo, state }).href;
}
