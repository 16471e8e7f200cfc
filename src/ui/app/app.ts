import type { StoreApi } from 'zustand/vanilla'
import { type ChromeState, createChrome } from './chrome'
import { createNotices, type Notices } from './notices'
import { createPointerFeed, type PointerFeed } from './pointer'
import type { Services } from './services'
import { createSession, type Session } from './session'

/** Everything that the components share. */
export interface App {
  readonly services: Services
  readonly chrome: StoreApi<ChromeState>
  readonly notices: Notices
  readonly session: Session
  readonly pointer: PointerFeed
}

/** Creates an app; it renders nothing yet. */
export const createApp = (services: Services): App => {
  const chrome = createChrome()
  const notices = createNotices()
  return {
    services,
    chrome,
    notices,
    session: createSession(services, notices, chrome),
    pointer: createPointerFeed(),
  }
}
