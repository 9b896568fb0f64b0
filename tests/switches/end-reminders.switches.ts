import type { Switch } from "./switch";

const proof = "app/features/end-reminders/end-reminders.server.test.ts";

/** What keeps an address to the one mail it was lent for. */
export default [
  { protection: "An address is kept only once its code is typed", file: "app/features/address-codes/address-codes.server.ts", from: `return right ? { email: row.email, waiting: row.waiting } : null;\n}\n\nexport`, to: `return { email: row.email, waiting: row.waiting };\n}\n\nexport`, proof, title: "a wrong code opens nothing and five close the door; one for something else neither" },
  { protection: "A reminder goes with its mail, once", file: "app/features/end-reminders/send-reminders.server.ts", from: "delete from end_reminder where id in", to: "update end_reminder set asked_at = asked_at where id in", proof, title: "leaves once from two workers at a time, and its address with it" },
  { protection: "Nobody who gave is reminded", file: "app/features/end-reminders/send-reminders.server.ts", from: "taken.filter(({ gave }) => !gave)", to: "taken", proof, title: "is not for somebody who has given meanwhile" },
] satisfies Switch[];
