import { errorCode, InputError } from '@icarus-sim/core';
import { shownAddress } from './redis-address.js';

/** The oldest version with all the commands that the queues use. */
export const OLDEST_VERSION = [6, 2] as const;

const USABLE_SERVER = `Redis ${OLDEST_VERSION.join('.')} or newer that can be reached`;

const OWN_AUTHORITY =
  'a certificate of an authority that this machine trusts, or of one whose certificate is in the ' +
  'file that NODE_EXTRA_CA_CERTS names';

/** What would make a connection with TLS possible, by the code of the error. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: OWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: OWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: OWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: OWN_AUTHORITY,
  CERT_HAS_EXPIRED: 'a certificate that is valid today',
  CERT_NOT_YET_VALID: 'a certificate that is valid today',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server by a name that stands in its certificate',
};

/** What a server does that gets TLS without knowing it, or expects it and gets none. */
const NO_COMMON_LANGUAGE = ['ECONNRESET', 'EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ETIMEDOUT'];

/**
 * Says why a server can't be used and what would help.
 * @param error - What came of the attempt to use it.
 */
export function connectionProblem(address: URL, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error);
  const code = errorCode(error);
  return new InputError({
    place: shownAddress(address),
    found: `no Redis server that can be used (${reason})`,
    allowed: CERTIFICATES[code] ?? `${USABLE_SERVER}${otherProtocol(address, code)}`,
  });
}

function otherProtocol({ protocol }: URL, code: string): string {
  if (!NO_COMMON_LANGUAGE.includes(code)) return '';
  const withTls = protocol === 'rediss:';
  return withTls ? '; without TLS, by redis://' : '; with TLS, by rediss://';
}
