import { describe, expect, test } from "vitest";
import { judgeDonor, judgeTesting, type DonorFacts, type DonorRefusal, type TestingVerdict } from "./card-testing";
import { vigilanceRulesV1 } from "./vigilance-rules";

describe("a campaign over half an hour", () => {
  const cases: [string, number, number, TestingVerdict][] = [
    ["nothing happens", 0, 0, "calm"],
    ["an ordinary evening", 3, 25, "calm"],
    ["the radio spoke of it: two hundred gifts, a tenth declined", 22, 200, "calm"],
    ["a school gives together", 6, 60, "calm"],
    ["one bank is down: half of twenty gifts pass", 10, 10, "calm"],
    ["a person tries three cards, nobody else gives", 3, 0, "calm"],
    ["twelve cards declined, nobody gives", 12, 0, "slowed"],
    ["tests hidden among gifts, as many as them", 20, 20, "slowed"],
    ["thirty declined, a few stolen cards pass", 30, 4, "paused"],
    ["a thousand tests", 1000, 30, "paused"],
    ["tests on a campaign that everybody gives to: gifts go on", 30, 31, "calm"],
  ];
  test.each(cases)("%s", (_, declines, paid, verdict) => {
    expect(judgeTesting({ declines, paid }, vigilanceRulesV1)).toBe(verdict);
  });
});

describe("a donor who comes to give", () => {
  const calm: DonorFacts = { emailDeclines: 0, clientDeclines: 0, clientPaid: 0, openByEmail: 0, openByClient: 0, openOnCampaign: 0 };
  const cases: [string, Partial<DonorFacts>, boolean, DonorRefusal | null][] = [
    ["for the first time", {}, false, null],
    ["again, two cards declined", { emailDeclines: 2, clientDeclines: 2 }, false, null],
    ["again and again, eight declined in an hour", { emailDeclines: 8 }, false, "too_many_declines"],
    ["in a class of thirty, four declined", { clientDeclines: 4, clientPaid: 26, openByClient: 20 }, false, null],
    ["in a library, twenty declined among sixty", { clientDeclines: 20, clientPaid: 40 }, false, null],
    ["behind the address of a thief", { clientDeclines: 20, clientPaid: 1 }, false, "too_many_declines"],
    ["with six payments open", { openByEmail: 6 }, false, "too_many_open"],
    ["in a hall where sixty people pay at once", { openByClient: 60 }, false, "too_many_open"],
    ["while a hundred others pay", { openOnCampaign: 100 }, false, null],
    ["while a hundred others pay, and the campaign is slowed", { openOnCampaign: 100 }, true, "campaign_busy"],
    ["while the campaign is slowed and calm again", { openOnCampaign: 5 }, true, null],
  ];
  test.each(cases)("%s", (_, facts, slowed, refusal) => {
    expect(judgeDonor({ ...calm, ...facts }, slowed)).toBe(refusal);
  });
});
