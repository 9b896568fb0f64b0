import { findProblems } from "./checks.mjs";
import { gatherFacts } from "./facts.mjs";
import { paragraph } from "./paragraph.mjs";

/** Commands that install and build; the others only need Node.js. */
const CHECKED = ["demo", "test"];

/**
 * Says every problem of this machine with its remedy, before anything is installed.
 * @param {string} command like "demo"
 * @returns {boolean} whether the command can go on
 */
export function preflight(command) {
  if (!CHECKED.includes(command)) return true;
  const problems = findProblems(gatherFacts(command));
  for (const problem of problems) console.error(`\n${paragraph(problem)}`);
  const stopped = problems.some(({ stops }) => stops);
  if (stopped) console.error(`\nNothing was changed. More remedies: docs/first-contact.md`);
  return !stopped;
}
