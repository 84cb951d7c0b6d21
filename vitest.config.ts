import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

const corpus = path.resolve(import.meta.dirname, '../shared/corpus');

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/e2e/**'],
          // a busy machine is no failure; what hangs still ends
          testTimeout: 60_000,
          hookTimeout: 60_000,
          environment: 'node',
        },
      },
      {
        plugins: [react()],
        // real files of other tools lie beside the repository
        server: { fs: { allow: ['.', ...(existsSync(corpus) ? [realpathSync(corpus)] : [])] } },
        // everything the window loads late is bundled before the first test: a reload in the middle would end it
        optimizeDeps: { entries: ['src/ui/main.tsx', 'src/ui/document/**/*-worker.ts', 'test/**/*.browser.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts', 'test/**/*.browser.test.tsx'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
