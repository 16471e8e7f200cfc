import type { BrowserContext, Page } from 'playwright-core'

/** What a page did that no page of ours may do. */
export interface Watch {
  /** Addresses of requests to another host than this computer; each was aborted. */
  readonly foreign: string[]
  /** Errors and warnings of the console, and uncaught errors. */
  readonly complaints: string[]
  /** Complaints that this test provokes on purpose; they do not count. */
  readonly expected: RegExp[]
}

/** The complaints that nobody expected. */
export function unexpected(watch: Watch): string[] {
  return watch.complaints.filter((text) => !watch.expected.some((pattern) => pattern.test(text)))
}

function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  const network = ['http:', 'https:', 'ws:', 'wss:'].includes(protocol)
  return network && hostname !== 'localhost'
}

function watchPage(page: Page, watch: Watch): void {
  page.on('pageerror', (error) => watch.complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      watch.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
}

/** Aborts and records into `watch` what the context's pages and workers ask of other hosts; call it first. */
export async function watchContext(context: BrowserContext, watch: Watch): Promise<void> {
  // Chromium keeps quiet about an eval that the policy refused and the code then caught.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`refused by the policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  context.on('page', (page) => watchPage(page, watch))
  // Seen even where the route below is not asked: requests of a service worker.
  context.on('request', (request) => {
    if (isForeign(request.url())) watch.foreign.push(request.url())
  })
  await context.route(
    (url) => isForeign(url.href),
    (route) => route.abort('blockedbyclient'),
  )
  await context.routeWebSocket(
    (url) => isForeign(url.href),
    (socket) => {
      watch.foreign.push(socket.url())
      socket.close()
    },
  )
}
