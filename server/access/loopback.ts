const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a socket's own remote address is this machine. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);
}

export interface ConnectionFacts {
  readonly remoteAddress: string | undefined;
  readonly host: string | undefined;
  /** Whether any header says that a proxy passed the request on. */
  readonly forwarded: boolean;
}

/**
 * Whether a request was made on this machine by somebody sitting at it. The socket decides; headers can only take the
 * right away: a proxy on this machine speaks for others, and a foreign host name is a page that rebound its DNS to us.
 */
export function isOnLoopback({ remoteAddress, host, forwarded }: ConnectionFacts): boolean {
  return isLoopbackAddress(remoteAddress) && !forwarded && loopbackNames.has((host ?? '').replace(/:\d+$/, '').toLowerCase());
}
