/** How the process ends, after sysexits(3). */
export const exitCodes = {
  /** Stopped on request. */
  ok: 0,
  /** A service that is needed cannot be reached, or refuses us. */
  unavailable: 69,
  /** A bug of ours. */
  software: 70,
  /** The settings are wrong. */
  configuration: 78,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The process has to end; the message says why and what to do, for the person at the terminal. */
export class ExitError extends Error {
  override readonly name = 'ExitError';
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
