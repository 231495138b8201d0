export interface ReadLimits {
  maxRows: number;
  timeoutMs: number;
  /** Aborting ends the transaction in the database, not only the wait for it. */
  signal?: AbortSignal;
}

export interface WriteOptions {
  /** Longest run of the whole transaction; two minutes by default. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** The graph's revision stays what it is: for a copy, whose revision is that of the original. */
  keepsRevision?: boolean;
  /** Rows hold their values as `streamExact` gives them: for what is put away to be brought back as it was. */
  isExact?: boolean;
}
