import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { dependencies } from './package.json' with { type: 'json' };

const main = (path: string) => resolve(import.meta.dirname, 'src/main', path);

// Native, or reading files beside itself.
const OUTSIDE: readonly string[] = ['better-sqlite3', 'pdfkit', 'sodium-native', 'unpdf'];
// Each process reads and links its packages anew, one of them in a hundred files: in few, it starts a seventh sooner.
const BUNDLED = Object.keys(dependencies).filter((name) => !OUTSIDE.includes(name));

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          index: main('index.ts'),
          cli: main('cli.ts'),
          'engine-worker': main('engine/worker.ts'),
          'checkpoint-thread': main('store/checkpoint-thread.ts'),
          'preview-thread': main('report/preview/preview-thread.ts'),
          'reader-thread': main('engine/importing/reader-thread.ts'),
          'vault-thread': main('store/keeping/thread.ts'),
          'verifier-process': main('verify/pool/process.ts'),
          'verify-thread': main('verify/pool/thread.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script must be one CommonJS file and can require nothing but Electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: main('shell/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});
