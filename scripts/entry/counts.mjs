/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts[]} counts */
export const sum = (counts) =>
  counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NOTHING,
  );

/** What failed as a whole (no report, an exit code without a failed test) counts as one failure. */
const failedAnyhow = (counts, code) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** @returns {Counts} a check that has no tests inside, like the compiler */
export const oneCheck = (code) => (code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 });

/**
 * @param {any} report Vitest's JSON report, or null when there is none
 * @param {number} code its exit code
 */
export function vitestCounts(report, code) {
  // A file that cannot even be loaded has no tests in the report: it is a failure all the same.
  const broken = (file) =>
    file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed");
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(broken).length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return failedAnyhow(counts, code);
}

/**
 * @param {any} report Playwright's JSON report, or null when there is none
 * @param {number} code its exit code
 */
export function playwrightCounts(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return failedAnyhow({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/**
 * @param {{ passed: number, failed: number } | null} report of tests/switches/run.ts, or null when there is none
 * @param {number} code its exit code
 */
export const switchCounts = (report, code) => failedAnyhow({ ...NOTHING, ...report }, code);
