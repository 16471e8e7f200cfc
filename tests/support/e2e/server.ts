import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { projectRoot } from '../house/files'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.glb': 'model/gltf-binary',
}

export interface Site {
  /** Address of the site's folder, with a slash at its end. */
  readonly url: string
  /** Ends the server and every open connection. */
  stop(): Promise<void>
}

export const dist = join(projectRoot, 'dist')

function fileAt(folder: string, url: string, base: string): string | undefined {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  if (!path.startsWith(base)) return undefined
  const inside = normalize(`/${path.slice(base.length)}`)
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  return existsSync(file) && statSync(file).isFile() ? file : undefined
}

/**
 * Serves the built site as any plain host would: files only, no fallback page, no special headers.
 * @param base path of the site on the host, with slashes at both ends
 */
export async function serveSite(base = '/', folder = dist): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site: run "npm run build" first`)
  }
  const server = createServer((request, response) => {
    const file = fileAt(folder, request.url ?? '/', base)
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
