import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createQueryClient } from './lib/query-client.ts';
import { addLanguages } from '../shared/messages/languages.ts';
import { applyLanguage } from './lib/language.ts';
import { reportUncaught } from './lib/report-fault.ts';
import { applyTheme } from './lib/theme.ts';
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';

addLanguages();
applyLanguage();
applyTheme();
reportUncaught();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
