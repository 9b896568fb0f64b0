import { db } from "#db";
import { action as accessCode } from "~/routes/voters/access-code";
import { action as code } from "~/routes/voters/code";
import { action as door } from "~/routes/voters/door";
import { action as franceConnect } from "~/routes/voters/franceconnect";
import { loader as comeBack } from "~/routes/voters/franceconnect-return";
import { action as proof } from "~/routes/voters/proof";
import type { VoterIdentity } from "~/features/voters/identity";
import { readVoterPass, type VoterPass } from "~/features/voters/voter-pass.server";
import { currentRequest, withRequest } from "~/lib/current-request.server";
import type { OpenRound } from "./open-round";

type Handler = (args: { request: Request; params: { year: string }; context: object }) => Promise<unknown>;

/** What a page answers a form: where it leads, or the sentences beside its fields. */
export type Answered = { to: string | null; errors: string };

/** A browser that votes without script: it keeps cookies, follows nothing, and comes from one network. */
export class VoterBrowser {
  readonly cookies = new Map<string, string>();
  constructor(
    readonly round: OpenRound,
    readonly address = `203.0.${Math.floor(Math.random() * 250)}.9`,
  ) {}

  request(path: string, form?: Record<string, string>): Request {
    const headers = { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
    const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
    return new Request(`http://localhost:3000/budget-citoyen/${this.round.edition.year}/voter${path}`, init);
  }

  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** Sends a request to a route, as one that nobody notes down. */
  async ask(handler: Handler, request: Request): Promise<Answered> {
    const args = { request, params: { year: String(this.round.edition.year) }, context: {} };
    const context = currentRequest() ?? { id: "test", address: this.address, untold: true as const };
    const answer = await withRequest(context, () => handler(args)).catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) return { to: null, errors: JSON.stringify(answer) };
    this.keep(answer.headers);
    return { to: answer.headers.get("Location"), errors: "" };
  }

  sayWho({ familyName = "Exemple", firstName = "Odile", birthDate = "1980-05-17", commune = "62400 Béthune", suite = "" }: Partial<VoterIdentity> & { commune?: string; suite?: string } = {}) {
    const [birthYear = "", birthMonth = "", birthDay = ""] = birthDate.split("-");
    return this.ask(door as Handler, this.request(suite, { familyName, firstName, birthDay, birthMonth, birthYear, commune, sworn: "on" }));
  }

  askCode = (email: string) => this.ask(proof as Handler, this.request("/preuve", { email }));
  typeCode = (typed: string) => this.ask(code as Handler, this.request("/code", { code: typed }));
  typeAccessCode = (typed: string) => this.ask(accessCode as Handler, this.request("/carton", { accessCode: typed }));
  leave = () => this.ask(franceConnect as Handler, this.request("/franceconnect", {}));
  comeBack = (address: URL) => this.ask(comeBack as Handler, this.request(`/franceconnect/retour${address.search}`));
  pass = (): VoterPass | null => readVoterPass(this.request(""), this.round.roundId);
}

/** The last code mailed to this address, not sent yet. */
export async function mailedVoterCode(email: string): Promise<string> {
  const mail = await db.selectFrom("mailMessage").select("props").where("template", "=", "voter-code").where("recipient", "=", email).orderBy("createdAt", "desc").executeTakeFirstOrThrow();
  return (mail.props as { code: string }).code;
}
