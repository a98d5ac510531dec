import { isIP } from 'node:net';

/**
 * Whether a request was meant for this server: its `Host` names an address or this machine. A page
 * elsewhere whose name was made to point here (DNS rebinding) has another name in it.
 * @param header - The `Host` of the request.
 * @param served - The address or name that the server was told to listen at.
 */
export function isOwnHost(header: string | undefined, served: string): boolean {
  const name = hostName(header ?? '');
  return name === 'localhost' || isIP(name) !== 0 || name === served.toLowerCase();
}

/** The name in a `Host` header, without port and without the brackets of IPv6. */
function hostName(header: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d+)?$/.exec(header) ?? [];
  return (bracketed ?? plain ?? '').toLowerCase();
}
