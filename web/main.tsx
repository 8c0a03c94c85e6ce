import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openPreferences } from './app/preferences.ts';
import './style/base.css';
import './style/controls.css';
import './style/dialogs.css';
import './style/bar.css';
import './style/hall.css';
import './style/queues.css';
import './style/outlook.css';
import './style/ticket.css';
import './style/decisions.css';
import './style/effect.css';
import './style/advice.css';
import './style/strip.css';
import './style/windows.css';
import './style/appointments.css';
import './style/clocks.css';
import './style/visits.css';
import './style/boards.css';
import './style/data-table.css';
import './style/lobby.css';
import './style/laptop.css';
import './style/phone.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
openPreferences();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
