import { InputError, OFFICIAL_COMPONENTS, quote } from '@icarus-sim/core';
import type { PluginKind } from './plugin-kind.js';

/** A component's name in the forms that its package needs. */
export interface ComponentName {
  /** As configurations have it: `COIN_FLIP`. */
  readonly constant: string;
  /** Of the class: `CoinFlip`. */
  readonly pascal: string;
  /** Of the factory: `coinFlip`. */
  readonly camel: string;
  /** Of the file: `coin-flip`. */
  readonly kebab: string;
}

const VALID = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Words that a factory can't be called, or that the files of a template use already. */
const TAKEN = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval
   export extends false finally for function if implements import in index interface let name new
   null package parameters private protected public return static super switch this throw true try
   typeof undefined var version void while with yield`.split(/\s+/),
);

/**
 * Reads the name of a component, in capitals or as `coinFlip`, `coin-flip` or `Coin flip`.
 * @throws InputError with the nearest valid name where it is none, or where it is taken.
 */
export function parseComponentName(text: string, { component, title }: PluginKind): ComponentName {
  const constant = constantOf(text);
  const isOddlyWritten = !/^[\w -]+$/.test(text);
  if (!VALID.test(constant) || isOddlyWritten) {
    throw new InputError({
      place: 'name',
      found: quote(text),
      allowed: 'words of letters and digits that begin with a letter, such as COIN_FLIP',
      nearest: VALID.test(constant) ? [constant] : [],
    });
  }
  const name = formsOf(constant);
  const official = OFFICIAL_COMPONENTS[component];
  const isOfficial = official?.components.includes(constant);
  if (isOfficial || TAKEN.has(name.camel)) {
    const nearest = [`MY_${constant}`];
    const by = isOfficial ? `${title} of ${official?.package} already` : 'a word with a meaning';
    throw new InputError({
      place: 'name',
      found: `${constant}, ${by}`,
      allowed: 'a name that is not taken',
      nearest,
    });
  }
  return name;
}

/** Words in capitals; what is neither letter nor digit stands between words. */
function constantOf(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
}

function formsOf(constant: string): ComponentName {
  const words = constant.toLowerCase().split('_');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    constant,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    kebab: words.join('-'),
  };
}
