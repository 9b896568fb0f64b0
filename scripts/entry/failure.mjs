/** Something the person at the keyboard can act on: shown as it is, without a stack. */
export class Failure extends Error {}

/**
 * Runs an entry's main and turns what it throws into a message and an exit code.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runEntry(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
