import { catalog } from '#catalog'
import type { App } from '../../../src/ui/app/app'
import { createChrome } from '../../../src/ui/app/chrome'
import { createNotices } from '../../../src/ui/app/notices'
import type { Opened } from '../../../src/ui/app/opened'
import { createPointerFeed } from '../../../src/ui/app/pointer'
import { createSession } from '../../../src/ui/app/session'
import { silentAir } from '../silent-air'
import { silentSolver } from '../silent-solver'
import { facilityOf, itemOf } from './facility'
import { noFiles } from './files'

/** The app without a page, with a facility of one piece of equipment open. */
export const startApp = (): { readonly app: App; readonly opened: Opened } => {
  const chrome = createChrome()
  const notices = createNotices()
  const services = {
    library: catalog,
    createSolver: silentSolver,
    createAir: silentAir,
    files: noFiles,
  }
  const session = createSession(services, notices, chrome)
  const app: App = { services, chrome, notices, session, pointer: createPointerFeed() }
  session.open(facilityOf({ equipment: [itemOf('a')] }))
  const { opened } = session.store.getState()
  if (!opened) throw new Error('The facility did not open')
  return { app, opened }
}
