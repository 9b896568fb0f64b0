import type { IncomingMessage } from "node:http";
import type { RequestHandler, Response as Answer } from "express";
import { receiveSealed } from "~/features/ballots/receive-sealed.server";
import { badRequest } from "~/lib/errors";
import { orUnavailable } from "./outage.server";

/** Where browsers send the ballots that they seal (`components/send-to-box.ts`). */
export const boxAddress = "/budget-citoyen/:year/bulletin/urne";

/** As long as `boundBodies` lets it be. @throws 400 for whoever hangs up before its end */
const bodyOf = (request: IncomingMessage) =>
  new Promise<string>((resolve, reject) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => (body += piece)).once("end", () => resolve(body)).once("error", () => reject(badRequest()));
  });

/** An answer as pages give it: a refusal, the way to the door. */
async function pass(answer: Response, response: Answer): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.status(answer.status).end(await answer.text());
}

/**
 * The box of the vote. In the last hour nearly every request is this one: it goes through the same doors as the others, then
 * straight to the command, without the router of the pages (docs/decisions/votes-together.md).
 */
export function ballotBox(): RequestHandler<{ year: string }> {
  return (request, response, next) => {
    const receive = async () => {
      if (!request.is("urlencoded")) throw badRequest();
      return receiveSealed({ year: request.params.year, cookie: request.headers.cookie, fields: new URLSearchParams(await bodyOf(request)) });
    };
    orUnavailable("POST", receive)
      .then(
        ({ status, answer }) => void response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" }).end(JSON.stringify(answer)),
        (thrown: unknown) => (thrown instanceof Response ? pass(thrown, response) : Promise.reject(thrown)),
      )
      .catch(next);
  };
}
