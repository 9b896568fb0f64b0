import { expect, test } from "vitest";
import { db } from "#db";
import { importPastContacts } from "#db/seeds/past-contacts";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { anEnquiry } from "#tests/factories/enquiries";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { successRate } from "./funnel";
import { readFunnel } from "./funnel.server";

useTestDatabase();

const year = { from: "2016-10-01", to: "2017-09-30" };

test("from October 2016 to September 2017: 52 contacts, 42 first meetings, 10 requests, out of imported rows", async () => {
  expect((await readFunnel(year)).history).toMatchObject({ enquiry: 0, meeting: 0, application: 0 });
  expect(await importPastContacts()).toBe(true);
  expect(await importPastContacts()).toBe(false);
  const { history, live } = await readFunnel(year);
  expect(history).toMatchObject({ enquiry: 52, meeting: 42, application: 10 });
  expect(live).toMatchObject({ enquiry: 0, meeting: 0, application: 0 });
  expect((await readFunnel({})).history).toMatchObject({ enquiry: 52, meeting: 42, application: 10 });
  expect(await db.selectFrom("enquiry").select("id").where("name", "is not", null).execute()).toEqual([]);
});

test("what is live is counted beside the past, by theme and territory", async () => {
  const team = await aTeamMember();
  await anEnquiry(team, { status: "met", theme: "alimentation" });
  await anEnquiry(team, { theme: "energie" });
  expect((await readFunnel({})).live).toMatchObject({ enquiry: 2, meeting: 1 });
  expect((await readFunnel({ theme: "energie" })).live).toMatchObject({ enquiry: 1, meeting: 0 });
  expect((await readFunnel({ epci: "200072460" })).live.enquiry + (await readFunnel({ epci: "246200364" })).live.enquiry).toBe(2);
  expect((await readFunnel({}, db, true)).live.enquiry).toBe(0);
});

test("a campaign counts once it is open to gifts", async () => {
  await aLiveCampaign();
  const { live } = await readFunnel({}, db, true);
  expect([live.label, live.campaign, live.succeeded]).toEqual([1, 1, 0]);
  expect(successRate({ ...live, succeeded: 3, failed: 1 })).toBe(75);
});
