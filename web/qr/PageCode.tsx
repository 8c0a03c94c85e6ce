import type { ReactElement } from 'react';
import { useResource } from '../api/use-resource.ts';
import { readPublicAddress } from '../api/waits-api.ts';
import type { Route } from '../app/routes.ts';
import { useText } from '../text/text.ts';
import { publicAddress } from './public-address.ts';
import { QrCode } from './QrCode.tsx';
import './qr.css';

/** The code that leads a phone to a public page, with its address for those who type. */
export function PageCode({ route, label, caption }: { route: Route; label: string; caption: string }): ReactElement | null {
  const text = useText();
  const { resource } = useResource('public address', readPublicAddress);
  if (resource.status === 'loading') return null;
  const set = resource.status === 'ready' ? resource.value.address : null;
  const { full, short, isLocal } = publicAddress(route, set, window.location.origin);
  return (
    <figure className="page-code">
      <QrCode text={full} label={label} />
      <figcaption>
        <b>{caption}</b>
        <small>{short}</small>
        {isLocal && <small className="page-code-local">{text.code.local}</small>}
      </figcaption>
    </figure>
  );
}
