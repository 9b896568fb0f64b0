/** One test that must fail once its protection is gone. */
type Proof = {
  /** What is protected, in a sentence. */
  protection: string;
  /** The test file, and words of the test's title. */
  proof: string;
  title: string;
};

/** A piece of code to take away: `from` stands exactly once in `file`. */
export type CodeSwitch = Proof & { file: string; from: string; to: string };

/** A guard of the database to take away, once the schema is complete. */
export type SqlSwitch = Proof & { sql: string };

export type Switch = CodeSwitch | SqlSwitch;

/** How the switch that is off reaches the modules read, and the process of the test that must fail. */
const SWITCH_OFF = "SWITCH_OFF";

/** The switch taken off in this process, or null: the product itself never asks. */
export function switchedOff(): Switch | null {
  const given = process.env[SWITCH_OFF];
  return given ? (JSON.parse(given) as Switch) : null;
}

export function switchOff(off: Switch): void {
  process.env[SWITCH_OFF] = JSON.stringify(off);
}

export function switchBackOn(): void {
  delete process.env[SWITCH_OFF];
}
