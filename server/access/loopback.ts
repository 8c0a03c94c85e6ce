const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a socket's own remote address is this machine. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);
}

/** Of a request: its socket and its headers. */
export interface Connection {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, unknown>>;
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request was made on this machine by somebody sitting at it. The socket decides; headers can only take the
 * right away: a proxy on this machine speaks for others, and a foreign host name is a page that rebound its DNS to us.
 */
export function isOnLoopback({ socket, headers }: Connection): boolean {
  const host = String(headers.host ?? '');
  const isForwarded = forwarding.some((name) => headers[name] !== undefined);
  return isLoopbackAddress(socket.remoteAddress) && !isForwarded && loopbackNames.has(host.replace(/:\d+$/, '').toLowerCase());
}
