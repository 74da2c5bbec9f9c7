import type { MethodName, RawParams } from '../params.js';

/** A call that reached the server with the right token and a known method, faults included. */
export interface RecordedCall {
  readonly method: MethodName;
  readonly params: RawParams;
  /** Epoch milliseconds by the server's clock. */
  readonly at: number;
}

/** The last calls, oldest first. */
export interface CallRecord {
  add(call: RecordedCall): void;
  all(): readonly RecordedCall[];
}

const KEPT = 100_000;

/** Keeps the last 100,000 calls, or none. */
export function createCallRecord(isOn: boolean): CallRecord {
  let calls: RecordedCall[] = [];
  return {
    add: (call) => {
      if (!isOn) return;
      calls.push(call);
      if (calls.length >= 2 * KEPT) calls = calls.slice(-KEPT);
    },
    all: () => calls.slice(-KEPT),
  };
}
