import { InputError } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { quote } from '../errors/quote.js';

/**
 * The error for a metric that no experiment has.
 * @param metric - Path that was asked for.
 * @param known - Names of the metrics that there are.
 * @param place - Where it was asked for.
 * @internal
 */
export function unknownMetric(
  metric: string,
  known: readonly string[],
  place = 'metric',
): InputError {
  if (known.length === 0) {
    return new InputError({
      place,
      found: quote(metric),
      allowed: 'none: the results have no metrics',
    });
  }
  return new InputError({
    place,
    found: quote(metric),
    allowed: known.join(', '),
    nearest: nearestNames(metric, known),
  });
}
