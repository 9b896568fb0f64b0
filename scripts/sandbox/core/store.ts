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

/**
 * Maps in memory, an append-only journal on disk. Values are never changed in place: a change is a new `put`.
 * All writes happen inside `transact`, which is synchronous: nothing can come between a check and its write.
 */
export class Store {
  private tables = new Map<TableName, Map<string, AnyRow>>();
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
    if (value === null) this.table(name).delete(id);
    else this.table(name).set(id, { id, account, value } as never);
  }

  private table<N extends TableName>(name: N): Map<string, Row<Tables[N]>> {
    let table = this.tables.get(name);
    if (!table) this.tables.set(name, (table = new Map()));
    return table as never;
  }
}
