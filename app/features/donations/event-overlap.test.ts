import { expect, test } from "vitest";
import { readFrom } from "./event-overlap";

const at = (time: string) => new Date(`2031-03-04T${time}Z`);
const seconds = (time: string) => at(time).getTime() / 1000;

test.each([
  ["never read: all that Stripe remembers", undefined, "10:30:00", undefined],
  ["read a minute ago: a minute again", ["10:29:00", "10:28:50"], "10:30:00", "10:27:50"],
  ["the first time in an hour: more than an hour again", ["10:59:30", "10:59:00"], "11:00:30", "09:54:00"],
  ["nothing new for long: from the last that was read", ["10:29:00", "08:00:00"], "10:30:00", "07:59:00"],
  ["Stripe's clock before ours: from ours", ["10:29:00", "10:45:00"], "10:30:00", "10:29:00"],
])("%s", (_, last, now, from) => {
  expect(readFrom(last && { polledAt: at(last[0]!), readUntil: seconds(last[1]!) }, at(now))).toBe(from && seconds(from));
});
