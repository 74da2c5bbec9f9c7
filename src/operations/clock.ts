/** Reads the time, epoch milliseconds. A parameter wherever time matters, so that tests can turn it. */
export type Clock = () => number;
