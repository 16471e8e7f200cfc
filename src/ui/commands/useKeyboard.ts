import { use, useEffect } from 'react'
import { handleKey, isShortcut, pasteText } from '#tools'
import type { KeyInput } from '#workspace'
import { OpenedContext, useApp } from '../app/context'
import { actionContext, allCommands, type CommandGroup } from './commands'
import { focusOf, isForPage } from './keys'

/** Commands of the page itself; those of the editor are the editor's to find. */
const ownGroups: ReadonlySet<CommandGroup> = new Set(['file', 'screen', 'help'])

const inputOf = (event: KeyboardEvent): KeyInput => ({
  key: event.key,
  shift: event.shiftKey,
  alt: event.altKey,
  ctrl: event.ctrlKey || event.metaKey,
})

/** Leads keys to the active tool and to the commands, wherever the focus is. */
export const useKeyboard = (): void => {
  const app = useApp()
  const opened = use(OpenedContext)
  useEffect(() => {
    if (!opened) return
    const context = actionContext(app, opened)
    const isModal = () => app.chrome.getState().dialog !== undefined
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isModal()) return
      const key = inputOf(event)
      if (!isForPage(key, focusOf(document.activeElement))) return
      const own = allCommands(app, opened).find(
        ({ id, group, shortcut }) =>
          (ownGroups.has(group) || id === 'query') &&
          shortcut !== undefined &&
          isShortcut(shortcut, key),
      )
      if (own) {
        // A figure may be part of a length that is being typed: the active tool has the first word.
        if (own.shortcut?.length !== 1 || !opened.runner.key(key)) own.run()
      } else if (!handleKey(opened.workspace, context, key)) return
      event.preventDefault()
    }
    const paste = (event: ClipboardEvent) => {
      if (isModal() || focusOf(document.activeElement) === 'text') return
      const text = event.clipboardData?.getData('text/plain')
      if (text) pasteText(opened.workspace, context, text)
    }
    const blur = () => opened.runner.blur()
    window.addEventListener('keydown', press)
    window.addEventListener('paste', paste)
    window.addEventListener('blur', blur)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('paste', paste)
      window.removeEventListener('blur', blur)
    }
  }, [app, opened])
}
