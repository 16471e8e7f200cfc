import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Only the built page carries the policy: the development server needs an inline script. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'gridhall:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const licenses = 'licenses.md'

/** Vite lists what the page bundles; packages that only workers bundle are added here. */
function licensesOfWorkers(): Plugin {
  const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
  const textOf = (name: string): string => {
    const folder = ['node_modules', name]
    const { version, license } = JSON.parse(read(...folder, 'package.json')) as {
      version: string
      license: string
    }
    const file = readdirSync(join(import.meta.dirname, ...folder)).find((one) =>
      /^licen[cs]e/i.test(one),
    )
    return `\n## ${name} - ${version} (${license})\n\n${file ? read(...folder, file) : ''}`
  }
  return {
    name: 'gridhall:licenses-of-workers',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[licenses]
        if (list?.type !== 'asset') this.error(`${licenses} is missing`)
        const { dependencies } = JSON.parse(read('package.json')) as {
          dependencies: Record<string, string>
        }
        const missing = Object.keys(dependencies).filter(
          (name) => !String(list.source).includes(`## ${name} - `),
        )
        list.source = `${list.source}${missing.map(textOf).join('')}`
      },
    },
  }
}

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  // Formats are loaded when they are used, in workers too; classic workers cannot.
  worker: { format: 'es' },
  // tests/e2e/size.test.ts holds the budget of what the first visit loads.
  // The bundled packages' licences go along: /licenses.md, for whoever passes the site on.
  build: { chunkSizeWarningLimit: 2_000, license: { fileName: licenses } },
  plugins: [
    react(),
    contentSecurityPolicy(),
    licensesOfWorkers(),
    VitePWA({
      // src/platform/offline registers the worker; a new version waits until the user takes it.
      registerType: 'prompt',
      injectRegister: null,
      // The patterns below take the icons; the plugin adds the manifest.
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['**/*.{html,js,md,css,json,svg,png,ico,woff2,glb,ktx2,wasm,hdr}'],
        maximumFileSizeToCacheInBytes: 20_000_000,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: 'Gridhall',
        short_name: 'Gridhall',
        description: 'Lay out a compute facility in 3D, from the substation to the chip.',
        start_url: './',
        scope: './',
        display: 'standalone',
        // Systems that know only the last part of a name offer Gridhall for any JSON file: it says
        // plainly what it cannot read.
        file_handlers: [
          { action: './', accept: { 'application/json': ['.gridhall.json', '.json'] } },
        ],
        background_color: '#0e1116',
        theme_color: '#0e1116',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ],
})
