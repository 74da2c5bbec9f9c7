import type { ApiMethods, Opts } from 'grammy/types';
import { badRequest } from './bot-api-error.js';

/** Every method of the Bot API, with its answer. */
export type BotApiMethods = ApiMethods;

/** Name of a method as Telegram spells it. */
export type MethodName = Extract<keyof BotApiMethods, string>;

/** The names of the parameters of a method, so that a misspelt one does not compile. */
export type ParamName<M extends MethodName> = Extract<keyof Opts<M>, string>;

/** Parameters as they came: JSON values, or strings from a query or a form. */
export type RawParams = Readonly<Record<string, unknown>>;

/**
 * Reads parameters with Telegram's leniency: every argument may be a string or a JSON text, "true", "yes" and "1" are
 * true, a junk number is 0 and an unknown parameter is ignored.
 */
export interface ParamReader<M extends MethodName> {
  has(name: ParamName<M>): boolean;
  string(name: ParamName<M>): string;
  integer(name: ParamName<M>): number;
  boolean(name: ParamName<M>): boolean;
  /** An object or a list; undefined when it is missing or empty. Its shape is for the caller to check. */
  json(name: ParamName<M>): unknown;
}

/** Wraps the parameters of one call of the method `M`. */
export function readParams<M extends MethodName>(raw: RawParams): ParamReader<M> {
  return {
    has: (name) => isGiven(raw[name]),
    string: (name) => toText(raw[name]),
    integer: (name) => toInteger(raw[name]),
    boolean: (name) => toBoolean(raw[name]),
    json: (name) => toJson(name, raw[name]),
  };
}

/** A field of an object that came from outside, read as loosely as a parameter. */
export function field(object: unknown, name: string): unknown {
  return isRecord(object) ? object[name] : undefined;
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string as it is, other values as their JSON text, a missing one as ''. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return isGiven(value) ? JSON.stringify(value) : '';
}

/** A whole number, or 0 for junk, as Telegram reads it. */
export function toInteger(value: unknown): number {
  const number = typeof value === 'number' ? value : Number.parseInt(toText(value), 10);
  return Number.isFinite(number) ? Math.trunc(number) : 0;
}

/** True for true, "true", "yes" and "1". */
export function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return ['true', 'yes', '1'].includes(toText(value).trim().toLowerCase());
}

function toJson(name: string, value: unknown): unknown {
  if (!isGiven(value)) return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
