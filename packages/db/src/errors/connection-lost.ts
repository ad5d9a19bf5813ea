/** The connection died. Before `commit` nothing was kept; during it the outcome is unknown until the key is asked again. */
export class ConnectionLost extends Error {
  readonly inDoubt: boolean;

  constructor(inDoubt: boolean) {
    super(inDoubt ? "connection lost while committing" : "connection lost");
    this.name = "ConnectionLost";
    this.inDoubt = inDoubt;
  }
}

/** No connection came free in time. */
export class PoolExhausted extends Error {
  constructor() {
    super("no database connection came free in time");
    this.name = "PoolExhausted";
  }
}

/** A handle was used after its transaction ended. */
export class TransactionOver extends Error {
  constructor() {
    super("the transaction of this handle is over");
    this.name = "TransactionOver";
  }
}
