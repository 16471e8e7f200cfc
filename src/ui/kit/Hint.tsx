import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './Keys'
import css from './popup.module.css'

interface HintProps {
  readonly text: string
  readonly shortcut?: string | undefined
  /** Takes the place of the words, where there is more to say. */
  readonly body?: ReactNode
  readonly children: ReactElement
}

/** Words beside a control that shows only a picture or a figure. */
export function Hint({ text, shortcut, body, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={css.positioner}>
          <Tooltip.Popup className={css.hint}>
            {body ?? (
              <>
                {text}
                {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
              </>
            )}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
