import { words } from '../text/text'
import type { App } from './app'

/** Tells when a new version waits, or runs elsewhere already. Nothing is reloaded before it is kept. */
export const watchVersions = ({ services, notices, session }: App): void => {
  const { offline } = services
  const whenKept = async (go: () => void) => {
    if (await session.isKept()) go()
    else notices.say(words.start.notKept, 'fault', { label: words.start.leaveAnyway, run: go })
  }
  offline?.onChange((state) => {
    if (state === 'update') {
      notices.say(words.top.newVersion, 'info', {
        label: words.top.switchVersion,
        run: () => whenKept(() => offline.switchToNewVersion()),
      })
    } else if (state === 'superseded') {
      notices.say(words.top.superseded, 'info', {
        label: words.top.reload,
        run: () => whenKept(() => location.reload()),
      })
    }
  })
}
