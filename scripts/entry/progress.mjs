/** @param {number} since milliseconds, as performance.now() gave them */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step of a command and says how long it took. The line is begun before and ended after, so
 * `work` must stay silent itself.
 * @template T
 * @param {string} label
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = performance.now();
  process.stdout.write(`  ${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(begun)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(begun)}\n`);
    throw error;
  }
}
