/** Something started, to be stopped in turn. */
export interface Member {
  name: string;
  /** Resolves when it is gone, however that came. */
  ended: Promise<unknown>;
  lastLines(): string;
  stop(): Promise<void>;
  kill(): void;
}

export interface Crew {
  /** From now on the member is stopped with the others. */
  add<T extends Member>(member: T): T;
  /** Its work is done: it may end. */
  dismiss(member: Member): void;
  /** Resolves with the first of these members that ends without having been told to. */
  firstLost(): Promise<Member>;
  /** Stops everybody, last come first. Safe to call twice. */
  stop(): Promise<void>;
  /** Ends everybody at once. */
  kill(): void;
}

/** The processes of one running product, in the order in which they came. */
export function createCrew(): Crew {
  const members: Member[] = [];
  let stopped: Promise<void> | undefined;

  async function stopAll() {
    for (const member of members.toReversed()) await member.stop();
  }

  const untilLost = (member: Member) =>
    new Promise<Member>((resolve) => void member.ended.then(() => stopped ?? resolve(member)));

  return {
    add(member) {
      members.push(member);
      if (stopped) {
        member.kill();
        throw new Error(`${member.name} came while everything was stopping`);
      }
      return member;
    },
    dismiss: (member) => void members.splice(members.indexOf(member), 1),
    firstLost: () => Promise.race(members.map(untilLost)),
    stop: () => (stopped ??= stopAll()),
    kill: () => members.forEach((member) => member.kill()),
  };
}
