/** One Ctrl-C can arrive twice: from the terminal, and again from npm. */
const ECHO_MS = 500;

export interface Signals {
  onStop(): void;
  onKill(): void;
}

/**
 * The first SIGINT or SIGTERM asks to stop, a later one insists. When npm is killed under us, that counts
 * as asking too.
 */
export function listenToSignals({ onStop, onKill }: Signals): void {
  let first: number | undefined;
  const receive = () => {
    if (first === undefined) {
      first = performance.now();
      onStop();
    } else if (performance.now() - first > ECHO_MS) onKill();
  };
  process.on("SIGINT", receive).on("SIGTERM", receive).on("SIGHUP", receive);
  if (process.env.npm_lifecycle_event) watchParent(() => first ?? receive());
}

function watchParent(onOrphaned: () => void) {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && onOrphaned(), 1_000);
  watch.unref();
}
