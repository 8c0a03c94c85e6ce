import type { ReactElement } from 'react';
export function LeaderPage(): ReactElement { return <p />; }
