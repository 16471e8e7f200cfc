import { useCallback } from 'react'
import { actions } from '#tools'
import { useApp, useOpened } from '../app/context'
import { actionContext } from './commands'

/** Runs an action of the editor by its id, for buttons that stand where it is needed. */
export const useAction = (): ((id: string) => void) => {
  const app = useApp()
  const opened = useOpened()
  return useCallback(
    (id) => {
      const action = actions.find((one) => one.id === id)
      if (action?.enabled(opened.workspace))
        action.run(opened.workspace, actionContext(app, opened))
    },
    [app, opened],
  )
}
