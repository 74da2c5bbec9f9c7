/**
 * What came back is no answer of the Bot API: a page of a gateway, JSON that is cut off, or no answer's shape. Its `httpStatus`
 * is all that is known.
 */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
  readonly httpStatus: number;

  constructor(httpStatus: number, options?: ErrorOptions) {
    super(`HTTP ${httpStatus} without an answer of the Bot API`, options);
    this.httpStatus = httpStatus;
  }
}

/**
 * Reads the body of an answer (core.telegram.org/bots/api#making-requests): `ok` with a `result`, or not ok with an
 * `error_code`.
 * @throws {UnreadableAnswerError} when it is neither.
 */
export function readAnswer(httpStatus: number, body: string): unknown {
  const answer = parse(httpStatus, body);
  if (!isAnswer(answer)) throw new UnreadableAnswerError(httpStatus);
  return answer;
}

function parse(httpStatus: number, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UnreadableAnswerError(httpStatus, { cause });
  }
}

function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'result' in value;
  return value.ok === false && 'error_code' in value && typeof value.error_code === 'number';
}
