import type { ReactElement } from 'react';
import type { Route } from '../app/routes.ts';
import { QrCode } from './QrCode.tsx';
import { usePublicPage } from './use-public-page.ts';
import './qr.css';

/** The code that leads a phone to a public page, with its address for those who type; nothing where it would lead no phone. */
export function PageCode({ route, label, caption }: { route: Route; label: string; caption: string }): ReactElement | null {
  const address = usePublicPage(route);
  if (address === null || address.isLocal) return null;
  return (
    <figure className="page-code">
      <QrCode text={address.full} label={label} />
      <figcaption>
        <b>{caption}</b>
        <small>{address.short}</small>
      </figcaption>
    </figure>
  );
}
