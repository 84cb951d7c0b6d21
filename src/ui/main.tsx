import { createRoot } from 'react-dom/client';
import { createPagePlatform } from '#platform/page-platform.ts';
import { startApp } from './start-app.tsx';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(await startApp(createPagePlatform(window)));
