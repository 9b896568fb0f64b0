import type { RequestHandler } from "express";
import { patternOf } from "./route-pattern.server";

/** Pages where people vote, and the one where whoever holds a code changes a ballot. */
const voting = /^\/budget-citoyen\/:year\/(?:bulletin|suivi)(?:\/|$)/;
const byCodeAlone = /^\/budget-citoyen\/:year\/suivi(?:\/|$)/;

const isOfVote = (cookie: string): boolean => /^\s*(?:__\w+-)?(?:voter-pass|ballot-secret)=/.test(cookie);

/**
 * On these pages nobody is signed in: an account's last hour would be the hour of its vote. The ballot's page keeps the
 * vote's own cookies; the page of the code keeps none.
 */
export function forgetWhoVotes(): RequestHandler {
  return (request, _response, next) => {
    const { cookie } = request.headers;
    if (!cookie || !request.path.startsWith("/budget-citoyen/")) return next();
    const pattern = patternOf(request.path);
    if (!voting.test(pattern)) return next();
    const kept = byCodeAlone.test(pattern) ? [] : cookie.split(";").filter(isOfVote);
    if (kept.length > 0) request.headers.cookie = kept.join(";");
    else delete request.headers.cookie;
    next();
  };
}
