/** Which broker carries the halls' messages. Paths name PEM files. */
export type BrokerSettings =
  | {
      readonly kind: 'embedded';
      readonly host: string;
      /** The first port to try; the next free one is taken when it is in use. 0 takes any. */
      readonly port: number;
      readonly credentials: { readonly user: string; readonly password: string } | null;
      readonly tls: TlsFiles | null;
    }
  | {
      readonly kind: 'external';
      readonly url: string;
      readonly protocolVersion: 4 | 5;
      readonly clientId: string;
      readonly credentials: { readonly user: string; readonly password: string } | null;
      readonly tls: TlsFiles | null;
    };

export interface TlsFiles {
  readonly caFile: string | null;
  readonly certFile: string | null;
  readonly keyFile: string | null;
}
