import type Stripe from "stripe";
import { Journal } from "./journal";
import type { TableName, Tables } from "./tables";

export interface Row<T> {
  id: string;
  account: string;
  value: T;
}

/** `null` as value removes the row. */
type Write = [table: TableName, id: string, account: string, value: unknown];
type AnyRow = Row<Tables[TableName]>;

/** Columns by which rows are looked for again and again: found without walking their table. */
const SHELVED = { session: ["status"], refund: ["status", "charge"] } as const satisfies { [N in TableName]?: readonly (keyof Tables[N])[] };
type Shelved = keyof typeof SHELVED;
type ColumnOf<N extends Shelved> = (typeof SHELVED)[N][number];

/**
 * Maps in memory, an append-only journal on disk. Values are never changed in place: a change is a new `put`.
 * All writes happen inside `transact`, which is synchronous: nothing can come between a check and its write.
 */
export class Store {
  private tables = new Map<TableName, Map<string, AnyRow>>();
  private shelves = new Map<string, Map<string, AnyRow>>();
  /** Counts the changes: nothing was written as long as it stays the same. */
  version = 0;
  private pending: Write[] | null = null;
  private undo: (() => void)[] = [];
  private readonly journal: Journal;

  constructor(path?: string) {
    this.journal = new Journal(path);
    for (const writes of this.journal.read()) for (const write of writes as Write[]) this.apply(write);
  }

  get<N extends TableName>(name: N, id: string): Row<Tables[N]> | undefined {
    return this.table(name).get(id);
  }

  /** In order of creation. */
  rows<N extends TableName>(name: N, account?: string): Row<Tables[N]>[] {
    const all = [...this.table(name).values()];
    return account === undefined ? all : all.filter((row) => row.account === account);
  }

  /** Those whose column holds this value, in the order in which they came to hold it. */
  rowsWith<N extends Shelved>(name: N, column: ColumnOf<N>, value: string): Row<Tables[N]>[] {
    return [...(this.shelves.get(shelfOf(name, column, value))?.values() ?? [])] as Row<Tables[N]>[];
  }

  put<N extends TableName>(name: N, id: string, account: string, value: Tables[N]): void {
    this.write([name, id, account, value]);
  }

  remove(name: TableName, id: string): void {
    this.write([name, id, "", null]);
  }

  /** All of `work` or nothing; written to the journal as one line. */
  transact<T>(work: () => T): T {
    if (this.pending) return work();
    this.pending = [];
    this.undo = [];
    try {
      const result = work();
      if (this.pending.length > 0) this.journal.append(this.pending);
      return result;
    } catch (error) {
      for (const step of this.undo.reverse()) step();
      throw error;
    } finally {
      this.pending = null;
    }
  }

  reset(): void {
    this.tables = new Map();
    this.shelves = new Map();
    this.version += 1;
    this.journal.clear();
  }

  close(): void {
    this.journal.close();
  }

  private write(write: Write): void {
    if (!this.pending) throw new Error(`write to ${write[0]} outside of a transaction`);
    const [name, id] = write;
    const before = this.table(name).get(id);
    this.undo.push(() => this.apply([name, id, before?.account ?? "", before?.value ?? null]));
    this.apply(write);
    this.pending.push(write);
  }

  private apply([name, id, account, value]: Write): void {
    this.version += 1;
    const before = this.table(name).get(id);
    const after = value === null ? undefined : ({ id, account, value } as AnyRow);
    if (after) this.table(name).set(id, after as never);
    else this.table(name).delete(id);
    this.shelve(name, id, before, after);
  }

  private shelve(name: TableName, id: string, before: AnyRow | undefined, after: AnyRow | undefined): void {
    for (const column of name in SHELVED ? SHELVED[name as Shelved] : []) {
      const [from, to] = [before, after].map((row) => row && shelfOf(name, column, String((row.value as Stripe.Refund)[column as "status"])));
      if (from !== undefined && from !== to) this.leave(from, id);
      if (to === undefined) continue;
      const shelf = this.shelves.get(to) ?? new Map<string, AnyRow>();
      this.shelves.set(to, shelf.set(id, after!));
    }
  }

  private leave(name: string, id: string): void {
    const shelf = this.shelves.get(name);
    shelf?.delete(id);
    if (shelf?.size === 0) this.shelves.delete(name);
  }

  private table<N extends TableName>(name: N): Map<string, Row<Tables[N]>> {
    let table = this.tables.get(name);
    if (!table) this.tables.set(name, (table = new Map()));
    return table as never;
  }
}

const shelfOf = (name: TableName, column: string, value: string): string => `${name}.${column}=${value}`;
