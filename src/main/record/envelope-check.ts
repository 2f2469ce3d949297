import type { Envelope } from '../../shared/envelope';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { tooLarge } from './failure-sentences';
import { maxLineBytes } from './journal-line';
import type { InvalidEnvelope, TooLarge } from './recorder-failures';

/** Room that the keys seq, prev and batch can take at most. */
const headRoomBytes = 256;
const kindPattern = /^[a-z][a-z-]{0,63}$/;
const isoPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Checks the envelopes of one batch and turns each into the JSON of its keys kind, at, actor, step, payload
 * (without braces, UTF-8), ready for `buildLine`. The first bad one fails the batch.
 */
export function serializeEnvelopes(
  envelopes: readonly Envelope[],
): Result<readonly Buffer[], InvalidEnvelope | TooLarge> {
  if (!Array.isArray(envelopes) || envelopes.length === 0) return failure(invalid(0, 'batch'));
  const parts: Buffer[] = [];
  for (const [index, envelope] of envelopes.entries()) {
    const field = badField(envelope);
    if (field !== undefined) return failure(invalid(index, field));
    const { kind, at, actor } = envelope;
    const step = jsonText(envelope.step);
    if (step === undefined) return failure(invalid(index, 'step'));
    const payload = jsonText(envelope.payload);
    if (payload === undefined) return failure(invalid(index, 'payload'));
    const part = Buffer.from(
      `"kind":${JSON.stringify(kind)},"at":${JSON.stringify(at)},"actor":${JSON.stringify(actor)},"step":${step},"payload":${payload}`,
    );
    if (part.length + headRoomBytes > maxLineBytes)
      return failure(tooLarge(index, part.length, maxLineBytes - headRoomBytes));
    parts.push(part);
  }
  return success(parts);
}

function badField(envelope: Envelope): string | undefined {
  if (typeof envelope !== 'object' || envelope === null) return 'envelope';
  const { kind, at, actor } = envelope;
  if (typeof kind !== 'string' || !kindPattern.test(kind)) return 'kind';
  if (typeof at !== 'string' || !isoPattern.test(at) || Number.isNaN(Date.parse(at))) return 'at';
  if (typeof actor !== 'string' || actor.length > 1000) return 'actor';
  return undefined;
}

/** JSON text of an opaque value; `undefined` becomes null; what JSON cannot hold (a function, a BigInt, a circle) is `undefined`. */
function jsonText(value: unknown): string | undefined {
  if (value === undefined) return 'null';
  try {
    const text: string | undefined = JSON.stringify(value);
    return text;
  } catch {
    return undefined;
  }
}

function invalid(index: number, field: string): InvalidEnvelope {
  const message = `The app tried to write an entry that the journal does not take (number ${index + 1}, “${field}”). Nothing was stored, and the archive is safe. This is a mistake in the app; please report it.`;
  return { kind: 'invalid-envelope', index, field, message };
}
