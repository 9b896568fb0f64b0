import { describe, expect, test } from "vitest";
import { db } from "#db";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aCompleteDraft, aSubmittedApplication } from "#tests/factories/label";
import { aPartner } from "#tests/factories/projects";
import { useTestDatabase } from "#tests/database";
import type { Actor } from "~/features/accounts/permissions";
import { enterEnquiry } from "~/features/enquiries/enter-enquiry.server";
import { parisDay } from "~/lib/dates";
import { findNextEvent } from "./next-event.server";
import { readFunnel } from "./funnel.server";
import { getOwnSheet } from "./own-sheet.server";

useTestDatabase();

const today = () => parisDay(new Date());
const thisYear = () => Number(today().slice(0, 4));

const sent = (team: Actor, partnerId: string, name: string) =>
  enterEnquiry(team, {
    name, phone: "+33321000000", summary: "Un four à pain partagé.", commune: "62400 Béthune", need: "support", channel: "partner", partnerId,
    receivedOn: today(), consent: "on", another: "on",
  } as Parameters<typeof enterEnquiry>[1]);

describe("the funnel of a partner", () => {
  test("counts whom it brought and whom it attested, each once, and nothing of others", async () => {
    const team = await aTeamMember();
    const mine = await aSubmittedApplication();
    await aSubmittedApplication();
    const { partnerId: otherId } = await aPartner("Un autre");
    await sent(team, mine.partnerId, "Louise Exemple");
    await sent(team, otherId, "Gaston Exemple");
    expect(await readFunnel(mine.partner, null)).toEqual({ enquiries: 1, firstMeetings: 0, applications: 1, labels: 0, campaigns: 0, collectedCents: 0 });
  });

  test("an unanswered request counts for nothing, and neither does another year", async () => {
    const asked = await aCompleteDraft();
    expect((await readFunnel(asked.partner, null)).applications).toBe(0);
    const attested = await aSubmittedApplication();
    expect((await readFunnel(attested.partner, thisYear())).applications).toBe(1);
    expect((await readFunnel(attested.partner, thisYear() - 1)).applications).toBe(0);
  });
});

test("a sheet opens for its own people only", async () => {
  const { partner, partnerId } = await aPartner("Chez nous");
  const { partner: stranger } = await aPartner("Chez eux");
  expect((await getOwnSheet(partner, partnerId)).name).toBe("Chez nous");
  for (const person of [stranger, await aMember()]) await expect(getOwnSheet(person, partnerId)).rejects.toMatchObject({ status: 404 });
});

test("the next gathering is one to come, held, and for whoever starts", async () => {
  expect(await findNextEvent()).toBeNull();
  const team = await aTeamMember();
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const event = (title: string, hours: number) => ({ kind: "workshop" as const, title, place: "Arras", startsAt: at(hours), endsAt: at(hours + 1), hostAccountId: team.accountId, createdBy: team.accountId, createdAt: at(0) });
  const cancelled = { cancelledAt: at(0), cancelledBy: team.accountId };
  await db.insertInto("event").values([event("Hier", -24), { ...event("Annulé", 2), ...cancelled }, { ...event("Rendez-vous", 4), kind: "first_meeting" }, event("Le bon", 24), event("Plus tard", 48)]).execute();
  expect((await findNextEvent())?.title).toBe("Le bon");
});
